package io.weir.api.metric;

import java.util.Arrays;

/**
 * Folds the samples of one series into a query's steps, for stores that compute answers themselves.
 * For one thread.
 */
public final class StepFolder {

  private final Fold fold;
  private final long from;
  private final long reach;
  private final long to;
  private final long step;
  private final long staleness;

  private final double[] values;

  /** Samples in a step, or milliseconds that its growth was counted over. */
  private final long[] weights;

  private boolean begun;
  private long lastTime;
  private double lastValue;

  public StepFolder(MetricQuery query) {
    fold = query.fold();
    from = query.from().toEpochMilli();
    reach = query.reach().toEpochMilli();
    to = query.to().toEpochMilli();
    step = query.step().toMillis();
    staleness = query.staleness().toMillis();
    values = new double[query.steps()];
    Arrays.fill(values, Double.NaN);
    weights = new long[query.steps()];
  }

  /** Takes the next sample, later than those before. One that cannot matter is passed over. */
  public void add(long timeMillis, double value) {
    if (timeMillis < reach || timeMillis >= to) {
      return;
    }
    int at = stepOf(timeMillis);
    carry(at);
    if (at >= 0) {
      count(at, timeMillis, value);
    }
    begun = true;
    lastTime = timeMillis;
    lastValue = value;
  }

  private int stepOf(long timeMillis) {
    return (int) Math.floorDiv(timeMillis - from, step);
  }

  /** Lets the last sample stand for the steps after its own, as long as it may. */
  private void carry(int before) {
    if (fold != Fold.LAST || !begun) {
      return;
    }
    for (int at = Math.max(0, stepOf(lastTime) + 1); at < before; at++) {
      long end = Math.min(from + step * (at + 1L), to);
      if (end - lastTime > staleness) {
        return;
      }
      values[at] = lastValue;
    }
  }

  private void count(int at, long timeMillis, double value) {
    switch (fold) {
      case LAST -> values[at] = value;
      case SUM, MEAN -> add(at, value, 1);
      case COUNT -> add(at, 1, 1);
      case MIN -> values[at] = weights[at]++ == 0 ? value : Math.min(values[at], value);
      case MAX -> values[at] = weights[at]++ == 0 ? value : Math.max(values[at], value);
      case INCREASE, RATE -> grow(at, timeMillis, value);
    }
  }

  private void grow(int at, long timeMillis, double value) {
    if (begun) {
      add(at, value < lastValue ? value : value - lastValue, timeMillis - lastTime);
    }
  }

  private void add(int at, double value, long weight) {
    values[at] = weights[at] == 0 ? value : values[at] + value;
    weights[at] += weight;
  }

  /**
   * A value for each step, once the last sample was added; {@link Double#NaN} where there is none.
   */
  public double[] values() {
    carry(values.length);
    double[] folded = values.clone();
    for (int at = 0; at < folded.length; at++) {
      if (weights[at] > 0) {
        folded[at] /= divisor(weights[at]);
      }
    }
    return folded;
  }

  private double divisor(long weight) {
    return switch (fold) {
      case MEAN -> weight;
      case RATE -> weight / 1000.0;
      default -> 1;
    };
  }
}
