package io.weir.store.series.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.metric.Sample;
import io.weir.api.metric.SeriesKey;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is too old, too much, too many, too long. */
class LimitsTest {

  private static final long DAY = Duration.ofDays(1).toMillis();

  @TempDir Path directory;
  private final Heard heard = new Heard();
  private final Moving clock = new Moving();

  /** A clock that is set. */
  private static final class Moving extends Clock {
    private long millis = TestSeries.NOW;

    @Override
    public Instant instant() {
      return Instant.ofEpochMilli(millis);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private SeriesLog open(long maxBytes, int maxSeries) throws Exception {
    return new SeriesLog(
        new LogOptions(directory, Duration.ofDays(30), maxBytes, 0, maxSeries, 1000), heard, clock);
  }

  @Test
  void whatIsTooOldIsNotShownThenDeletedAndItsNamesForgotten() throws Exception {
    try (SeriesLog log = open(1L << 30, 100)) {
      log.write(List.of(TestSeries.sample(1, 29 * DAY, 1)));
      log.flush();
      log.write(List.of(TestSeries.sample(2, 0, 2)));
      clock.millis += 2 * DAY;
      assertEquals(1, TestSeries.all(log).size());
      log.retain();
      log.expireNames();
      assertEquals(1, heard.deleted.size());
      assertEquals(1, log.size().samples());
      assertEquals(List.of(TestSeries.key(2)), log.all().stream().map(Series::key).toList());
    }
    try (SeriesLog log = open(1L << 30, 100)) {
      log.expireNames();
      assertEquals(1, log.all().size());
      log.write(List.of(new Sample(TestSeries.key(1), clock.millis, 5)));
      assertEquals(5, TestSeries.all(log).get(TestSeries.key(1)).get(clock.millis));
    }
  }

  @Test
  void theOldestMakeRoom() throws Exception {
    try (SeriesLog log = open(20_000, 100)) {
      for (int day = 29; day >= 0; day--) {
        for (int i = 0; i < 300; i++) {
          log.write(List.of(TestSeries.sample(i % 5, day * DAY + i, Math.sqrt(i + day))));
        }
        log.flush();
        log.retain();
        assertTrue(log.size().bytes() <= 20_000, log.size().toString());
      }
      assertTrue(heard.deleted.get(0).contains("wanted at most 20000 bytes"));
      assertEquals(5, TestSeries.all(log).size());
    }
  }

  @Test
  void moreSeriesAreRefusedAndTheKnownTaken() throws Exception {
    try (SeriesLog log = open(1L << 30, 3)) {
      List<Sample> samples = new ArrayList<>();
      for (int port = 0; port < 10; port++) {
        samples.add(TestSeries.sample(port, 0, port));
      }
      assertEquals(Map.of("too_many_series", 7L), log.write(samples));
      assertEquals(3, TestSeries.all(log).size());
      assertEquals(7, heard.refused.size());
      assertTrue(heard.refused.get(0).contains("maxSeries, 3"), heard.refused.get(0));
    }
  }

  @Test
  void oddTimesAndLongNamesAreRefused() throws Exception {
    SeriesKey tooLong = new SeriesKey(TestSeries.NAME, Map.of("text", "x".repeat(5000)));
    try (SeriesLog log = open(1L << 30, 100)) {
      List<Sample> samples =
          List.of(
              new Sample(tooLong, TestSeries.NOW, 1),
              new Sample(TestSeries.key(1), Long.MIN_VALUE, 1),
              new Sample(TestSeries.key(1), Long.MAX_VALUE, 1),
              new Sample(TestSeries.key(1), TestSeries.NOW, 1));
      assertEquals(Map.of("labels_too_long", 1L, "too_old", 1L, "too_new", 1L), log.write(samples));
      assertEquals(3, heard.refused.size());
      assertEquals(1, log.size().samples());
      assertEquals(1, log.all().size());
    }
  }

  @Test
  void manyNamesCostNothingOnceTheyAreForgotten() throws Exception {
    try (SeriesLog log = open(1L << 30, 10_000)) {
      List<Sample> samples = new ArrayList<>();
      for (int port = 0; port < 9000; port++) {
        samples.add(TestSeries.sample(port, 0, port));
      }
      log.write(samples);
      log.flush();
      long before = log.size().bytes();
      clock.millis += 31 * DAY;
      log.write(List.of(new Sample(TestSeries.key(1), clock.millis, 1)));
      log.retain();
      log.expireNames();
      assertEquals(1, log.all().size());
      assertTrue(log.size().bytes() < before / 100, log.size().toString());
    }
    try (SeriesLog log = open(1L << 30, 10_000)) {
      assertEquals(1, TestSeries.all(log).size());
    }
  }
}
