package io.weir.collector.snmp.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Recordings of real agents, against what another program is expected to find in them. */
class RecordingsTest {

  private final List<String> failures = new ArrayList<>();

  @Test
  void everyExpectedPortAndLinkIsFound() throws IOException {
    Optional<Path> folder = Recording.folder();
    Assumptions.assumeTrue(folder.isPresent(), "no recordings beside the project: skipped");
    System.out.printf("%-28s %15s %11s %9s%n", "device", "ports", "links", "(seen)");
    for (String name : names(folder.get().resolve("snmprec"))) {
      check(folder.get(), name);
    }
    failures.forEach(System.out::println);
    assertEquals(List.of(), failures);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString().replace(".snmprec", ""))
              .sorted()
              .toList();
      assertTrue(!names.isEmpty(), "no recordings in " + folder);
      return names;
    }
  }

  private void check(Path folder, String name) throws IOException {
    RecordedDevice device =
        RecordedDevice.of(Recording.read(folder.resolve("snmprec").resolve(name + ".snmprec")));
    ExpectedDevice expected = ExpectedDevice.read(folder.resolve("expected"), name);
    Map<String, String> wrong = new TreeMap<>();
    for (JsonNode port : expected.ports()) {
      ExpectedDevice.difference(port, device.interfaces().at(port.path("ifIndex").asLong()))
          .ifPresent(difference -> wrong.put(name + " port " + port.path("ifIndex"), difference));
    }
    int ports = expected.ports().size() - wrong.size();
    for (JsonNode link : expected.links()) {
      if (device.sightings().stream()
          .noneMatch(each -> ExpectedDevice.matches(link, ExpectedDevice.Heard.of(each)))) {
        wrong.put(name + " link " + link.path("ifName").asText() + " " + wrong.size(), "" + link);
      }
    }
    int links = expected.links().size() - (wrong.size() - (expected.ports().size() - ports));
    System.out.printf(
        "%-28s %7d/%-7d %5d/%-5d %9d%n",
        name,
        ports,
        expected.ports().size(),
        links,
        expected.links().size(),
        device.sightings().size());
    Map<String, Integer> explained = new TreeMap<>();
    wrong.forEach(
        (key, why) ->
            Explained.of(key, why)
                .ifPresentOrElse(
                    each -> explained.merge(each.why(), 1, Integer::sum),
                    () -> failures.add(key + ": " + why)));
    explained.forEach((why, times) -> System.out.printf("  %d times: %s%n", times, why));
  }
}
