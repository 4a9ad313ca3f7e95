package io.weir.cli.assign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssignCommandTest {

  private static final List<String> NAMES =
      List.of("round-robin", "power-of-two", "shortest-queue", "least-loaded", "min-cost-flow");

  @TempDir Path folder;

  @Test
  void allStrategiesAreComparedInATable() {
    Run run = Run.of("assign", "--tasks", "300", "--workers", "4");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().startsWith("tasks                    300\n"), run.out());
    for (String name : NAMES) {
      Pattern row =
          Pattern.compile("\n" + name + " .* % +[0-9.]+ % +0\\.\\d{3}–0\\.\\d{3} .* 0 +0\n");
      assertTrue(row.matcher(run.out()).find(), run.out());
    }
    assertEquals(run.out(), Run.of("assign", "--tasks", "300", "--workers", "4").out());
  }

  @Test
  void asJsonTheGapIsToTheBound() {
    Run run = Run.of("assign", "--tasks=500", "--strategy=least-loaded", "--json");
    assertEquals(0, run.code(), run.err());
    double mean = number(run.out(), "mean");
    double bound = number(run.out(), "bound");
    assertTrue(bound > 0 && bound <= mean, run.out());
    assertEquals(mean / bound - 1, number(run.out(), "gap"), 1e-12);
    assertTrue(number(run.out(), "gain") > 0.25, run.out());
    assertTrue(run.out().contains("\"workers\":[{\"id\":\"1\",\"speed\":1.0},"), run.out());
  }

  @Test
  void aTraceIsDoneAsItSays() throws IOException {
    String trace = write("# two at once, and one for the slow worker\n0 4\n0 5 1+2\n\n1.5,1,1\n");
    Run run =
        Run.of(
            "assign", "--workers", "2:1,2", "--trace", trace, "--strategy=least-loaded", "--json");
    assertEquals(0, run.code(), run.err());
    assertEquals(3, number(run.out(), "tasks"));
    // Both large ones on the fast worker (2 s and 4.5 s), the small one on the slow worker (1 s).
    assertEquals((2 + 4.5 + 1) / 3.0, number(run.out(), "mean"), 1e-12);
    assertEquals(2, number(run.out(), "median"));
    assertEquals(4.5, number(run.out(), "p99"));
  }

  @Test
  void whatNobodyCanDoIsToldAndNotCompared() throws IOException {
    String trace = write("0 1 1\n0 5 2\n");
    Run run = Run.of("assign", "--workers=2", "--trace", trace, "--outage", "2:1-", "--json");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("\"unserved\":1"), run.out());
    assertTrue(!run.out().contains("\"gap\""), run.out());
  }

  @Test
  void aFaultInATraceHasItsPlace() throws IOException {
    fault(
        "0 1\nx 2\n",
        " line 2: wanted seconds, size and workers if not all (0.5 3 1+4), got 'x 2'");
    fault("0 -1\n", " line 1: wanted seconds, size and workers if not all (0.5 3 1+4), got '0 -1'");
    fault("5 1\n4 1\n", " line 2: wanted a time not before that of the task before, 5.0, got '4'");
    fault("0 1 9\n", " line 1: wanted the number of one of the 8 workers, got '9'");
    fault(
        "0 1e400\n",
        " line 1: wanted seconds, size and workers if not all (0.5 3 1+4), got '0 1e400'");
    fault("# none\n", ": wanted a task at least, got none");
    String missing = folder.resolve("missing").toString();
    Run run = Run.of("assign", "--trace", missing);
    assertEquals(new Run(1, "", "weir: " + missing + ": No such file or directory\n"), run);
  }

  @Test
  void argumentsThatMakeNoSenseAreOneSentence() {
    refused("wanted a number from 0.000001 to 100 after --load, got '-1'", "--load", "-1");
    refused("wanted a number from 0 to 5 after --error, got 'NaN'", "--error", "NaN");
    refused(
        "wanted one of exponential, lognormal, pareto after --sizes, got 'big'", "--sizes", "big");
    refused("wanted one of poisson, bursty after --arrivals, got ''", "--arrivals=");
    refused(
        "wanted from 1 to 1000 workers and their speeds (8 or 8:1,2.5) after --workers, got '0'",
        "--workers=0");
    refused(
        "wanted speeds from 0.000001 to 1000000000 after --workers, got '0'", "--workers=3:1,0");
    refused(
        "wanted a worker from 1 to 8 and seconds (2:50-80, or 2:50- for ever) after --outage,"
            + " got '9:1-2'",
        "--outage=9:1-2");
    refused(
        "worker 1: wanted an outage after the one before, got"
            + " [Outage[from=1.0, until=5.0], Outage[from=2.0, until=3.0]]",
        "--outage=1:2-3,1:1-5");
    refused("wanted --trace or --load, got both", "--trace=x", "--load=0.5");
    refused("wanted options alone, got 'x'", "x");
    refused(
        "wanted one of " + String.join(", ", NAMES) + " after --strategy, got 'best'",
        "--strategy=best");
  }

  private static void refused(String message, String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "assign";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    assertEquals(new Run(2, "", "weir: " + message + "\n"), Run.of(all));
  }

  private void fault(String trace, String message) throws IOException {
    String file = write(trace);
    Run run = Run.of("assign", "--trace", file);
    assertEquals(new Run(1, "", "weir: " + file + message + "\n"), run);
  }

  private String write(String text) throws IOException {
    return Files.writeString(folder.resolve("trace"), text).toString();
  }

  private static double number(String json, String name) {
    Matcher matcher = Pattern.compile("\"" + name + "\":([-0-9.E]+)").matcher(json);
    assertTrue(matcher.find(), name + " in " + json);
    return Double.parseDouble(matcher.group(1));
  }
}
