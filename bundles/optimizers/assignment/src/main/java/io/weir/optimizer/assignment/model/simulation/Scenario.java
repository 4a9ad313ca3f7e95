package io.weir.optimizer.assignment.model.simulation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What strategies are compared on.
 *
 * @param workers at least one
 * @param arrivals in order of time, with different ids
 * @param delaySeconds how long news of a worker takes to the dispatcher; at least 0 and finite
 */
public record Scenario(List<SimulatedWorker> workers, List<Arrival> arrivals, double delaySeconds) {

  /**
   * Checks all.
   *
   * @throws IllegalArgumentException if it isn't as it should be
   */
  public Scenario {
    workers = List.copyOf(workers);
    arrivals = List.copyOf(arrivals);
    if (workers.isEmpty()) {
      throw new IllegalArgumentException("wanted at least one worker, got none");
    }
    if (!(delaySeconds >= 0 && delaySeconds < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "wanted a delay of 0 seconds or more, got " + delaySeconds);
    }
    Set<Object> ids = new HashSet<>();
    for (SimulatedWorker worker : workers) {
      refuse(!ids.add(worker.id()), "worker", worker.id());
    }
    double before = 0;
    for (Arrival arrival : arrivals) {
      refuse(!ids.add(arrival.task().id()), "task", arrival.task().id());
      if (arrival.seconds() < before) {
        throw new IllegalArgumentException(
            "wanted arrivals in order of time, got " + arrival.seconds() + " after " + before);
      }
      before = arrival.seconds();
    }
  }

  private static void refuse(boolean again, String what, Object id) {
    if (again) {
      throw new IllegalArgumentException("wanted each " + what + " once, got " + id + " twice");
    }
  }
}
