package io.weir.collector.sflow.wire;

import io.weir.api.flow.FlowProtocol;
import io.weir.library.packet.Decapsulation;
import io.weir.tck.FlowDecoderTck;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** The same promises on datagrams of real agents. */
class SharedCapturesTest extends FlowDecoderTck {

  @Override
  protected FlowProtocol newProtocol() {
    return new SflowProtocol(EnumSet.allOf(Decapsulation.class));
  }

  @Override
  protected List<byte[]> validDatagrams() {
    List<byte[]> datagrams = new ArrayList<>();
    for (String name : List.of("1140", "encap-vxlan", "multiple-interfaces", "sflow-ipv4-data")) {
      datagrams.addAll(SharedData.capture("flow/akvorado/sflow/data-" + name + ".pcap"));
    }
    for (String name : List.of("flow_sample", "flow_sample_3", "flow_samples_2", "host_sample")) {
      datagrams.add(SharedData.octets("flow/cistern-sflow/" + name + ".dump"));
    }
    datagrams.add(SharedData.octets("flow/goflow2/TestExpandedSFlowDecode__data.bin"));
    datagrams.add(SharedData.octets("flow/telegraf/sflow_issue_15918/message.bin"));
    return datagrams;
  }
}
