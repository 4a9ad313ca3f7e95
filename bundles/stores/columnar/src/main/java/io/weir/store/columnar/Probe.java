package io.weir.store.columnar;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowFilter;
import io.weir.api.flow.FlowQuery;
import io.weir.api.flow.TimeRange;
import io.weir.api.store.StoreCheck;
import io.weir.api.store.StoreException;
import io.weir.store.columnar.file.FlowLog;
import io.weir.store.columnar.file.LogListener;
import io.weir.store.columnar.file.LogOptions;
import io.weir.store.columnar.query.QueryEngine;
import io.weir.store.columnar.query.QueryLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Tries the disk with a log of its own, of one flow, in a folder beside the segments. */
final class Probe {

  private final LogOptions options;
  private final QueryLimits limits;
  private final LogListener listener;

  Probe(StoreOptions options, LogListener listener) {
    this.options = options.log();
    this.limits = options.limits();
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

  private StoreCheck timed(Path folder) throws IOException, StoreException {
    Instant now = Instant.now();
    long begun = System.nanoTime();
    long written;
    long read;
    try (FlowLog log = new FlowLog(in(folder), listener, Clock.systemUTC());
        QueryEngine queries = new QueryEngine(log, limits)) {
      log.append(flow(now));
      log.commit();
      written = System.nanoTime();
      TimeRange range = new TimeRange(now.minusSeconds(1), now.plusSeconds(1));
      if (queries.find(new FlowQuery(range, FlowFilter.ALL, 1)).size() != 1) {
        throw new StoreException(
            StoreException.Kind.CORRUPT, "the disk gave the probe back as something else");
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

  private static FlowBatch flow(Instant now) {
    FlowBatch batch = new FlowBatch(1);
    int row = batch.extend(1);
    batch.writeNumbers(FlowField.COLLECTION_TIME)[row] = now.toEpochMilli();
    batch.seal();
    return batch;
  }

  /** With an fsync, so that what is timed is the disk. */
  private LogOptions in(Path folder) {
    return new LogOptions(
        folder,
        1,
        options.segmentBytes(),
        options.segmentAge(),
        options.maxAge(),
        options.maxBytes(),
        options.minFreeBytes(),
        Duration.ZERO);
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
