package io.weir.collector.netflow.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowRecord;
import io.weir.api.net.Address;
import io.weir.library.packet.Decapsulation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Rows, against the flows that other collectors' tests expect. */
class ColumnsGoldenTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Map<String, FlowField> NUMBERS =
      Map.ofEntries(
          Map.entry("SamplingRate", FlowField.SAMPLING_INTERVAL),
          Map.entry("InIf", FlowField.INGRESS_INTERFACE),
          Map.entry("OutIf", FlowField.EGRESS_INTERFACE),
          Map.entry("SrcVlan", FlowField.VLAN),
          Map.entry("Bytes", FlowField.OCTETS),
          Map.entry("Packets", FlowField.PACKETS),
          Map.entry("SrcPort", FlowField.SOURCE_PORT),
          Map.entry("DstPort", FlowField.DESTINATION_PORT),
          Map.entry("Proto", FlowField.PROTOCOL),
          Map.entry("SrcMAC", FlowField.SOURCE_MAC),
          Map.entry("DstMAC", FlowField.DESTINATION_MAC),
          Map.entry("IPFragmentID", FlowField.FRAGMENT_ID),
          Map.entry("IPTTL", FlowField.TIME_TO_LIVE),
          Map.entry("SrcAS", FlowField.SOURCE_AS),
          Map.entry("DstAS", FlowField.DESTINATION_AS),
          Map.entry("SrcNetMask", FlowField.SOURCE_PREFIX_LENGTH),
          Map.entry("DstNetMask", FlowField.DESTINATION_PREFIX_LENGTH),
          Map.entry("TCPFlags", FlowField.TCP_FLAGS),
          Map.entry("IngressVRFID", FlowField.INGRESS_VRF),
          Map.entry("ForwardingStatus", FlowField.FORWARDING_STATUS),
          Map.entry("IPv6FlowLabel", FlowField.FLOW_LABEL),
          Map.entry("SrcPortNAT", FlowField.POST_NAPT_SOURCE_PORT),
          Map.entry("DstPortNAT", FlowField.POST_NAPT_DESTINATION_PORT));

  private static final Map<String, FlowField> ADDRESSES =
      Map.of(
          "SrcAddr", FlowField.SOURCE_ADDRESS,
          "DstAddr", FlowField.DESTINATION_ADDRESS,
          "NextHop", FlowField.NEXT_HOP,
          "SrcAddrNAT", FlowField.POST_NAT_SOURCE_ADDRESS,
          "DstAddrNAT", FlowField.POST_NAT_DESTINATION_ADDRESS);

  @Test
  void flowsOfAkvoradosTests() throws IOException {
    Path folder = Captures.folder("akvorado");
    List<String> differences = new ArrayList<>();
    for (JsonNode one : JSON.readTree(folder.resolve("expectations.json").toFile())) {
      List<String> files = strings(one.get("feed"));
      Set<Decapsulation> tunnels =
          strings(one.get("decap")).stream()
              .filter(tunnel -> !tunnel.equals("NONE"))
              .map(Decapsulation::parse)
              .collect(Collectors.toUnmodifiableSet());
      if (files.stream().allMatch(file -> file.startsWith("netflow/"))) {
        List<FlowRecord> rows = new Feed(tunnels).files(folder, files).sink.rows();
        for (int row = 0; row < one.path("expected").size(); row++) {
          compare(
              one.get("test").asText(), rows.get(row), one.get("expected").get(row), differences);
        }
      }
    }
    assertEquals(List.of(), differences);
  }

  private static void compare(
      String test, FlowRecord row, JsonNode wanted, List<String> differences) {
    wanted.forEachEntry(
        (name, value) -> {
          boolean unsampled = name.equals("SamplingRate") && value.asLong() == 1;
          // Derived there from an enterprise's own element (2636:137), RFC 7011 section 3.2.
          boolean juniper = name.equals("ForwardingStatus") && test.equals("TestJuniperCPIDDrop");
          if (NUMBERS.containsKey(name)
              && !juniper
              && !unsampled
              && row.number(NUMBERS.get(name)) != value.asLong()) {
            differences.add(test + " " + name + ": wanted " + value + " in " + row.values());
          }
          if (ADDRESSES.containsKey(name)
              && !row.address(ADDRESSES.get(name)).equals(Address.parse(value.asText()))) {
            differences.add(test + " " + name + ": wanted " + value + " in " + row.values());
          }
        });
  }

  private static List<String> strings(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  @Test
  void softflowd() throws IOException {
    Path folder = Captures.folder("python-netflow-softflowd");
    Map<String, Integer> flows =
        Map.of(
            "PACKET_V1", 2, "PACKET_V5", 3, "PACKET_V9_TEMPLATE", 8, "PACKET_V9_TEMPLATE_MIXED", 8);
    for (Map.Entry<String, Integer> one : flows.entrySet()) {
      Feed feed = Feed.of(folder, List.of(one.getKey() + ".bin"));
      assertEquals(one.getValue(), feed.sink.rows().size(), one.getKey());
      assertEquals(List.of(), feed.sink.errors, one.getKey());
    }
    for (String data : List.of("PACKETS_V9_0.bin", "PACKETS_V9_1.bin", "PACKETS_V9_2.bin")) {
      Feed feed = Feed.of(folder, List.of("PACKET_V9_TEMPLATE.bin", data));
      assertEquals(8 + 12, feed.sink.rows().size(), data);
    }
    assertEquals(20, records(folder, "PACKET_IPFIX_TEMPLATE.bin"));
    assertEquals(23, records(folder, "PACKET_IPFIX_TEMPLATE.bin", "PACKET_IPFIX.bin"));
    assertEquals(0, records(folder, "PACKET_INVALID.bin"));
    Feed padded = Feed.of(folder, List.of("PACKET_IPFIX_PADDING.bin"));
    int last = padded.sink.records.size() - 1;
    assertEquals(45_786L, padded.sink.records.get(last).elements().get("meteringProcessId"));
  }

  private static int records(Path folder, String... files) throws IOException {
    return Feed.of(folder, List.of(files)).sink.records.size();
  }

  @Test
  void pythonIpfix() throws IOException {
    Feed feed = Feed.of(Captures.folder("python-ipfix"), List.of("stored_test_message.ipfix"));
    String[] words = {"alfa", "bravo", "charlie", "delta", "echo", "foxtrot", "grüezi"};
    assertEquals(128, feed.sink.rows().size());
    for (int i = 0; i < 128; i++) {
      FlowRecord row = feed.sink.row(i);
      assertEquals(Address.ofIpv4(0x7f00_0000 + i), row.address(FlowField.SOURCE_ADDRESS));
      assertEquals(1_235_088_000_000L + i, row.number(FlowField.FLOW_START));
      assertEquals(i % 33, row.number(FlowField.OCTETS));
      assertEquals(i % 27, row.number(FlowField.PACKETS));
      byte[] word = words[i % 7].getBytes(StandardCharsets.UTF_8);
      assertEquals(
          FieldValue.hex(word, 0, word.length),
          feed.sink.records.get(i).elements().get("35566:32766"));
    }
  }
}
