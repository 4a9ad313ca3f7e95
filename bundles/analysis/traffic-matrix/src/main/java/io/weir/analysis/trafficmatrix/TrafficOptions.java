package io.weir.analysis.trafficmatrix;

import io.weir.api.config.ConfigValues;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A configuration that was found good.
 *
 * @param referenceBandwidth in bits a second
 * @param leastConfidence of links
 * @param disagreement as a share
 */
record TrafficOptions(
    double referenceBandwidth,
    double leastConfidence,
    Optional<Path> rules,
    Duration period,
    Duration window,
    double disagreement) {

  private static final double GIGA = 1e9;

  /**
   * Checks a configuration.
   *
   * @throws IllegalArgumentException naming the option, what was wanted and what was got
   */
  static TrafficOptions of(TrafficMatrixConfig config) {
    return new TrafficOptions(
        GIGA * within("referenceGigabits", 1, 1_000_000, config.referenceGigabits()),
        share(config.confidence()),
        ConfigValues.one(MeasuredTraffic.PID + ": rules", config.rules(), TrafficOptions::path),
        Duration.ofSeconds(within("periodSeconds", 10, 86_400, config.periodSeconds())),
        Duration.ofMinutes(within("windowMinutes", 2, 1440, config.windowMinutes())),
        within("disagreementPercent", 1, 1000, config.disagreementPercent()) / 100.0);
  }

  private static double share(double got) {
    if (!(got >= 0 && got <= 1)) {
      throw new IllegalArgumentException(
          MeasuredTraffic.PID + ": wanted confidence to be 0 to 1, got " + got);
    }
    return got;
  }

  private static Optional<Path> path(String file) {
    try {
      return file.isEmpty() ? Optional.empty() : Optional.of(Path.of(file));
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("wanted a path, got '" + file + "'", e);
    }
  }

  private static int within(String option, int least, int most, int got) {
    if (got < least || got > most) {
      throw new IllegalArgumentException(
          "%s: wanted %s to be %d to %d, got %d"
              .formatted(MeasuredTraffic.PID, option, least, most, got));
    }
    return got;
  }
}
