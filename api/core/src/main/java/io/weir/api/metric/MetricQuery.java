package io.weir.api.metric;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks for the series of a metric.
 *
 * @param labels label values that must be equal; others may be anything
 * @param from the start of the first step
 * @param to the first instant after the last step
 * @param fold how the samples of a step become a value
 * @param staleness how old a sample may be to stand for a later time, as {@link Fold} says
 * @param grouping how series become one; empty for a line of each
 */
public record MetricQuery(
    String name,
    Map<String, String> labels,
    Instant from,
    Instant to,
    Duration step,
    Fold fold,
    Duration staleness,
    Optional<Grouping> grouping) {

  /** As many steps as one answer may hold. */
  public static final int MAX_STEPS = 11_000;

  /** As many values as one answer may hold, all its lines together. */
  public static final int MAX_VALUES = 10_000_000;

  /** The longest staleness. */
  public static final Duration MAX_STALENESS = Duration.ofDays(1);

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
    if (staleness.isNegative() || staleness.compareTo(MAX_STALENESS) > 0) {
      throw new IllegalArgumentException(
          "wanted a staleness of 0 to " + MAX_STALENESS + ", got " + staleness);
    }
  }

  /** The last value within each step, of each series. */
  public MetricQuery(
      String name, Map<String, String> labels, Instant from, Instant to, Duration step) {
    this(name, labels, from, to, step, Fold.LAST, Duration.ZERO, Optional.empty());
  }

  /** The same question, folded another way. */
  public MetricQuery fold(Fold other, Duration stale) {
    return new MetricQuery(name, labels, from, to, step, other, stale, grouping);
  }

  /** The same question, with series made one. */
  public MetricQuery group(Aggregate aggregate, String... by) {
    Grouping other = new Grouping(aggregate, List.of(by));
    return new MetricQuery(name, labels, from, to, step, fold, staleness, Optional.of(other));
  }

  public int steps() {
    return (int) steps(from, to, step);
  }

  /** The time from which on a sample may matter: the staleness before the first step. */
  public Instant reach() {
    return from.minus(staleness);
  }

  /** Whether a series is asked for. */
  public boolean matches(SeriesKey key) {
    return key.name().equals(name)
        && labels.entrySet().stream()
            .allMatch(label -> label.getValue().equals(key.labels().get(label.getKey())));
  }

  private static long steps(Instant from, Instant to, Duration step) {
    return (to.toEpochMilli() - from.toEpochMilli() + step.toMillis() - 1) / step.toMillis();
  }
}
