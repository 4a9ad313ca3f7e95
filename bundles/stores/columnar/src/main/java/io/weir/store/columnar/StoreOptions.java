package io.weir.store.columnar;

import io.weir.store.columnar.file.LogOptions;
import io.weir.store.columnar.query.QueryLimits;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A configuration that was found good.
 *
 * @param log how files are kept
 * @param limits what queries may use
 */
record StoreOptions(LogOptions log, QueryLimits limits) {

  private static final long MIN_SEGMENT = 1L << 20;
  private static final int MAX_THREADS = 64;

  /**
   * Checks a configuration.
   *
   * @throws IllegalArgumentException naming the option, what was wanted and what was got
   */
  static StoreOptions of(ColumnarConfig config) {
    atLeast("segmentBytes", MIN_SEGMENT, config.segmentBytes());
    atLeast("maxBytes", 2 * config.segmentBytes(), config.maxBytes());
    atLeast("segmentMinutes", 1, config.segmentMinutes());
    atLeast("retentionHours", 1, config.retentionHours());
    atLeast("minFreeBytes", 0, config.minFreeBytes());
    atLeast("fsyncMillis", 0, config.fsyncMillis());
    atLeast("queryThreads", 1, config.queryThreads());
    atLeast("queryTimeoutSeconds", 1, config.queryTimeoutSeconds());
    atLeast("queryKeys", 1000, config.queryKeys());
    if (config.queryThreads() > MAX_THREADS) {
      throw wanted("queryThreads", "at most " + MAX_THREADS, config.queryThreads());
    }
    return new StoreOptions(log(config), limits(config));
  }

  private static LogOptions log(ColumnarConfig config) {
    LogOptions standard = LogOptions.in(directory(config.directory()));
    return new LogOptions(
        standard.directory(),
        standard.blockRows(),
        config.segmentBytes(),
        Duration.ofMinutes(config.segmentMinutes()),
        Duration.ofHours(config.retentionHours()),
        config.maxBytes(),
        config.minFreeBytes(),
        Duration.ofMillis(config.fsyncMillis()));
  }

  private static QueryLimits limits(ColumnarConfig config) {
    return new QueryLimits(
        config.queryThreads(),
        Duration.ofSeconds(config.queryTimeoutSeconds()),
        config.queryKeys());
  }

  private static Path directory(String configured) {
    try {
      return configured.isBlank()
          ? Path.of(System.getProperty("karaf.data", "data"), "flows")
          : Path.of(configured.strip());
    } catch (InvalidPathException e) {
      throw wanted("directory", "a path", "'" + configured + "'");
    }
  }

  private static void atLeast(String option, long least, long got) {
    if (got < least) {
      throw wanted(option, "at least " + least, got);
    }
  }

  private static IllegalArgumentException wanted(String option, String wanted, Object got) {
    return new IllegalArgumentException(
        ColumnarFlowStore.PID + ": wanted " + option + " to be " + wanted + ", got " + got);
  }
}
