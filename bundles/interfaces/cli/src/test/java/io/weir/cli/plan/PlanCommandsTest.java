package io.weir.cli.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandsTest {

  /** Two ways from a to c: one link of capacity 10, or two hops of capacity 5. */
  private static final String TRIANGLE =
      """
      NODES 3
      label x y
      a 0 0
      b 0 0
      c 0 0

      EDGES 4
      label src dest weight bw delay
      ac 0 2 1 10 7
      ab 0 1 1 5 1
      bc 1 2 1 5 2
      ca 2 0 1 10 7
      """;

  private static final String TWELVE =
      """
      DEMANDS 1
      label src dest bw
      big 0 2 12
      """;

  @TempDir Path folder;
  private String graph;
  private String demands;

  @BeforeEach
  void writeFiles() throws IOException {
    graph = write("triangle.graph", TRIANGLE);
    demands = write("twelve.demands", TWELVE);
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void thePlanIsSplitAsTheCapacitiesAre() {
    Run run = Run.of("optimize", "--topology", graph, "--demands", demands, "--json");
    assertEquals(0, run.code(), run.err());
    assertEquals(0.8, number(run.out(), "maximumUtilisation"), 1e-4);
    assertEquals(1.2, number(run.out(), "before"), 1e-12);
    assertEquals(0.8, number(run.out(), "bound"), 1e-4);
    assertTrue(number(run.out(), "gap") <= 1e-4, run.out());
    assertTrue(number(run.out(), "seconds") >= 0);
    assertTrue(run.out().contains("\"demands\":[{\"id\":\"big\",\"from\":\"a\",\"to\":\"c\""));
    assertTrue(run.out().contains("\"links\":[\"ab\",\"bc\"]"), run.out());
    assertTrue(run.out().contains("\"links\":[\"ac\"]"), run.out());
  }

  @Test
  void everyOptimizerTellsWhatItFound() {
    for (String name : List.of("optimum", "unsplittable", "weights", "waypoints", "joint")) {
      Run run =
          Run.of("optimize", "--topology=" + graph, "--demands=" + demands, "--optimizer=" + name);
      assertEquals(0, run.code(), run.err());
      assertTrue(run.out().startsWith("optimizer                " + name + "\n"), run.out());
      assertTrue(run.out().contains("\nbefore                   1.200000\n"), run.out());
    }
  }

  @Test
  void costsAndWaypointsAreWrittenWithTheirRoutes() {
    Run run =
        Run.of(
            "optimize", "--topology", graph, "--demands", demands, "--optimizer=weights", "--json");
    assertTrue(run.out().contains("\"cost\":"), run.out());
    assertEquals(1.2, number(run.out(), "maximumUtilisation"), 1e-9);
  }

  @Test
  void pathsComeCheapestFirst() {
    Run run = Run.of("route", graph, "--from", "a", "--to", "c", "--k", "5", "--json");
    assertEquals(
        "{\"from\":\"a\",\"to\":\"c\",\"kind\":\"path\",\"paths\":["
            + "{\"cost\":1.0,\"delay\":7.0,\"capacity\":10.0,\"hops\":1,"
            + "\"nodes\":[\"a\",\"c\"],\"links\":[\"ac\"]},"
            + "{\"cost\":2.0,\"delay\":3.0,\"capacity\":5.0,\"hops\":2,"
            + "\"nodes\":[\"a\",\"b\",\"c\"],\"links\":[\"ab\",\"bc\"]}]}\n",
        run.out());
    assertTrue(Run.of("route", graph, "--from=a", "--to=c").out().contains(" a → c\n"));
  }

  @Test
  void disjointPathsAreFoundOrMissed() {
    Run run = Run.of("route", graph, "--from", "a", "--to", "c", "--disjoint", "--json");
    assertTrue(run.out().contains("\"kind\":\"node-disjoint paths\""), run.out());
    assertEquals(
        new Run(1, "", "weir: " + graph + ": no two disjoint paths from c to a\n"),
        Run.of("route", graph, "--from", "c", "--to", "a", "--disjoint"));
  }

  @Test
  void aDemandWithoutAPathIsNamed() throws IOException {
    String upward = write("up.demands", TWELVE.replace("0 2 12", "2 1 12"));
    String cut = write("cut.graph", TRIANGLE.replace("ab 0 1 1 5 1", "ab 1 0 1 5 1"));
    assertEquals(
        new Run(
            1,
            "",
            "weir: "
                + cut
                + ": demand big: wanted a path from c to b over links that are up and have a"
                + " capacity, got none\n"),
        Run.of("optimize", "--topology", cut, "--demands", upward));
  }

  @Test
  void faultyFilesGetOneSentence() throws IOException {
    String faulty = write("faulty.graph", TRIANGLE.replace("bc 1 2", "bc 1 9"));
    Run run = Run.of("optimize", "--topology", faulty, "--demands", demands);
    assertEquals(1, run.code());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().startsWith("weir: "), run.err());
    assertTrue(run.err().contains("11"), run.err());
    Run absent = Run.of("route", folder.resolve("absent").toString(), "--from=a", "--to=b");
    assertEquals(1, absent.code());
    assertEquals(1, absent.err().lines().count(), absent.err());
  }

  @Test
  void argumentsThatMakeNoSenseGetOneSentence() {
    assertEquals("weir: wanted --topology FILE, got none\n", Run.of("optimize", "--json").err());
    assertEquals(
        "weir: wanted --demands FILE, as " + graph + " has no demands, got none\n",
        Run.of("optimize", "--topology", graph).err());
    assertEquals(
        "weir: wanted one of optimum, fast, unsplittable, weights, waypoints, joint after"
            + " --optimizer, got 'best'\n",
        Run.of("optimize", "--topology", graph, "--optimizer", "best").err());
    assertEquals(
        "weir: wanted --from NODE, --to NODE, --k N, --disjoint, --json, got '--slow'\n",
        Run.of("route", graph, "--slow").err());
    assertEquals(
        "weir: wanted a whole number from 1 to 10000 after --k, got '0'\n",
        Run.of("route", graph, "--from=a", "--to=b", "--k=0").err());
    assertEquals(
        "weir: wanted a node of the file after --to, got 'z'\n",
        Run.of("route", graph, "--from=a", "--to=z").err());
    assertEquals(2, Run.of("route", graph, "--from").code());
    assertEquals(2, Run.of("route", graph, graph, "--from=a", "--to=b").code());
    assertEquals(2, Run.of("route", graph, "--from=a", "--to=b", "--k=2", "--disjoint").code());
    assertEquals(2, Run.of("route", graph, "--from=a", "--from=b").code());
  }

  private static double number(String json, String name) {
    Matcher matcher = Pattern.compile("\"" + name + "\":([^,}]+)").matcher(json);
    assertTrue(matcher.find(), json);
    return Double.parseDouble(matcher.group(1));
  }
}
