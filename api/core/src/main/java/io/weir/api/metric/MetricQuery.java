package io.weir.api.metric;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Asks for the series of a metric.
 *
 * @param labels label values that must be equal; others may be anything
 * @param from the start of the first step
 * @param to the first instant after the last step
 */
public record MetricQuery(
    String name, Map<String, String> labels, Instant from, Instant to, Duration step) {

  /** As many steps as one answer may hold. */
  public static final int MAX_STEPS = 11_000;

  public MetricQuery {
    labels = Map.copyOf(labels);
    if (!from.isBefore(to) || step.toMillis() < 1) {
      throw new IllegalArgumentException(
          "wanted a time range that ends after it begins and a step of at least 1 ms, got "
              + from
              + " to "
              + to
              + " by "
              + step);
    }
    if (steps(from, to, step) > MAX_STEPS) {
      throw new IllegalArgumentException(
          "wanted at most " + MAX_STEPS + " steps, got " + steps(from, to, step));
    }
  }

  public int steps() {
    return (int) steps(from, to, step);
  }

  private static long steps(Instant from, Instant to, Duration step) {
    return (to.toEpochMilli() - from.toEpochMilli() + step.toMillis() - 1) / step.toMillis();
  }
}
