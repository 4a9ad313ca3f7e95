package io.weir.store.series.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.metric.Sample;
import io.weir.api.store.StoreException;
import io.weir.api.store.StoreException.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {

  private static final int BATCH = 50;

  @TempDir Path directory;

  @Test
  void whereverTheDiskIsFullNothingIsLostOrTorn() throws Exception {
    for (int room = 0; room < 40_000; room += 1013) {
      Path at = directory.resolve("room" + room);
      FullDisk disk = new FullDisk(room);
      int taken;
      try (SeriesLog log = open(at, disk)) {
        taken = fill(log);
        assertSamples(taken, log);
        disk.resize(1 << 20);
        log.write(batch(taken));
        log.flush();
        assertSamples(taken + BATCH, log);
      }
      Heard heard = new Heard();
      try (SeriesLog log = TestSeries.open(at, heard)) {
        assertSamples(taken + BATCH, log);
        assertEquals(List.of(), heard.damaged);
      }
    }
  }

  /** Writes until the disk is full, with flushes that may fail; returns what was taken. */
  private static int fill(SeriesLog log) {
    int taken = 0;
    try {
      while (taken < 1000 * BATCH) {
        log.write(batch(taken));
        taken += BATCH;
        if (taken % (4 * BATCH) == 0) {
          log.flush();
        }
      }
    } catch (StoreException e) {
      assertEquals(Kind.UNAVAILABLE, e.kind());
      assertTrue(e.getMessage().contains("No space left"), e.getMessage());
      return taken;
    } catch (IOException e) {
      return taken;
    }
    throw new AssertionError("the disk never was full");
  }

  @Test
  void withoutTheBytesThatStayFreeNothingIsTaken() throws Exception {
    FullDisk disk = new FullDisk(5000);
    LogOptions options =
        new LogOptions(directory, Duration.ofDays(30), 1L << 30, 10_000, 10_000, 1000);
    try (SeriesLog log = new SeriesLog(options, new Heard(), TestSeries.at(TestSeries.NOW), disk)) {
      log.retain();
      StoreException lack = assertThrows(StoreException.class, () -> log.write(batch(0)));
      assertEquals(Kind.UNAVAILABLE, lack.kind());
      assertTrue(lack.getMessage().contains("wanted 10000 bytes free"), lack.getMessage());
      disk.resize(20_000);
      log.retain();
      log.write(batch(0));
      assertSamples(BATCH, log);
    }
  }

  private static SeriesLog open(Path directory, FullDisk disk) throws IOException {
    return new SeriesLog(
        TestSeries.options(directory), new Heard(), TestSeries.at(TestSeries.NOW), disk);
  }

  private static List<Sample> batch(int from) {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < BATCH; i++) {
      int number = from + i;
      samples.add(TestSeries.sample(number % 3, 1_000_000_000L - number, number));
    }
    return samples;
  }

  private static void assertSamples(int count, SeriesLog log) throws Exception {
    assertEquals(count, TestSeries.all(log).values().stream().mapToInt(Map::size).sum());
  }
}
