package io.weir.api.inventory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as every store keeps them: from 1970 to 9999, to the millisecond. */
final class EntryTime {
  /** Puts as many zeros before a time as it takes. */
  private static final long DIGITS = 1_000_000_000_000_000L;

  private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

  private EntryTime() {}

  static Instant checked(Instant time) {
    if (time.isBefore(Instant.EPOCH) || !time.isBefore(END)) {
      throw new IllegalArgumentException("wanted a time from 1970 to 9999, got " + time);
    }
    return time.truncatedTo(ChronoUnit.MILLIS);
  }

  /** Text in the order of time. */
  static String sortable(Instant time) {
    return Long.toString(DIGITS + time.toEpochMilli()).substring(1);
  }
}
