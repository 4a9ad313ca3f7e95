package io.weir.collector.netflow.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.weir.api.flow.ExportedRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Cisco and Huawei routers' exports, against a decode of every message by another library. */
class NetgauzeGoldenTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Scope types of RFC 3954 section 6.1 have names of their own here. */
  private static final Map<String, String> SCOPES =
      Map.of("System", "scopeSystem", "Interface", "scopeInterface");

  @TestFactory
  Stream<DynamicTest> everyCapture() throws IOException {
    try (Stream<Path> files = Files.walk(Captures.folder("pmacct-tests"))) {
      return files
          .filter(file -> file.getParent().endsWith("netgauze"))
          .filter(file -> file.getFileName().toString().contains("-flow.json"))
          .sorted()
          .toList()
          .stream()
          .map(
              file ->
                  dynamicTest(
                      file.getParent().getParent().getFileName() + "/" + file.getFileName(),
                      () -> compare(file)));
    }
  }

  private static void compare(Path golden) throws IOException {
    String capture = golden.getFileName().toString().replaceFirst("-flow.*", ".pcap");
    Path folder = golden.getParent().getParent();
    List<ExportedRecord> ours = Feed.of(folder, List.of(capture)).sink.records;
    List<JsonNode> theirs = records(golden);
    assertEquals(theirs.size(), ours.size(), "records");
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < theirs.size(); i++) {
      Golden record = new Golden(ours.get(i));
      JsonNode wanted = theirs.get(i);
      for (String part : List.of("scope_fields", "fields")) {
        wanted.path(part).forEach(field -> differences.addAll(record.differences(field, SCOPES)));
      }
    }
    assertEquals(List.of(), differences.stream().limit(5).toList(), differences.size() + " differ");
  }

  private static List<JsonNode> records(Path golden) throws IOException {
    List<JsonNode> records = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(open(golden), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode message = JSON.readTree(line).elements().next();
        message.path("sets").forEach(set -> set.path("Data").path("records").forEach(records::add));
      }
    }
    return records;
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
  }
}
