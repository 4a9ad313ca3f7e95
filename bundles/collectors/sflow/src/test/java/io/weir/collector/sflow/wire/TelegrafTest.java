package io.weir.collector.sflow.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.weir.tck.RecordingSink;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Samples as Telegraf reads them, field by field. Two of its fields are decided otherwise here:
 *
 * <ul>
 *   <li>{@code in_snmp} of flows, and {@code out_snmp} with it, is the data source, where sFlow
 *       version 5 section 5.3 has the packet's interfaces in {@code input} and {@code output};
 *   <li>{@code protocol} of IPv6 is the first next header, where IANA's protocolIdentifier (4) is
 *       that of the last extension header.
 * </ul>
 */
class TelegrafTest {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("src_port", "sourceTransportPort"),
          Map.entry("dst_port", "destinationTransportPort"),
          Map.entry("ttl", "ipTTL"),
          Map.entry("src_tos", "ipClassOfService"),
          Map.entry("in_src_mac", "sourceMacAddress"),
          Map.entry("out_dst_mac", "destinationMacAddress"),
          Map.entry("l2_bytes", "dataLinkFrameSize"),
          Map.entry("ipv4_total_len", "ipTotalLength"),
          Map.entry("ipv4_id", "fragmentIdentification"),
          Map.entry("sampling_interval", "samplingInterval"),
          Map.entry("sampling_drops", "drops"),
          Map.entry("in_total_packets", "sample_pool"),
          Map.entry("seq_number", "sequence_number"),
          Map.entry("sys_uptime", "uptime"),
          Map.entry("vlan_src", "vlanId"),
          Map.entry("vlan_dst", "postVlanId"),
          Map.entry("vlan_dst_priority", "dst_priority"),
          Map.entry("in_bytes", "ifInOctets"),
          Map.entry("out_bytes", "ifOutOctets"),
          Map.entry("in_unicast_packets_total", "ifInUcastPkts"),
          Map.entry("out_unicast_packets_total", "ifOutUcastPkts"),
          Map.entry("in_mcast_packets_total", "ifInMulticastPkts"),
          Map.entry("out_broadcast_packets_total", "ifOutBroadcastPkts"),
          Map.entry("interface", "ifIndex"),
          Map.entry("interface_type", "ifType"),
          Map.entry("speed", "ifSpeed"),
          Map.entry("promiscuous", "ifPromiscuousMode"),
          Map.entry("errors_fcs", "dot3StatsFCSErrors"));

  private static final Pattern FIELD = Pattern.compile("(\\w+)=(\"[^\"]*\"|\\d+)");

  @Test
  void samples() {
    String folder = "flow/telegraf/sflow_issue_15918/";
    RecordingSink sink = Decoded.of(SharedData.octets(folder + "message.bin"));
    String text = new String(SharedData.octets(folder + "expected.out"), StandardCharsets.UTF_8);
    List<String> lines = text.lines().toList();
    assertEquals(List.of(), sink.errors());
    assertEquals(lines.size(), sink.records().size());
    for (int i = 0; i < lines.size(); i++) {
      check(fields(lines.get(i)), sink.records().get(i).elements());
    }
  }

  private static Map<String, String> fields(String line) {
    Map<String, String> fields = new HashMap<>();
    FIELD
        .matcher(line)
        .results()
        .forEach(field -> fields.put(field.group(1), field.group(2).replace("\"", "")));
    return fields;
  }

  private static void check(Map<String, String> wanted, Map<String, Object> elements) {
    NAMES.forEach(
        (name, element) -> {
          if (wanted.containsKey(name)) {
            assertEquals(wanted.get(name), String.valueOf(elements.get(element)), name);
          }
        });
    String family = wanted.getOrDefault("src", "").contains(":") ? "IPv6" : "IPv4";
    if (wanted.containsKey("src")) {
      assertEquals(wanted.get("src"), elements.get("source" + family + "Address"));
      assertEquals(wanted.get("dst"), elements.get("destination" + family + "Address"));
      String direction = Long.valueOf(1).equals(elements.get("flowDirection")) ? "e" : "in";
      assertEquals(wanted.get("direction"), direction + "gress");
    }
  }
}
