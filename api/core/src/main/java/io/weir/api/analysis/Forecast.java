package io.weir.api.analysis;

import io.weir.api.metric.SeriesBlock;

/**
 * How series go on: three blocks of the same shape and keys as the history's.
 *
 * @param expected the middle of what is likely
 * @param low the lower bound of the interval
 * @param high the upper bound of the interval
 * @param confidence the share of futures that the interval is meant to hold, above 0 and below 1
 */
public record Forecast(
    SeriesBlock expected, SeriesBlock low, SeriesBlock high, double confidence) {}
