package io.weir.analysis.reconciliation;

import java.time.Duration;

/** A configuration that was found good. */
record ReconciliationOptions(Duration period, Duration window, Duration delay) {

  /**
   * Checks a configuration.
   *
   * @throws IllegalArgumentException naming the option, what was wanted and what was got
   */
  static ReconciliationOptions of(ReconciliationConfig config) {
    return new ReconciliationOptions(
        Duration.ofSeconds(within("periodSeconds", 10, 86_400, config.periodSeconds())),
        Duration.ofMinutes(within("windowMinutes", 5, 1440, config.windowMinutes())),
        Duration.ofMinutes(within("delayMinutes", 0, 1440, config.delayMinutes())));
  }

  private static int within(String option, int least, int most, int got) {
    if (got < least || got > most) {
      throw new IllegalArgumentException(
          "%s: wanted %s to be %d to %d, got %d"
              .formatted(SeriesReconciliation.PID, option, least, most, got));
    }
    return got;
  }
}
