package io.weir.store.series;

import io.weir.store.series.file.LogOptions;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A configuration that was found good.
 *
 * @param log how samples are kept
 * @param forceEvery how often what was acknowledged is forced to the disk
 * @param queryTimeout when a query is given up
 */
record StoreOptions(LogOptions log, Duration forceEvery, Duration queryTimeout) {

  private static final long MIN_BYTES = 256L << 20;

  /**
   * Checks a configuration.
   *
   * @throws IllegalArgumentException naming the option, what was wanted and what was got
   */
  static StoreOptions of(SeriesConfig config) {
    between("retentionHours", 1, 1_000_000, config.retentionHours());
    between("maxBytes", MIN_BYTES, Long.MAX_VALUE, config.maxBytes());
    between("minFreeBytes", 0, Long.MAX_VALUE, config.minFreeBytes());
    between("maxSeries", 1, 10_000_000, config.maxSeries());
    between("memorySamples", 1000, 100_000_000, config.memorySamples());
    between("fsyncMillis", 10, 60_000, config.fsyncMillis());
    between("queryTimeoutSeconds", 1, Integer.MAX_VALUE, config.queryTimeoutSeconds());
    return new StoreOptions(
        new LogOptions(
            directory(config.directory()),
            Duration.ofHours(config.retentionHours()),
            config.maxBytes(),
            config.minFreeBytes(),
            config.maxSeries(),
            config.memorySamples()),
        Duration.ofMillis(config.fsyncMillis()),
        Duration.ofSeconds(config.queryTimeoutSeconds()));
  }

  private static Path directory(String configured) {
    try {
      return configured.isBlank()
          ? Path.of(System.getProperty("karaf.data", "data"), "series")
          : Path.of(configured.strip());
    } catch (InvalidPathException e) {
      throw wanted("directory", "a path", "'" + configured + "'");
    }
  }

  private static void between(String option, long least, long most, long got) {
    if (got < least || got > most) {
      throw wanted(
          option,
          most == Long.MAX_VALUE ? "at least " + least : "from " + least + " to " + most,
          got);
    }
  }

  private static IllegalArgumentException wanted(String option, String wanted, Object got) {
    return new IllegalArgumentException(
        SeriesStore.PID + ": wanted " + option + " to be " + wanted + ", got " + got);
  }
}
