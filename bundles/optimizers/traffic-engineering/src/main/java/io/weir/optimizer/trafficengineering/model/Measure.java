package io.weir.optimizer.trafficengineering.model;

/**
 * How good a plan is by its goal.
 *
 * @param unit what the values count, for people
 * @param value of the plan
 * @param before of today's routing, which need not keep the cap
 * @param bound what no routing that keeps the cap is below
 */
public record Measure(Goal goal, String unit, double value, double before, double bound) {

  /**
   * How far the value may be above the least possible one, as a part of it; infinite if nothing but
   * 0 is proven.
   */
  public double gap() {
    if (value <= bound) {
      return 0;
    }
    return bound > 0 ? (value - bound) / bound : Double.POSITIVE_INFINITY;
  }
}
