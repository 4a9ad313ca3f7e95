package io.weir.optimizer.assignment.model.simulation;

/**
 * A time when a worker is down: it does nothing, loses what it has begun, and takes nothing.
 *
 * @param from seconds since the start; at least 0
 * @param until seconds since the start, later; infinite if it doesn't come back
 */
public record Outage(double from, double until) {

  /**
   * Checks the times.
   *
   * @throws IllegalArgumentException if they are no times, or not in this order
   */
  public Outage {
    if (!(from >= 0 && from < until && from < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "wanted an outage from 0 s or later until later than that, got " + from + " to " + until);
    }
  }
}
