package io.weir.cli.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteLimitsTest {

  /** From a to d: over one link, over b, and over c as expensive as over b. */
  private static final String NETWORK =
      """
      {"nodes": ["a", "b", "c", "d"],
       "links": [
         {"id": "ad", "from": "a", "to": "d", "cost": 1, "delay": 9, "capacity": 10,
          "freeBandwidth": 2, "loss": 0.1, "jitter": 5, "adminGroups": ["red"]},
         {"id": "ab", "from": "a", "to": "b", "cost": 1, "delay": 2, "capacity": 10,
          "adminGroups": ["blue"]},
         {"id": "bd", "from": "b", "to": "d", "cost": 1, "delay": 2, "capacity": 10,
          "adminGroups": ["blue"]},
         {"id": "ac", "from": "a", "to": "c", "cost": 1, "delay": 1, "capacity": 5},
         {"id": "cd", "from": "c", "to": "d", "cost": 1, "delay": 1, "capacity": 5}]}
      """;

  @TempDir Path folder;
  private String file;

  @BeforeEach
  void writeFile() throws IOException {
    file = Files.writeString(folder.resolve("network.json"), NETWORK).toString();
  }

  private Run route(String... options) {
    return Run.of(
        Stream.concat(Stream.of("route", file, "--from=a", "--to=d", "--json"), Stream.of(options))
            .toArray(String[]::new));
  }

  /** The links of each path. */
  private static List<String> paths(Run run) {
    assertEquals("", run.err());
    Matcher links = Pattern.compile("\"links\":\\[([^\\]]*)\\]").matcher(run.out());
    List<String> paths = new ArrayList<>();
    while (links.find()) {
      paths.add(links.group(1).replace("\"", "").replace(",", " "));
    }
    return paths;
  }

  @ParameterizedTest
  @CsvSource({
    "--bandwidth=2, ad",
    "--bandwidth=6, ab bd",
    "--max-delay=3, ac cd",
    "--max-jitter=4.5, ab bd|ac cd",
    "--max-loss=0.05, ab bd|ac cd",
    "--max-hops=1, ad",
    "--include-group=blue, ab bd",
    "--include-group=red;blue, ad",
    "--exclude-group=red, ab bd|ac cd",
    "--exclude-group=red;blue, ac cd"
  })
  void theCheapestPathKeepsTheLimit(String limit, String wanted) {
    List<String> paths = paths(route(limit.replace(';', ',')));
    assertEquals(1, paths.size());
    assertTrue(List.of(wanted.split("\\|")).contains(paths.get(0)), paths.toString());
  }

  @Test
  void everyKindOfPathKeepsLimits() {
    assertEquals(List.of("ab bd", "ac cd"), sorted(route("--k=9", "--max-loss=0", "--max-hops=2")));
    assertEquals(List.of("ad"), paths(route("--ecmp")));
    assertEquals(List.of("ab bd", "ac cd"), sorted(route("--ecmp", "--exclude-group=red")));
    assertEquals(List.of("ac cd"), paths(route("--ecmp", "--bandwidth=3", "--max-delay=2")));
    assertEquals(1, paths(route("--ecmp", "--k=1", "--exclude-group=red")).size());
    assertEquals(List.of("ab bd", "ac cd"), sorted(route("--disjoint", "--max-delay=4")));
  }

  private static List<String> sorted(Run run) {
    return paths(run).stream().sorted().collect(Collectors.toList());
  }

  @Test
  void whatNoPathKeepsIsSaid() {
    assertEquals(
        new Run(1, "", "weir: " + file + ": no path from a to d\n"), route("--max-delay=1"));
    assertEquals(
        new Run(1, "", "weir: " + file + ": no path of equal cost from a to d\n"),
        route("--ecmp", "--max-delay=8"));
    assertEquals(
        new Run(1, "", "weir: " + file + ": no two disjoint paths from a to d\n"),
        route("--disjoint", "--max-delay=3"));
  }

  @Test
  void limitsThatAreNoneGetOneSentence() {
    assertEquals(
        "weir: wanted a number of at least 0 after --max-delay, got 'soon'\n",
        route("--max-delay=soon").err());
    assertEquals(
        "weir: wanted a number of at least 0 after --bandwidth, got 'NaN'\n",
        route("--bandwidth=NaN").err());
    assertEquals(
        "weir: wanted a number from 0 to 1 after --max-loss, got '-1'\n",
        route("--max-loss=-1").err());
    assertEquals(
        "weir: wanted a group that a link of the file is in after --include-group, got 'gold'\n",
        route("--include-group=blue,gold").err());
    assertEquals(2, route("--max-hops=0").code());
    assertEquals(
        "weir: wanted --ecmp or --disjoint, got both\n", route("--ecmp", "--disjoint").err());
  }
}
