package io.weir.collector.sflow.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowRecord;
import io.weir.api.flow.SequenceUnit;
import io.weir.api.metric.Sample;
import io.weir.api.metric.SeriesKey;
import io.weir.api.net.Address;
import io.weir.tck.RecordingSink;
import io.weir.tck.RecordingSink.Fault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SflowDecoderTest {

  @Test
  void aFlowSampleIsOneRow() {
    FlowRecord flow = Decoded.of(Samples.flows()).flows().get(0);
    Map<FlowField, Object> wanted = new HashMap<>();
    wanted.put(FlowField.COLLECTION_TIME, Decoded.NOW);
    wanted.put(FlowField.EXPORTER, Address.parse("192.0.2.7"));
    wanted.put(FlowField.OBSERVATION_DOMAIN, 3L);
    wanted.put(FlowField.SOURCE_ADDRESS, Address.parse("10.0.0.1"));
    wanted.put(FlowField.DESTINATION_ADDRESS, Address.parse("10.0.0.2"));
    wanted.put(FlowField.SOURCE_PORT, 1234L);
    wanted.put(FlowField.DESTINATION_PORT, 443L);
    wanted.put(FlowField.PROTOCOL, 6L);
    wanted.put(FlowField.IP_VERSION, 4L);
    wanted.put(FlowField.TYPE_OF_SERVICE, 16L);
    wanted.put(FlowField.TIME_TO_LIVE, 64L);
    wanted.put(FlowField.TCP_FLAGS, 0x12L);
    wanted.put(FlowField.FRAGMENT_ID, 0x1234L);
    wanted.put(FlowField.OCTETS, 82L);
    wanted.put(FlowField.PACKETS, 1L);
    wanted.put(FlowField.SAMPLING_INTERVAL, 100L);
    wanted.put(FlowField.SAMPLING_SOURCE, 3L);
    wanted.put(FlowField.INGRESS_INTERFACE, 12L);
    wanted.put(FlowField.EGRESS_INTERFACE, 13L);
    wanted.put(FlowField.NEXT_HOP, Address.parse("198.51.100.1"));
    wanted.put(FlowField.BGP_NEXT_HOP, Address.parse("198.51.100.2"));
    wanted.put(FlowField.SOURCE_AS, 64500L);
    wanted.put(FlowField.DESTINATION_AS, 64503L);
    wanted.put(FlowField.SOURCE_PREFIX_LENGTH, 8L);
    wanted.put(FlowField.DESTINATION_PREFIX_LENGTH, 24L);
    wanted.put(FlowField.ETHERNET_TYPE, 0x0800L);
    wanted.put(FlowField.SOURCE_MAC, 0x02005e000001L);
    wanted.put(FlowField.DESTINATION_MAC, 0x02005e000002L);
    wanted.put(FlowField.VLAN, 42L);
    wanted.put(FlowField.POST_VLAN, 43L);
    assertEquals(wanted, flow.values());
  }

  @Test
  void anExpandedSampleOfADroppedIpv6PacketSaysSo() {
    FlowRecord flow = Decoded.of(Samples.flows()).flows().get(1);
    assertEquals(Address.parse("2001:db8::1"), flow.address(FlowField.SOURCE_ADDRESS));
    assertEquals(17, flow.number(FlowField.PROTOCOL));
    assertEquals(53, flow.number(FlowField.SOURCE_PORT));
    assertEquals(0x8000, flow.number(FlowField.DESTINATION_PORT));
    assertEquals(0xa0, flow.number(FlowField.TYPE_OF_SERVICE));
    assertEquals(0x12345, flow.number(FlowField.FLOW_LABEL));
    assertEquals(12, flow.number(FlowField.INGRESS_INTERFACE));
    assertEquals(0, flow.number(FlowField.EGRESS_INTERFACE));
    assertEquals(128, flow.number(FlowField.FORWARDING_STATUS));
  }

  @Test
  void theDeviceItselfAndSeveralInterfacesHaveNoIndex() {
    FlowRecord flow = Decoded.of(Samples.sampledRecords()).flows().get(0);
    assertEquals(0, flow.number(FlowField.INGRESS_INTERFACE));
    assertEquals(0, flow.number(FlowField.EGRESS_INTERFACE));
    assertEquals(0, flow.number(FlowField.FORWARDING_STATUS));
  }

  @Test
  void recordsStandInForAHeader() {
    FlowRecord flow = Decoded.of(Samples.ipv4Record()).flows().get(0);
    assertEquals(100, flow.number(FlowField.OCTETS));
    assertEquals(17, flow.number(FlowField.PROTOCOL));
    assertEquals(53, flow.number(FlowField.DESTINATION_PORT));
    assertEquals(8, flow.number(FlowField.TYPE_OF_SERVICE));
    assertEquals(Address.parse("203.0.113.1"), flow.address(FlowField.POST_NAT_SOURCE_ADDRESS));
    assertEquals(5353, flow.number(FlowField.POST_NAPT_DESTINATION_PORT));
    assertEquals(16, flow.number(FlowField.MPLS_LABEL_1));
    assertEquals(17, flow.number(FlowField.MPLS_LABEL_2));
  }

  @Test
  void sequencesAreToldApartByUnitAndSource() {
    List<RecordingSink.Sequence> sequences = Decoded.of(Samples.flows()).sequences();
    assertEquals(new RecordingSink.Sequence(3, SequenceUnit.DATAGRAMS, 77, 1), sequences.get(0));
    assertEquals(SequenceUnit.SAMPLES, sequences.get(1).unit());
    assertEquals(9, sequences.get(1).number());
    assertEquals(sequences.get(1).stream(), sequences.get(2).stream());
    assertTrue(sequences.get(1).stream() < 0, "no sub-agent's own stream");
  }

  @Test
  void countersAreMeasurements() {
    Map<SeriesKey, Double> samples = new HashMap<>();
    for (Sample sample : Decoded.of(Samples.counters()).samples()) {
      assertEquals(Decoded.NOW, sample.timeMillis());
      samples.put(sample.key(), sample.value());
    }
    assertEquals((double) (1L << 40), samples.get(key("interface_in_octets_total")));
    assertEquals((double) (1L << 41), samples.get(key("interface_out_octets_total")));
    assertEquals(4.0, samples.get(key("interface_in_discards_total")));
    assertEquals(1.0, samples.get(key("interface_admin_up")));
    assertEquals(0.0, samples.get(key("interface_oper_up")));
    assertEquals(2.0, samples.get(key("ethernet_fcs_errors_total")));
    assertEquals(13.0, samples.get(key("ethernet_symbol_errors_total")));
    assertFalse(samples.containsKey(key("interface_in_unknown_protocols_total")));
  }

  private static SeriesKey key(String name) {
    return new SeriesKey(name, Map.of("exporter", "192.0.2.7", "ifIndex", "12"));
  }

  @Test
  void poolAndDropsAreKept() {
    Map<String, String> labels = Map.of("exporter", "192.0.2.7", "subAgent", "3", "source", "0:12");
    List<Sample> samples = Decoded.of(Samples.flows()).samples();
    SeriesKey pool = new SeriesKey("weir_sflow_sample_pool_total", labels);
    SeriesKey drops = new SeriesKey("weir_sflow_drops_total", labels);
    assertTrue(samples.contains(new Sample(pool, Decoded.NOW, 5100)), samples::toString);
    assertTrue(samples.contains(new Sample(drops, Decoded.NOW, 2)), samples::toString);
  }

  @Test
  void whatLiesAboutItsLengthIsReadAsFarAsItGoes() {
    byte[] datagram = Samples.flows();
    datagram[35] = 0x7f;
    datagram[32] = 0x7f;
    RecordingSink sink = Decoded.of(datagram);
    assertEquals(
        List.of(new Fault("sample_truncated", 28), new Fault("samples_missing", datagram.length)),
        sink.errors());
    assertEquals(443, sink.flows().get(0).number(FlowField.DESTINATION_PORT));
  }

  @Test
  void whatIsNotKnownIsPassedOver() {
    byte[] vendor = new SflowDatagram(0, 1).sample((8800 << 12) | 1, 1, 2, 3).bytes();
    RecordingSink sink = Decoded.of(vendor, Samples.ipv4Record());
    assertEquals(List.of(new Fault("sample_format_unknown", 28)), sink.errors());
    assertEquals(1, sink.rowCount());
  }

  @Test
  void badHeadersAreNamed() {
    assertEquals(List.of(new Fault("header_truncated", 0)), Decoded.of(new byte[4]).errors());
    byte[] datagram = Samples.flows();
    datagram[3] = 4;
    assertEquals(List.of(new Fault("version_unsupported", 0)), Decoded.of(datagram).errors());
    datagram[3] = 5;
    datagram[7] = 9;
    assertEquals(List.of(new Fault("address_type_unknown", 4)), Decoded.of(datagram).errors());
  }
}
