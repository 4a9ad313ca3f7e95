package io.weir.store.columnar.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowFilter;
import io.weir.api.flow.FlowSeriesQuery;
import io.weir.api.flow.Measure;
import io.weir.api.flow.TimeRange;
import io.weir.api.flow.TopEntry;
import io.weir.api.flow.TopQuery;
import io.weir.store.columnar.query.QueryEngine;
import io.weir.store.columnar.query.QueryLimits;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 while flows are written: what was acknowledged is there, once, and nothing torn. */
class CrashTest {

  private static final int BATCH = 500;
  private static final int ROUNDS = 3;
  private static final int BATCHES_A_ROUND = 300;

  @TempDir Path directory;

  @Test
  void whatWasAcknowledgedIsThereOnce() throws Exception {
    long stored = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long acknowledged = writeAndKill(stored);
      Heard heard = new Heard();
      try (FlowLog log = open(directory, heard)) {
        stored = log.size().rows();
        assertTrue(stored >= acknowledged, stored + " stored, " + acknowledged + " acknowledged");
        assertEquals(List.of(), heard.corrupt);
        assertEachOnce(log, stored);
      }
    }
  }

  private long writeAndKill(long from) throws Exception {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                CrashTest.class.getName(),
                directory.toString(),
                Long.toString(from))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    long acknowledged = 0;
    try (BufferedReader said = writer.inputReader(StandardCharsets.US_ASCII)) {
      for (int i = 0; i < BATCHES_A_ROUND; i++) {
        String line = said.readLine();
        assertTrue(line != null, "the writer ended early");
        acknowledged = Long.parseLong(line);
      }
      writer.toHandle().destroyForcibly();
      // What it said before it died counts too; a last line cut short is a smaller number.
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        acknowledged = line.isEmpty() ? acknowledged : Math.max(acknowledged, Long.parseLong(line));
      }
    }
    writer.waitFor();
    return acknowledged;
  }

  /** The writer: appends without end, says after each commit how many flows there are. */
  public static void main(String[] arguments) throws Exception {
    FlowLog log = open(Path.of(arguments[0]), new Heard());
    for (long number = Long.parseLong(arguments[1]); ; number += BATCH) {
      log.append(TestFlows.from(number, BATCH));
      log.commit();
      System.out.println(number + BATCH);
    }
  }

  private static void assertEachOnce(FlowLog log, long rows) throws Exception {
    try (QueryEngine queries =
        new QueryEngine(log, new QueryLimits(2, Duration.ofMinutes(1), 1_000_000))) {
      TimeRange range =
          new TimeRange(
              Instant.ofEpochMilli(TestFlows.START), Instant.ofEpochMilli(TestFlows.START + rows));
      FlowFilter some = FlowFilter.parse("src net 0.0.0.0/0");
      List<TopEntry> repeated =
          queries.top(new TopQuery(range, some, List.of(FlowField.FLOW_LABEL), Measure.FLOWS, 1));
      assertEquals(1, repeated.get(0).flows(), "a flow is there twice");
      double octets = 0;
      for (double bin : series(queries, range)) {
        octets += bin;
      }
      assertEquals(3.5 * rows * (rows - 1), octets);
    }
  }

  private static double[] series(QueryEngine queries, TimeRange range) throws Exception {
    return queries
        .series(
            new FlowSeriesQuery(
                range, FlowFilter.ALL, List.of(), Measure.RAW_BYTES, Duration.ofSeconds(10), 1))
        .values(0);
  }

  private static FlowLog open(Path directory, LogListener listener) throws Exception {
    return new FlowLog(LogOptions.in(directory), listener, Clock.systemUTC());
  }
}
