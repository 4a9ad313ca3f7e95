package io.weir.analysis.topology;

import java.time.Duration;

/** A configuration that was found good. */
record TopologyOptions(Duration period, Duration age) {

  /**
   * Checks a configuration.
   *
   * @throws IllegalArgumentException naming the option, what was wanted and what was got
   */
  static TopologyOptions of(TopologyConfig config) {
    return new TopologyOptions(
        Duration.ofSeconds(within("periodSeconds", 86_400, config.periodSeconds())),
        Duration.ofMinutes(within("ageMinutes", 525_600, config.ageMinutes())));
  }

  private static int within(String option, int most, int got) {
    if (got < 1 || got > most) {
      throw new IllegalArgumentException(
          "%s: wanted %s to be 1 to %d, got %d"
              .formatted(InventoryTopology.PID, option, most, got));
    }
    return got;
  }
}
