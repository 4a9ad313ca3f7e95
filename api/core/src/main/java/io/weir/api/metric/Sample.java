package io.weir.api.metric;

/**
 * One value of one series.
 *
 * @param timeMillis milliseconds since the epoch
 * @param value any number but {@link Double#NaN}: what is not known is no sample
 */
public record Sample(SeriesKey key, long timeMillis, double value) {

  public Sample {
    if (Double.isNaN(value)) {
      throw new IllegalArgumentException("wanted a number, got NaN for " + key);
    }
  }
}
