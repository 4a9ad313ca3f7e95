package io.weir.api.metric;

/**
 * One value of one series.
 *
 * @param timeMillis milliseconds since the epoch
 */
public record Sample(SeriesKey key, long timeMillis, double value) {}
