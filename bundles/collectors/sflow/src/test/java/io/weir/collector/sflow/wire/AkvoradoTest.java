package io.weir.collector.sflow.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowRecord;
import io.weir.api.net.Address;
import io.weir.library.packet.Decapsulation;
import io.weir.tck.RecordingSink;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Flows as Akvorado reads them; a field it does not name is zero. Its {@code Bytes} count from the
 * IP header on, as IANA defines octetDeltaCount, which is what the record in full says; the row's
 * octets are those of the frame, sFlow version 5 section 5.3, {@code frame_length}.
 */
class AkvoradoTest {

  /** Changes the capture's octets before it decodes them. */
  private static final String ALTERED = "TestDecode/flow sample with sampled ethernet";

  private static final Map<String, FlowField> NUMBERS =
      Map.ofEntries(
          Map.entry("SamplingRate", FlowField.SAMPLING_INTERVAL),
          Map.entry("InIf", FlowField.INGRESS_INTERFACE),
          Map.entry("OutIf", FlowField.EGRESS_INTERFACE),
          Map.entry("SrcVlan", FlowField.VLAN),
          Map.entry("DstVlan", FlowField.POST_VLAN),
          Map.entry("SrcAS", FlowField.SOURCE_AS),
          Map.entry("DstAS", FlowField.DESTINATION_AS),
          Map.entry("SrcNetMask", FlowField.SOURCE_PREFIX_LENGTH),
          Map.entry("DstNetMask", FlowField.DESTINATION_PREFIX_LENGTH),
          Map.entry("Packets", FlowField.PACKETS),
          Map.entry("EType", FlowField.ETHERNET_TYPE),
          Map.entry("Proto", FlowField.PROTOCOL),
          Map.entry("SrcPort", FlowField.SOURCE_PORT),
          Map.entry("DstPort", FlowField.DESTINATION_PORT),
          Map.entry("SrcMAC", FlowField.SOURCE_MAC),
          Map.entry("DstMAC", FlowField.DESTINATION_MAC),
          Map.entry("IPTTL", FlowField.TIME_TO_LIVE),
          Map.entry("IPTos", FlowField.TYPE_OF_SERVICE),
          Map.entry("IPv6FlowLabel", FlowField.FLOW_LABEL),
          Map.entry("IPFragmentID", FlowField.FRAGMENT_ID),
          Map.entry("TCPFlags", FlowField.TCP_FLAGS));

  private static final Map<String, FlowField> ADDRESSES =
      Map.of(
          "SrcAddr", FlowField.SOURCE_ADDRESS,
          "DstAddr", FlowField.DESTINATION_ADDRESS,
          "ExporterAddress", FlowField.EXPORTER,
          "NextHop", FlowField.NEXT_HOP);

  private static final Map<String, String> ELEMENTS =
      Map.of("DstASPath", "dst_as_path", "DstCommunities", "communities");

  @TestFactory
  Stream<DynamicTest> flows() {
    JsonNode cases = SharedData.json("flow/akvorado/expectations.json");
    return StreamSupport.stream(cases.spliterator(), false)
        .filter(test -> test.at("/feed/0").asText().startsWith("sflow/"))
        .filter(test -> !test.get("test").asText().equals(ALTERED))
        .map(test -> DynamicTest.dynamicTest(test.get("test").asText(), () -> check(test)));
  }

  private static void check(JsonNode test) {
    Set<Decapsulation> tunnels = EnumSet.noneOf(Decapsulation.class);
    test.get("decap").forEach(name -> tunnels.add(Decapsulation.parse(name.asText())));
    List<byte[]> datagrams = new ArrayList<>();
    test.get("feed")
        .forEach(name -> datagrams.addAll(SharedData.capture("flow/akvorado/" + name.asText())));
    RecordingSink sink = Decoded.of(tunnels, datagrams);
    assertEquals(List.of(), sink.errors());
    List<FlowRecord> flows = sink.flows();
    assertEquals(test.get("expected").size(), flows.size());
    for (int i = 0; i < flows.size(); i++) {
      JsonNode wanted = test.get("expected").get(i);
      check(wanted, flows.get(i));
      check(wanted, sink.records().get(i).elements());
    }
  }

  private static void check(JsonNode wanted, FlowRecord flow) {
    NUMBERS.forEach(
        (name, field) -> assertEquals(wanted.path(name).asLong(0), flow.number(field), name));
    ADDRESSES.forEach(
        (name, field) ->
            assertEquals(Address.parse(wanted.path(name).asText("::")), flow.address(field), name));
    assertEquals(wanted.path("ICMPv6Type").asLong(0), flow.number(FlowField.ICMP_TYPE_CODE) >> 8);
  }

  private static void check(JsonNode wanted, Map<String, Object> elements) {
    assertEquals(wanted.get("Bytes").asLong(), elements.get("octetDeltaCount"));
    ELEMENTS.forEach(
        (name, element) -> {
          List<Long> numbers = new ArrayList<>();
          wanted.path(name).forEach(number -> numbers.add(number.asLong()));
          assertEquals(numbers, elements.getOrDefault(element, List.of()), name);
        });
  }
}
