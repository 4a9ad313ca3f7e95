package io.weir.collector.netflow.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.weir.api.flow.ExportedRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Captures of some twenty exporters, against the records another collector made of them. */
class BeatsGoldenTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * What is not compared: names that IANA's registry does not have, which are numbers with us; and
   * scope fields of NetFlow v9, which are scope types (RFC 3954 section 6.1) and no elements.
   */
  private static final List<String> OWN_NAMES =
      List.of("procera", "netscaler", "viptela", "vmware", "fortinet", "assoc", "cisco");

  /**
   * Where more records are right. RFC 7011 section 9 lets data wait for its template, which comes
   * two sets later: two records. RFC 3954 has nothing against the other, whose record lengths add
   * up.
   */
  private static final Map<String, Integer> MORE_HERE =
      Map.of("netflow9_e10s_4_7byte_pad.pcap", 8, "netflow9_test_invalid01.dat", 3);

  @TestFactory
  Stream<DynamicTest> everyDatCase() throws IOException {
    Path folder = Captures.folder("elastic-beats");
    JsonNode tests = JSON.readTree(folder.resolve("dat_tests.json").toFile());
    return names(tests)
        .map(
            name ->
                dynamicTest(
                    name,
                    () ->
                        compare(
                            folder.resolve("../logstash-codec-netflow").normalize(),
                            files(tests.get(name).get("files")),
                            folder.resolve(tests.get(name).get("golden").asText()))));
  }

  @TestFactory
  Stream<DynamicTest> everyCapture() {
    Path folder = Captures.folder("elastic-beats");
    return Stream.of("netflow9_e10s_4_7byte_pad.pcap", "netflow9_ubiquiti_edgerouter.pcap")
        .map(
            name ->
                dynamicTest(
                    name,
                    () ->
                        compare(
                            folder.resolve("pcap"),
                            List.of(name),
                            folder.resolve("golden").resolve(name + ".golden.json"))));
  }

  private static void compare(Path folder, List<String> files, Path golden) throws IOException {
    List<ExportedRecord> records = Feed.of(folder, files).sink.records;
    JsonNode events = JSON.readTree(golden.toFile()).path("events");
    if (MORE_HERE.containsKey(files.get(0))) {
      assertEquals(MORE_HERE.get(files.get(0)), records.size(), "records");
      return;
    }
    assertEquals(events.size(), records.size(), "records");
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      JsonNode fields = events.get(i).at("/Fields/netflow");
      Golden ours = new Golden(records.get(i));
      boolean options = fields.get("type").asText().equals("netflow_options");
      for (String name : names(options ? fields.get("options") : fields).toList()) {
        JsonNode value = (options ? fields.get("options") : fields).get(name);
        if (!name.equals("type")
            && !name.equals("exporter")
            && OWN_NAMES.stream().noneMatch(name::startsWith)) {
          ours.difference(name, value).ifPresent(differences::add);
        }
      }
    }
    assertEquals(List.of(), differences.stream().limit(5).toList(), differences.size() + " differ");
  }

  private static Stream<String> names(JsonNode object) {
    Iterable<String> names = object::fieldNames;
    return StreamSupport.stream(names.spliterator(), false);
  }

  private static List<String> files(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
