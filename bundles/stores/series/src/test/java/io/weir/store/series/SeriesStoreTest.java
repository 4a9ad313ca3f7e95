package io.weir.store.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.metric.MetricQuery;
import io.weir.api.metric.MetricStore;
import io.weir.api.metric.Sample;
import io.weir.api.metric.SeriesKey;
import io.weir.store.series.file.LogOptions;
import io.weir.tck.MetricStoreTck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesStoreTest extends MetricStoreTck {

  private static final SeriesKey KEY = new SeriesKey("weir_kept_total", Map.of("port", "1"));

  @TempDir Path folder;

  /** So little memory that what the tests write goes through segments too. */
  @Override
  protected MetricStore createStore() throws Exception {
    return open(Files.createTempDirectory(folder, "series"));
  }

  private static SeriesStore open(Path directory) throws IOException {
    return new SeriesStore(
        new StoreOptions(
            new LogOptions(directory, Duration.ofDays(30), 1L << 30, 0, MAX_SERIES, 1000),
            Duration.ofMillis(100),
            Duration.ofMinutes(1)));
  }

  @Test
  void samplesOutliveTheProcess() throws Exception {
    Path directory = Files.createTempDirectory(folder, "kept");
    long now = System.currentTimeMillis();
    try (SeriesStore store = open(directory)) {
      store.write(List.of(new Sample(KEY, now, 7)));
    }
    try (SeriesStore store = open(directory)) {
      assertEquals(7, last(store, now));
      assertEquals(now, store.status().newest().orElseThrow().toEpochMilli());
    }
  }

  private static double last(SeriesStore store, long now) throws Exception {
    Instant from = Instant.ofEpochMilli(now);
    return store
        .read(
            new MetricQuery(
                KEY.name(), KEY.labels(), from, from.plusSeconds(1), Duration.ofSeconds(1)))
        .value(0, 0);
  }

  @Test
  void aDirectoryBelongsToOneStore() throws Exception {
    Path directory = Files.createTempDirectory(folder, "one");
    try (SeriesStore store = open(directory)) {
      assertEquals(0, store.status().rows());
      IOException taken = assertThrows(IOException.class, () -> open(directory).close());
      assertTrue(taken.getMessage().contains("another has it"), taken.getMessage());
    }
  }

  @Test
  void aCheckLeavesNothingBehind() throws Exception {
    Path directory = Files.createTempDirectory(folder, "checked");
    try (SeriesStore store = open(directory)) {
      assertTrue(store.check().write().toNanos() > 0);
      assertEquals(0, store.status().rows());
      try (Stream<Path> files = Files.list(directory)) {
        assertTrue(files.noneMatch(Files::isDirectory));
      }
    }
  }

  @Test
  void theRetentionIsTheConfigured() throws Exception {
    try (SeriesStore store = open(Files.createTempDirectory(folder, "retention"))) {
      store.retain();
      assertEquals(Optional.of(Duration.ofDays(30)), store.retention().age());
      assertEquals(OptionalLong.of(1L << 30), store.retention().bytes());
    }
  }
}
