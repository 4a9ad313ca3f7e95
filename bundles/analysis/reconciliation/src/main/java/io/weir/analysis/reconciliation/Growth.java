package io.weir.analysis.reconciliation;

import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How far a counter has grown since the first of its samples, by their times. For one thread. */
final class Growth {

  private final NavigableMap<Instant, Double> samples = new TreeMap<>();

  /**
   * Takes the samples of a counter.
   *
   * @param start of the first step
   * @param last what was read in each step; NaN where nothing was
   * @param increase since the sample before; NaN as zero
   */
  Growth(Instant start, Duration step, double[] last, double[] increase) {
    double sum = 0;
    for (int i = 0; i < last.length; i++) {
      sum += Double.isNaN(increase[i]) ? 0 : increase[i];
      if (!Double.isNaN(last[i])) {
        samples.put(start.plus(step.multipliedBy(i)).plus(step.dividedBy(2)), sum);
      }
    }
  }

  /** One that goes on where the other ends: an interface that was renamed has two series. */
  static Growth joined(Growth one, Growth other) {
    Growth earlier = one.first().isBefore(other.first()) ? one : other;
    Growth later = earlier == one ? other : one;
    double sum = earlier.samples.lastEntry().getValue();
    later.samples.tailMap(earlier.last(), false).forEach((t, v) -> earlier.samples.put(t, sum + v));
    return earlier;
  }

  boolean isEmpty() {
    return samples.isEmpty();
  }

  Instant first() {
    return samples.firstKey();
  }

  Instant last() {
    return samples.lastKey();
  }

  boolean covers(Instant from, Instant to) {
    return !isEmpty() && !first().isAfter(from) && !last().isBefore(to);
  }

  /** Between two samples it has grown evenly. */
  double between(Instant from, Instant to) {
    return at(to) - at(from);
  }

  private double at(Instant time) {
    var before = samples.floorEntry(time);
    var after = samples.ceilingEntry(time);
    long gap = Duration.between(before.getKey(), after.getKey()).toMillis();
    long gone = Duration.between(before.getKey(), time).toMillis();
    double share = gap == 0 ? 0 : (double) gone / gap;
    return before.getValue() + share * (after.getValue() - before.getValue());
  }

  /** The mean time between two samples; none of less than two. */
  Duration period() {
    return samples.size() < 2
        ? Duration.ZERO
        : Duration.between(first(), last()).dividedBy(samples.size() - 1);
  }
}
