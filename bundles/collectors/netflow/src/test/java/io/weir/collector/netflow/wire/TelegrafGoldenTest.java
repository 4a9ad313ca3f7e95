package io.weir.collector.netflow.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.weir.api.flow.ExportedRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Datagrams from bug reports, against lines of another collector. Not compared is what it says in
 * words of its own (protocols, flags, directions).
 */
class TelegrafGoldenTest {

  private static final Pattern FIELD = Pattern.compile("[ ,]([a-z0-9_]+)=(\"[^\"]*\"|[^,\\s]+)");

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("src", "source?Address"),
          Map.entry("dst", "destination?Address"),
          Map.entry("src_port", "sourceTransportPort"),
          Map.entry("dst_port", "destinationTransportPort"),
          Map.entry("in_total_bytes", "octetTotalCount"),
          Map.entry("in_total_packets", "packetTotalCount"),
          Map.entry("in_bytes", "octetDeltaCount"),
          Map.entry("in_packets", "packetDeltaCount"),
          Map.entry("in_snmp", "ingressInterface"),
          Map.entry("out_snmp", "egressInterface"),
          Map.entry("bgp_src_as", "bgpSourceAsNumber"),
          Map.entry("bgp_dst_as", "bgpDestinationAsNumber"),
          Map.entry("first_switched", "flowStartSysUpTime"),
          Map.entry("last_switched", "flowEndSysUpTime"),
          Map.entry("flow_start_ms", "flowStartMilliseconds"),
          Map.entry("flow_end_ms", "flowEndMilliseconds"),
          Map.entry("next_hop", "ipNextHop?Address"),
          Map.entry("in_src_mac", "sourceMacAddress"),
          Map.entry("out_dst_mac", "postDestinationMacAddress"),
          Map.entry("vlan_src", "vlanId"),
          Map.entry("interface", "interfaceName"),
          Map.entry("interface_desc", "interfaceDescription"));

  @TestFactory
  Stream<DynamicTest> everyCase() {
    Path folder = Captures.folder("telegraf");
    return Stream.of(
            "ipfix_example",
            "ipfix_pen_35632",
            "issue_13305",
            "issue_14370",
            "netflow_v5_example",
            "netflow_v9_options")
        .map(name -> dynamicTest(name, () -> compare(folder.resolve(name))));
  }

  private static void compare(Path folder) throws IOException {
    List<String> wanted = Files.readAllLines(folder.resolve("expected.out"));
    List<ExportedRecord> records = Feed.of(folder, datagrams(folder)).sink.records;
    assertEquals(wanted.size(), records.size(), "records");
    boolean options = folder.endsWith("netflow_v9_options");
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      Matcher field = FIELD.matcher(wanted.get(i));
      while (field.find()) {
        // The scope type "system" is read there as element 1, RFC 3954 section 6.1.
        boolean scope = options && field.group(1).equals("in_bytes");
        if (NAMES.containsKey(field.group(1)) && !scope) {
          check(records.get(i), field.group(1), field.group(2), differences);
        }
      }
    }
    assertEquals(List.of(), differences);
  }

  private static void check(
      ExportedRecord record, String name, String line, List<String> differences) {
    String plain = line.startsWith("\"") ? line.replace("\"", "") : line.replaceFirst("[ui]$", "");
    String element = NAMES.get(name).replace("?", plain.indexOf(':') >= 0 ? "IPv6" : "IPv4");
    Object value =
        record.elements().get(element) instanceof Instant time
            ? (Object) time.toEpochMilli()
            : record.elements().get(element);
    boolean number = plain.matches("\\d+");
    new Golden(
            new ExportedRecord(
                record.protocol(),
                record.exporter(),
                0,
                0,
                false,
                value == null ? Map.of() : Map.of(element, value)))
        .difference(
            element,
            number
                ? new ObjectMapper().getNodeFactory().numberNode(Long.parseLong(plain))
                : new ObjectMapper().getNodeFactory().textNode(plain))
        .ifPresent(differences::add);
  }

  private static List<String> datagrams(Path folder) {
    String[] files = folder.toFile().list((parent, name) -> name.endsWith(".bin"));
    return Arrays.stream(files).sorted().toList();
  }
}
