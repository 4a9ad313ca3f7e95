package io.weir.optimizer.assignment.model.simulation;

import java.util.List;

/**
 * A worker that does its tasks one after the other in the order in which it gets them, each without
 * a pause.
 *
 * @param id unique in its scenario
 * @param speed units of work in a second; above 0 and finite
 * @param outages in order, none overlapping
 */
public record SimulatedWorker(String id, double speed, List<Outage> outages) {

  /**
   * Checks all.
   *
   * @throws IllegalArgumentException if it isn't as it should be
   */
  public SimulatedWorker {
    if (!(speed > 0 && speed < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "worker " + id + ": wanted a speed above 0 that is finite, got " + speed);
    }
    outages = List.copyOf(outages);
    for (int i = 1; i < outages.size(); i++) {
      if (outages.get(i).from() < outages.get(i - 1).until()) {
        throw new IllegalArgumentException(
            "worker " + id + ": wanted an outage after the one before, got " + outages);
      }
    }
  }

  /** A worker that is always up. */
  public static SimulatedWorker steady(String id, double speed) {
    return new SimulatedWorker(id, speed, List.of());
  }
}
