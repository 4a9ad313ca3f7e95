package io.weir.analysis.flowseries;

import io.weir.analysis.flowseries.model.Family;
import io.weir.analysis.flowseries.model.Limits;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * A configuration that was found good.
 *
 * @param checkpoint the file
 */
record SeriesOptions(Limits limits, Path checkpoint, Duration checkpointEvery) {

  private static final int MOST_KEYS = 100_000;

  /**
   * Checks a configuration.
   *
   * @throws IllegalArgumentException naming the option, what was wanted and what was got
   */
  static SeriesOptions of(FlowSeriesConfig config) {
    within("holdSeconds", 0, 3600, config.holdSeconds());
    within("maxSkewSeconds", 0, 86_400, config.maxSkewSeconds());
    within("checkpointSeconds", 1, 3600, config.checkpointSeconds());
    within("exporters", 1, 100_000, config.exporters());
    within("keys", 1, 10_000_000, config.keys());
    within("ipv4PrefixLength", 1, 32, config.ipv4PrefixLength());
    within("ipv6PrefixLength", 1, 64, config.ipv6PrefixLength());
    Limits limits =
        new Limits(
            config.holdSeconds() * 1000L,
            config.maxSkewSeconds() * 1000L,
            config.exporters(),
            config.keys(),
            keysShown(config),
            config.ipv4PrefixLength(),
            config.ipv6PrefixLength());
    return new SeriesOptions(
        limits, checkpoint(config.directory()), Duration.ofSeconds(config.checkpointSeconds()));
  }

  private static Map<Family, Integer> keysShown(FlowSeriesConfig config) {
    Map<Family, Integer> shown = new EnumMap<>(Family.class);
    keep("interfaces", config.interfaces(), shown, Family.INTERFACE_IN, Family.INTERFACE_OUT);
    keep("protocols", config.protocols(), shown, Family.PROTOCOL);
    keep("applications", config.applications(), shown, Family.APPLICATION);
    keep(
        "autonomousSystems",
        config.autonomousSystems(),
        shown,
        Family.SOURCE_AS,
        Family.DESTINATION_AS);
    keep("prefixes", config.prefixes(), shown, Family.SOURCE_PREFIX, Family.DESTINATION_PREFIX);
    return shown;
  }

  private static void keep(
      String option, int keys, Map<Family, Integer> shown, Family... families) {
    within(option, 0, MOST_KEYS, keys);
    for (Family family : families) {
      if (keys > 0) {
        shown.put(family, keys);
      }
    }
  }

  private static Path checkpoint(String configured) {
    try {
      Path directory =
          configured.isBlank()
              ? Path.of(System.getProperty("karaf.data", "data"), "weir", "flow-series")
              : Path.of(configured.strip());
      return directory.resolve("open-bins");
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(
          FlowSeriesOutlet.PID + ": wanted directory to be a path, got '" + configured + "'", e);
    }
  }

  private static void within(String option, int least, int most, int got) {
    if (got < least || got > most) {
      throw new IllegalArgumentException(
          FlowSeriesOutlet.PID
              + ": wanted "
              + option
              + " to be "
              + least
              + " to "
              + most
              + ", got "
              + got);
    }
  }
}
