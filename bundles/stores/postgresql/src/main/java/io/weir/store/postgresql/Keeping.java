package io.weir.store.postgresql;

import java.time.Duration;

/** How long is kept what only grows. */
record Keeping(Duration history, Duration summaries, Duration audit) {

  private static final int MAX_DAYS = 36_500;

  static Keeping of(PostgresqlConfig config) {
    return new Keeping(
        days("history.days", config.history_days()),
        days("summary.days", config.summary_days()),
        days("audit.days", config.audit_days()));
  }

  private static Duration days(String option, int days) {
    if (days < 1 || days > MAX_DAYS) {
      throw new IllegalArgumentException(
          "wanted " + option + " of 1 to " + MAX_DAYS + ", got " + days);
    }
    return Duration.ofDays(days);
  }

  /** The longest of them: nothing that is older is kept. */
  Duration longest() {
    Duration longer = history.compareTo(summaries) > 0 ? history : summaries;
    return longer.compareTo(audit) > 0 ? longer : audit;
  }
}
