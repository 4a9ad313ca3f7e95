package io.weir.api.flow;

import java.time.Duration;
import java.time.Instant;

/**
 * A span of collection time.
 *
 * @param from the first instant in it
 * @param to the first instant after it
 */
public record TimeRange(Instant from, Instant to) {

  public TimeRange {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException(
          "wanted a time range that ends after it begins, got " + from + " to " + to);
    }
  }

  /** The time before an instant. */
  public static TimeRange last(Duration length, Instant to) {
    return new TimeRange(to.minus(length), to);
  }

  /** Whether a time in milliseconds since the epoch lies in it. */
  public boolean contains(long millis) {
    return millis >= from.toEpochMilli() && millis < to.toEpochMilli();
  }
}
