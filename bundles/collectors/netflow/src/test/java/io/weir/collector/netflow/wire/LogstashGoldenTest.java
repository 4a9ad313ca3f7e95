package io.weir.collector.netflow.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.weir.api.flow.ExportedRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Datagrams of some 45 exporters, against the values that a codec's tests name. */
class LogstashGoldenTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** NetFlow v9's names of elements; empty for what is no element, or in no public registry. */
  private static final Map<String, String> NAMES = names();

  /** Numbers with names of their vendors, which IANA's registry does not have. */
  private static final List<String> VENDORS =
      List.of("ixia", "procera", "netscaler", "vmware", "viptela", "mpls_label_stack_octets");

  /**
   * Cases whose record count is another here, and why. netflow5.dat holds twelve messages one
   * behind the other, and only the first is decoded there.
   */
  private static final Map<String, Integer> COUNTS = Map.of("netflow5.dat", 30);

  @TestFactory
  Stream<DynamicTest> everyCase() throws IOException {
    Path folder = Captures.folder("logstash-codec-netflow");
    JsonNode cases = JSON.readTree(folder.resolve("expectations.json").toFile());
    return StreamSupport.stream(cases.spliterator(), false)
        .map(one -> dynamicTest(one.get("name").asText(), () -> compare(folder, one)));
  }

  private static void compare(Path folder, JsonNode wanted) throws IOException {
    List<String> files =
        StreamSupport.stream(wanted.get("files").spliterator(), false)
            .map(JsonNode::asText)
            .toList();
    List<ExportedRecord> records = Feed.of(folder, files).sink.records;
    if (wanted.get("expected_record_count").isInt()) {
      int theirs = wanted.get("expected_record_count").asInt();
      assertEquals(COUNTS.getOrDefault(files.get(0), theirs), records.size(), "records");
    }
    List<String> differences = new ArrayList<>();
    wanted
        .path("json_records")
        .forEachEntry(
            (record, json) ->
                json.path("netflow")
                    .forEachEntry(
                        (name, value) ->
                            check(
                                records.get(Integer.parseInt(record)), name, value, differences)));
    assertEquals(List.of(), differences);
  }

  private static void check(
      ExportedRecord record, String name, JsonNode value, List<String> differences) {
    String ours = NAMES.getOrDefault(name, name);
    if (!ours.isEmpty()
        && VENDORS.stream().noneMatch(name::startsWith)
        && !decidedOtherwise(record, name, value)) {
      new Golden(record).difference(ours, value).ifPresent(differences::add);
    }
  }

  /** Values that a standard decides otherwise. */
  private static boolean decidedOtherwise(ExportedRecord record, String name, JsonNode value) {
    return switch (name) {
      // RFC 3954 section 5.1: up-time and seconds of a header are of the same moment, and an
      // up-time
      // starts over after 2^32 ms; there, a second is added, and an up-time never starts over.
      case "first_switched", "last_switched" -> upTime(record, name, Instant.parse(value.asText()));
      // RFC 6759 section 4 defines an octetArray, RFC 7012 section 3.1.14; there, it is split up.
      case "application_id" -> record.elements().get("applicationId") instanceof String;
      // RFC 7270 section 4.12: one unsigned8; there, status and reason apart.
      case "forwarding_status" ->
          record.elements().get("forwardingStatus") instanceof Long both
              && both >> 6 == value.path("status").asLong()
              && (both & 0x3f) == value.path("reason").asLong();
      // RFC 7011 section 6.1.9; there, cut to milliseconds.
      case "flowStartMicroseconds", "flowEndMicroseconds" ->
          record.elements().get(name) instanceof Instant time
              && time.truncatedTo(ChronoUnit.MILLIS).equals(Instant.parse(value.asText()));
      // A dateTimeSeconds, RFC 7011 section 6.1.7; there, the number.
      case "flowStartSeconds", "flowEndSeconds" ->
          record.elements().get(name) instanceof Instant time
              && time.getEpochSecond() == value.asLong();
      default -> false;
    };
  }

  private static boolean upTime(ExportedRecord record, String name, Instant theirs) {
    Object ours = record.elements().get(NAMES.get(name));
    if (!(ours instanceof Instant time)) {
      return false;
    }
    long ahead = Duration.between(time, theirs).toMillis();
    return ahead == 1000 || ahead == 1L << 32;
  }

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    for (String pair :
        """
        user_id= app_id= version= flow_seq_num= flowset_id= flow_records=
        ipv4_src_addr=sourceIPv4Address ipv4_dst_addr=destinationIPv4Address
        ipv6_src_addr=sourceIPv6Address ipv6_dst_addr=destinationIPv6Address
        l4_src_port=sourceTransportPort l4_dst_port=destinationTransportPort
        tcp_flags=tcpControlBits ipv4_next_hop=ipNextHopIPv4Address
        input_snmp=ingressInterface output_snmp=egressInterface
        in_pkts=packetDeltaCount in_bytes=octetDeltaCount
        first_switched=flowStartMilliseconds last_switched=flowEndMilliseconds
        protocol=protocolIdentifier src_tos=ipClassOfService
        src_as=bgpSourceAsNumber dst_as=bgpDestinationAsNumber
        src_mask=sourceIPv4PrefixLength dst_mask=destinationIPv4PrefixLength
        ip_protocol_version=ipVersion scope_system=scopeSystem
        total_flows_exp=exportedFlowRecordTotalCount total_pkts_exp=exportedMessageTotalCount
        total_bytes_exp=exportedOctetTotalCount flow_sampler_id=samplerId
        direction=flowDirection icmp_type=icmpTypeCodeIPv4 fw_event=firewallEvent
        conn_id=flowId xlate_src_port=postNAPTSourceTransportPort
        xlate_dst_port=postNAPTDestinationTransportPort
        xlate_src_addr_ipv4=postNATSourceIPv4Address
        xlate_dst_addr_ipv4=postNATDestinationIPv4Address
        out_pkts=postPacketDeltaCount out_bytes=postOctetDeltaCount
        in_src_mac=sourceMacAddress in_dst_mac=destinationMacAddress
        out_src_mac=postSourceMacAddress out_dst_mac=postDestinationMacAddress
        flows=deltaFlowCount src_vlan=vlanId dst_vlan=postVlanId
        flow_inactive_timeout=flowIdleTimeout if_desc=interfaceDescription
        rev_flow_delta_bytes=responderOctets bgp_ipv4_next_hop=bgpNextHopIPv4Address
        ipv4_src_prefix=sourceIPv4Prefix tcp_src_port=tcpSourcePort
        udp_dst_port=udpDestinationPort ip_dscp=ipDiffServCodePoint
        ipv4_ident=fragmentIdentification
        """
            .split("\\s+", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        names.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    return names;
  }
}
