package io.weir.store.series.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.metric.Sample;
import io.weir.api.metric.SeriesKey;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 while samples are written, flushed and merged: what was acknowledged is there, once. */
class CrashTest {

  private static final int ROUNDS = 5;
  private static final int BATCH = 50;
  private static final int PORTS = 7;

  @TempDir Path directory;

  @Test
  void whatWasAcknowledgedIsThere() throws Exception {
    SplittableRandom random = new SplittableRandom(1);
    int stored = 0;
    for (int round = 0; round < ROUNDS; round++) {
      int acknowledged = writeAndKill(stored, random.nextInt(100, 1500));
      Heard heard = new Heard();
      try (SeriesLog log = TestSeries.open(directory, heard)) {
        Map<SeriesKey, NavigableMap<Long, Double>> all = TestSeries.all(log);
        stored = all.values().stream().mapToInt(Map::size).sum();
        assertEquals(List.of(), heard.damaged);
        assertEquals(0, stored % BATCH, "a write was torn");
        assertTrue(stored >= acknowledged, stored + " stored, " + acknowledged + " acknowledged");
        for (int number = 0; number < stored; number++) {
          Sample wanted = sample(number);
          assertEquals(wanted.value(), all.get(wanted.key()).get(wanted.timeMillis()));
        }
      }
    }
  }

  private int writeAndKill(int from, int batches) throws Exception {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                CrashTest.class.getName(),
                directory.toString(),
                Integer.toString(from))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int acknowledged = from;
    try (BufferedReader said = writer.inputReader(StandardCharsets.US_ASCII)) {
      for (int i = 0; i < batches; i++) {
        String line = said.readLine();
        assertTrue(line != null, "the writer ended early");
        acknowledged = Integer.parseInt(line);
      }
      writer.toHandle().destroyForcibly();
      // What it said before it died counts too; a last line cut short is a smaller number.
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        acknowledged =
            line.isEmpty() ? acknowledged : Math.max(acknowledged, Integer.parseInt(line));
      }
    }
    writer.waitFor();
    return acknowledged;
  }

  /** The writer: says after each write how many samples there are; tidies beside it. */
  public static void main(String[] arguments) throws Exception {
    SeriesLog log = TestSeries.open(Path.of(arguments[0]), new Heard());
    Thread tidying = new Thread(() -> tidy(log));
    tidying.setDaemon(true);
    tidying.start();
    for (int number = Integer.parseInt(arguments[1]); ; number += BATCH) {
      List<Sample> samples = new ArrayList<>();
      for (int i = 0; i < BATCH; i++) {
        samples.add(sample(number + i));
      }
      log.write(samples);
      System.out.println(number + BATCH);
    }
  }

  private static void tidy(SeriesLog log) {
    try {
      while (!Thread.interrupted()) {
        log.tidy();
        log.force();
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Sample sample(int number) {
    return TestSeries.sample(number % PORTS, 2_000_000_000L - number, number * 0.5);
  }
}
