package io.weir.api.metric;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Aligned series: n keys by m steps, {@link Double#NaN} where a value is missing. Immutable.
 *
 * <p>Step {@code i} covers the time from {@code start + i * step} on.
 */
public final class SeriesBlock {

  private final Instant start;
  private final Duration step;
  private final int steps;
  private final List<SeriesKey> keys;
  private final double[] values;

  /**
   * @param values row by row, {@code keys.size() * steps} of them; copied
   */
  public SeriesBlock(
      Instant start, Duration step, int steps, List<SeriesKey> keys, double[] values) {
    if (values.length != keys.size() * steps) {
      throw new IllegalArgumentException(
          "wanted " + keys.size() + " × " + steps + " values, got " + values.length);
    }
    this.start = start;
    this.step = step;
    this.steps = steps;
    this.keys = List.copyOf(keys);
    this.values = values.clone();
  }

  public Instant start() {
    return start;
  }

  public Duration step() {
    return step;
  }

  public int steps() {
    return steps;
  }

  public List<SeriesKey> keys() {
    return keys;
  }

  public double value(int series, int step) {
    return values[series * steps + step];
  }

  /** A copy of one series. */
  public double[] values(int series) {
    return Arrays.copyOfRange(values, series * steps, (series + 1) * steps);
  }
}
