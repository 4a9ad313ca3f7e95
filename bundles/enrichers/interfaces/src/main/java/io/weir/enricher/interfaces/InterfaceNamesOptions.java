package io.weir.enricher.interfaces;

import java.time.Duration;

/** A configuration that was found good. */
record InterfaceNamesOptions(Duration period, int maxInterfaces) {

  /**
   * Checks a configuration.
   *
   * @throws IllegalArgumentException naming the option, what was wanted and what was got
   */
  static InterfaceNamesOptions of(InterfaceNamesConfig config) {
    return new InterfaceNamesOptions(
        Duration.ofSeconds(within("periodSeconds", 3_600, config.periodSeconds())),
        within("maxInterfaces", 10_000_000, config.maxInterfaces()));
  }

  private static int within(String option, int most, int got) {
    if (got < 1 || got > most) {
      throw new IllegalArgumentException(
          "%s: wanted %s to be 1 to %d, got %d".formatted(InterfaceNames.PID, option, most, got));
    }
    return got;
  }
}
