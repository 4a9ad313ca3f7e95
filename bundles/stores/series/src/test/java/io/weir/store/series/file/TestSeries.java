package io.weir.store.series.file;

import io.weir.api.metric.Sample;
import io.weir.api.metric.SeriesKey;
import io.weir.api.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Small logs at a fixed time, and what is in them. */
final class TestSeries {

  static final long NOW = 1_790_000_000_000L;
  static final String NAME = "weir_test_total";

  private TestSeries() {}

  static LogOptions options(Path directory) {
    return new LogOptions(directory, Duration.ofDays(30), 1L << 30, 0, 10_000, 1000);
  }

  static Clock at(long millis) {
    return Clock.fixed(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
  }

  static SeriesLog open(Path directory, Heard heard) throws IOException {
    return new SeriesLog(options(directory), heard, at(NOW));
  }

  static SeriesKey key(int port) {
    return new SeriesKey(NAME, Map.of("port", Integer.toString(port)));
  }

  static Sample sample(int port, long beforeNow, double value) {
    return new Sample(key(port), NOW - beforeNow, value);
  }

  /** All that a log shows. */
  static Map<SeriesKey, NavigableMap<Long, Double>> all(SeriesLog log) throws StoreException {
    Map<SeriesKey, NavigableMap<Long, Double>> all = new HashMap<>();
    for (Series series : log.find(NAME, Map.of())) {
      NavigableMap<Long, Double> times = new TreeMap<>();
      log.read(
          series,
          0,
          Long.MAX_VALUE,
          samples -> {
            for (int i = 0; i < samples.size(); i++) {
              times.put(samples.time(i), samples.value(i));
            }
          });
      if (!times.isEmpty()) {
        all.put(series.key(), times);
      }
    }
    return all;
  }
}
