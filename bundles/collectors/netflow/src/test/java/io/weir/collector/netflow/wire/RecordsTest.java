package io.weir.collector.netflow.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.weir.api.flow.FlowField;
import io.weir.api.net.Address;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Fields of records, in columns and in full. */
class RecordsTest {

  private static final long EXPORT = Msg.EXPORT_SECONDS * 1000;

  private final Feed feed = new Feed();

  private void ipfix(Msg record, int... template) {
    feed.datagram(Msg.ipfix(1, 0, Msg.set(2, Msg.template(256, template)), Msg.set(256, record)));
  }

  private Object element(String name) {
    return feed.sink.records.get(0).elements().get(name);
  }

  private long number(FlowField field) {
    return feed.sink.number(0, field);
  }

  @Test
  void version5() {
    feed.datagram(Msg.netflow5(2, 42, 0));
    assertEquals(List.of("258 FLOWS 42+2"), feed.sink.sequences);
    assertEquals(
        Address.parse("10.0.0.2"), feed.sink.row(1).address(FlowField.DESTINATION_ADDRESS));
    assertEquals(1400, number(FlowField.OCTETS));
    assertEquals(EXPORT + 500 - 2000, number(FlowField.FLOW_START));
    assertEquals(24, number(FlowField.SOURCE_PREFIX_LENGTH));
    assertEquals(Instant.ofEpochMilli(EXPORT + 500 - 1000), element("flowEndMilliseconds"));
    assertEquals(Msg.UP_MILLIS - 1000, element("flowEndSysUpTime"));
  }

  @Test
  void reducedSizeAndUnsigned64() {
    ipfix(Msg.body().u8(1).u16(2).u64(-1), 1, 3, 2, 8);
    assertEquals(0x10002, number(FlowField.OCTETS));
    assertEquals(-1, number(FlowField.PACKETS));
    assertEquals(new BigInteger("18446744073709551615"), element("packetDeltaCount"));
  }

  @Test
  void everyTimestamp() {
    long ntp = ((Msg.EXPORT_SECONDS + 2_208_988_800L) << 32) | 0x8000_0000L;
    ipfix(Msg.body().u64(ntp).u32(2_000_000), 156, 8, 159, 4);
    assertEquals(EXPORT + 500, number(FlowField.FLOW_START));
    assertEquals(EXPORT - 2000, number(FlowField.FLOW_END));
    assertEquals(
        Instant.ofEpochSecond(Msg.EXPORT_SECONDS, 500_000_000), element("flowStartNanoseconds"));
  }

  @Test
  void durationStandsInForAnEnd() {
    ipfix(Msg.body().u32(Msg.EXPORT_SECONDS).u32(1500), 150, 4, 161, 4);
    assertEquals(EXPORT + 1500, number(FlowField.FLOW_END));
  }

  @Test
  void biflow() {
    Msg template =
        Msg.body().u16(256).u16(2).u16(1).u16(4).u16(0x8001).u16(4).u32(Elements.REVERSE_PEN);
    feed.datagram(Msg.ipfix(1, 0, Msg.set(2, template), Msg.set(256, Msg.body().u32(10).u32(20))));
    assertEquals(10, number(FlowField.OCTETS));
    assertEquals(20, number(FlowField.REVERSE_OCTETS));
    assertEquals(20L, element("reverseOctetDeltaCount"));
  }

  @Test
  void variableLengthAndUnknownEnterprise() {
    Msg template = Msg.body().u16(256).u16(3).u16(371).u16(65_535).u16(0x8005).u16(65_535);
    template.u32(9).u16(1).u16(4);
    Msg record = Msg.body().variable("alice").u8(255).u16(2).hex("beef").u32(77);
    feed.datagram(Msg.ipfix(1, 0, Msg.set(2, template), Msg.set(256, record)));
    assertEquals("alice", feed.sink.row(0).text(FlowField.USER_NAME));
    assertEquals("beef", element("9:5"));
    assertEquals(77, number(FlowField.OCTETS));
  }

  @Test
  void labelsVlansAndTranslations() {
    Msg record = Msg.body().hex("0186a1").u16(100).u16(200).ip("192.0.2.7").u16(4242);
    ipfix(record, 70, 3, 243, 2, 245, 2, 225, 4, 227, 2);
    assertEquals(0x186a, number(FlowField.MPLS_LABEL_1));
    assertEquals(100, number(FlowField.VLAN));
    assertEquals(200, number(FlowField.CUSTOMER_VLAN));
    assertEquals(
        Address.parse("192.0.2.7"), feed.sink.row(0).address(FlowField.POST_NAT_SOURCE_ADDRESS));
    assertEquals(4242, number(FlowField.POST_NAPT_SOURCE_PORT));
  }

  @Test
  void bothFamiliesInOneTemplate() {
    Msg record = Msg.body().u32(0).ip("2001:db8::1").ip("10.0.0.1").u64(0).u64(0);
    ipfix(record, 8, 4, 27, 16, 12, 4, 28, 16);
    assertEquals(Address.parse("2001:db8::1"), feed.sink.row(0).address(FlowField.SOURCE_ADDRESS));
    assertEquals(
        Address.parse("10.0.0.1"), feed.sink.row(0).address(FlowField.DESTINATION_ADDRESS));
    assertEquals(6, number(FlowField.IP_VERSION));
  }

  @Test
  void listsAreReadAndSkipped() {
    Msg list = Msg.body().u8(3).u16(7).u16(2).u16(80).u16(443);
    Msg record = Msg.body().u8(list.size()).octets(list.bytes()).u32(5);
    ipfix(record, 291, 65_535, 1, 4);
    assertEquals(Map.of("sourceTransportPort", List.of(80L, 443L)), element("basicList"));
    assertEquals(5, number(FlowField.OCTETS));
    assertEquals(0, number(FlowField.SOURCE_PORT));
  }

  @Test
  void aListThatLiesIsShownAsItIs() {
    ipfix(Msg.body().u8(4).hex("03000700").u32(5), 291, 65_535, 1, 4);
    assertEquals("03000700", element("basicList"));
    assertEquals(List.of("structured_data@32"), feed.sink.errors);
  }

  @Test
  void severalMessagesInOneDatagram() {
    Msg both = Msg.body().octets(Msg.netflow5(1, 0, 0)).octets(Msg.netflow5(2, 1, 0));
    feed.datagram(both.u32(0).bytes());
    assertEquals(3, feed.sink.rows().size());
    assertEquals(List.of(), feed.sink.errors);
  }

  @Test
  void aCountThatLies() {
    byte[] datagram = Msg.netflow5(3, 0, 0);
    datagram[3] = 30;
    feed.datagram(datagram);
    assertEquals(3, feed.sink.rows().size());
    assertEquals(List.of("record_count@2"), feed.sink.errors);
  }

  @Test
  void aPacketIsReadDownToItsPorts() {
    String ethernet = "0200000000010200000000020800";
    String ip = "4500001c000100004011000" + "00a0000010a000002";
    ipfix(Msg.body().hex(ethernet + ip + "04d2003500080000"), 315, 42);
    assertEquals(Address.parse("10.0.0.1"), feed.sink.row(0).address(FlowField.SOURCE_ADDRESS));
    assertEquals(1234, number(FlowField.SOURCE_PORT));
    assertEquals(28, number(FlowField.OCTETS));
    assertEquals(1, number(FlowField.PACKETS));
  }
}
