package io.weir.collector.sflow.wire;

import io.weir.api.flow.FlowProtocol;
import io.weir.library.packet.Decapsulation;
import io.weir.tck.FlowDecoderTck;
import java.util.EnumSet;
import java.util.List;

class SflowProtocolTest extends FlowDecoderTck {

  @Override
  protected FlowProtocol newProtocol() {
    return new SflowProtocol(EnumSet.allOf(Decapsulation.class));
  }

  @Override
  protected List<byte[]> validDatagrams() {
    return List.of(Samples.flows(), Samples.ipv4Record(), Samples.counters());
  }
}
