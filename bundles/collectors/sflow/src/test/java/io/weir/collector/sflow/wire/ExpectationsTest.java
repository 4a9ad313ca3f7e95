package io.weir.collector.sflow.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.weir.api.flow.ExportedRecord;
import io.weir.library.packet.Layer;
import io.weir.library.packet.PacketDissector;
import io.weir.library.packet.PacketHeaders;
import io.weir.tck.RecordingSink;
import io.weir.tck.RecordingSink.Fault;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Datagrams of real agents against what others say is in them. */
class ExpectationsTest {

  private static final int UDP_HEADER = 8;

  @Test
  void cisternCounters() {
    RecordingSink sink = Decoded.of(SharedData.octets("flow/cistern-sflow/counter_sample.dump"));
    assertEquals(List.of(), sink.errors());
    assertEquals(1, sink.records().size());
    Map<String, Object> elements = sink.records().get(0).elements();
    JsonNode wanted =
        SharedData.json("flow/cistern-sflow/expectations.json")
            .at("/0/records/0/GenericInterfaceCounters");
    List<Structure.Field> fields = CounterStructures.of(1).orElseThrow().fields();
    assertEquals(fields.size(), wanted.size());
    for (int i = 0; i < fields.size(); i++) {
      String name = CISTERN.get(i);
      assertEquals(wanted.get(name).asLong(), elements.get(fields.get(i).name()), name);
    }
  }

  private static final List<String> CISTERN =
      List.of(
          "Index",
          "Type",
          "Speed",
          "Direction",
          "Status",
          "InOctets",
          "InUnicastPackets",
          "InMulticastPackets",
          "InBroadcastPackets",
          "InDiscards",
          "InErrors",
          "InUnknownProtocols",
          "OutOctets",
          "OutUnicastPackets",
          "OutMulticastPackets",
          "OutBroadcastPackets",
          "OutDiscards",
          "OutErrors",
          "PromiscuousMode");

  @ParameterizedTest
  @ValueSource(strings = {"host_sample", "flow_sample", "flow_sample_3", "flow_samples_2"})
  void cisternDecodesWithoutErrors(String name) {
    RecordingSink sink = Decoded.of(SharedData.octets("flow/cistern-sflow/" + name + ".dump"));
    assertEquals(List.of(), sink.errors());
    assertTrue(
        sink.records().stream()
            .allMatch(record -> record.elements().keySet().stream().noneMatch(this::isUnknown)),
        () -> sink.records().toString());
  }

  private boolean isUnknown(String element) {
    return element.matches("\\d+:\\d+");
  }

  @Test
  void aDiscardedPacketIsNoFlow() {
    RecordingSink sink =
        Decoded.of(SharedData.octets("flow/cistern-sflow/event_discarded_packet.dump"));
    assertEquals(0, sink.rowCount());
    assertEquals(1, sink.records().size());
    assertEquals("discarded_packet", sink.records().get(0).elements().get("sampleType"));
  }

  @Test
  void anAccessListThatDroppedIsNamed() {
    RecordingSink sink =
        Decoded.of(SharedData.octets("flow/goflow2/TestSFlowDecodeDropExtendedACL__data.bin"));
    JsonNode wanted =
        SharedData.json("flow/goflow2/expectations.json")
            .at("/TestSFlowDecodeDropExtendedACL/record0/ExtendedACL");
    Map<String, Object> elements = sink.records().get(0).elements();
    assertEquals(List.of(), sink.errors());
    assertEquals(wanted.get("Number").asLong(), elements.get("acl_number"));
    assertEquals(wanted.get("Name").asText(), elements.get("acl_name"));
    assertEquals(wanted.get("Direction").asLong(), elements.get("direction"));
  }

  @Test
  void expandedSamplesDecodeWithoutErrors() {
    RecordingSink sink =
        Decoded.of(SharedData.octets("flow/goflow2/TestExpandedSFlowDecode__data.bin"));
    assertEquals(List.of(), sink.errors());
    assertTrue(sink.rowCount() > 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SFlowEthernetFramePacket",
        "SFlowTestPacket9",
        "SFlowTestPacket10",
        "SFlowTestPacket12",
        "SFlowTestPacket13"
      })
  void gopacketFramesDecodeWithoutErrors(String name) {
    RecordingSink sink = Decoded.of(payload("flow/gopacket/" + name + ".frame.bin"));
    assertEquals(List.of(), sink.errors());
    assertTrue(sink.rowCount() + sink.records().size() > 0);
  }

  /** The sample's length, 52, has no room for its only record of 16 octets behind 40 others. */
  @ParameterizedTest
  @ValueSource(strings = {"SFlowTestPacket5", "SFlowTestPacket8"})
  void gopacketSamplesThatAreShorterThanTheirRecords(String name) {
    RecordingSink sink = Decoded.of(payload("flow/gopacket/" + name + ".frame.bin"));
    assertEquals(1, sink.rowCount());
    assertEquals(new Fault("record_truncated", 68), sink.errors().get(0));
  }

  /** Most of these files begin with the datagram, in spite of their names. */
  private static byte[] payload(String path) {
    byte[] frame = SharedData.octets(path);
    if (new SflowProtocol().accepts(ByteBuffer.wrap(frame))) {
      return frame;
    }
    PacketHeaders headers = new PacketHeaders();
    new PacketDissector().dissect(ByteBuffer.wrap(frame), 0, frame.length, Layer.ETHERNET, headers);
    assertEquals(6343, headers.destinationPort());
    return Arrays.copyOfRange(frame, headers.transportOffset() + UDP_HEADER, headers.end());
  }

  @Test
  void tcpdumpReadsTheSameCounters() {
    String path = "flow/tcpdump/sflow_multiple_counter_30_pdus";
    byte[][] datagrams = SharedData.capture(path + ".pcap").toArray(byte[][]::new);
    RecordingSink sink = Decoded.of(datagrams);
    String printed = new String(SharedData.octets(path + ".out"), StandardCharsets.UTF_8);
    long otherVersions = printed.lines().filter(line -> line.endsWith("not supported")).count();
    assertEquals(
        Collections.nCopies((int) otherVersions, new Fault("version_unsupported", 0)),
        sink.errors());
    assertEquals(numbers("In octets (\\d+)", printed), elements("ifInOctets", sink.records()));
    assertEquals(numbers("Out octets (\\d+)", printed), elements("ifOutOctets", sink.records()));
    assertEquals(numbers("ifspeed (\\d+)", printed), elements("ifSpeed", sink.records()));
    assertEquals(numbers("ifstatus (\\d+)", printed), elements("ifStatus", sink.records()));
    assertEquals(
        numbers("fcs errors (\\d+)", printed), elements("dot3StatsFCSErrors", sink.records()));
  }

  private static List<Long> numbers(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(match -> Long.valueOf(match.group(1)))
        .toList();
  }

  private static List<Object> elements(String name, List<ExportedRecord> records) {
    return records.stream()
        .map(ExportedRecord::elements)
        .filter(elements -> elements.containsKey(name))
        .map(elements -> elements.get(name))
        .toList();
  }
}
