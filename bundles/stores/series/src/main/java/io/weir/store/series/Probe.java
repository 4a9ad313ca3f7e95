package io.weir.store.series;

import io.weir.api.metric.Sample;
import io.weir.api.metric.SeriesKey;
import io.weir.api.store.StoreCheck;
import io.weir.api.store.StoreException;
import io.weir.store.series.file.LogOptions;
import io.weir.store.series.file.SeriesLog;
import io.weir.store.series.file.StoreListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tries the disk with a log of its own, of one sample, in a folder beside the segments. */
final class Probe {

  private static final SeriesKey KEY = new SeriesKey("weir_store_probe", Map.of());

  private final LogOptions options;
  private final StoreListener listener;

  Probe(LogOptions options, StoreListener listener) {
    this.options = options;
    this.listener = listener;
  }

  StoreCheck check() throws StoreException {
    try {
      Path folder = Files.createTempDirectory(options.directory(), "probe-");
      try {
        return timed(folder);
      } finally {
        remove(folder);
      }
    } catch (IOException e) {
      throw new StoreException(
          StoreException.Kind.UNAVAILABLE, "cannot write a probe to the disk: " + e, e);
    }
  }

  /** With an fsync, so that what is timed is the disk. */
  private StoreCheck timed(Path folder) throws IOException, StoreException {
    long begun = System.nanoTime();
    long written;
    long read;
    try (SeriesLog log = new SeriesLog(in(folder), listener, Clock.systemUTC())) {
      log.retain();
      Sample sample = new Sample(KEY, System.currentTimeMillis(), Math.PI);
      log.write(List.of(sample));
      log.force();
      written = System.nanoTime();
      List<Double> found = new ArrayList<>();
      log.read(
          log.find(KEY.name(), Map.of()).get(0),
          sample.timeMillis(),
          sample.timeMillis() + 1,
          samples -> found.add(samples.value(0)));
      if (!found.equals(List.of(Math.PI))) {
        throw new StoreException(
            StoreException.Kind.CORRUPT, "the disk gave the probe back as " + found);
      }
      read = System.nanoTime();
    }
    long closed = System.nanoTime();
    remove(folder);
    return new StoreCheck(
        Duration.ofNanos(written - begun),
        Duration.ofNanos(read - written),
        Optional.of(Duration.ofNanos(System.nanoTime() - closed)));
  }

  private LogOptions in(Path folder) {
    return new LogOptions(
        folder, options.maxAge(), options.maxBytes(), options.minFreeBytes(), 1, 1000);
  }

  private static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }
}
