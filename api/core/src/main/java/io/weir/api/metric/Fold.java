package io.weir.api.metric;

/**
 * How the samples of one series within one step become one value. A step without what it takes has
 * none, {@link Double#NaN}.
 *
 * <p>The growth of a counter is counted between a sample and the one before it, and belongs to the
 * step of the later of the two. A sample that is lower than the one before it has begun again from
 * zero. The one before may lie outside the step, and outside the query up to {@link
 * MetricQuery#staleness()} before its start; without one there is no growth. So the growths of all
 * steps add up to the growth over the query, and nothing is extrapolated.
 */
public enum Fold {
  /** The latest; in a step without a sample, the latest no older than the staleness at its end. */
  LAST,
  SUM,
  COUNT,
  MIN,
  MAX,
  MEAN,
  /** The growth of a counter, in the counter's unit. */
  INCREASE,
  /** The growth of a counter per second of the time between the samples that it is counted from. */
  RATE
}
