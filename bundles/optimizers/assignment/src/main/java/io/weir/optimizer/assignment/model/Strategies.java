package io.weir.optimizer.assignment.model;

import io.weir.api.assign.AssignmentStrategy;
import java.util.List;

/** The strategies of this bundle, as programs outside the container use them. */
public final class Strategies {

  /** Tasks that min-cost flow plans together. */
  public static final int LARGEST_BATCH = 32;

  private Strategies() {}

  /**
   * All of them, round-robin first.
   *
   * @param windowSeconds for how long min-cost flow gathers tasks
   */
  public static List<AssignmentStrategy> all(double windowSeconds) {
    return List.of(
        new RoundRobin(),
        new PowerOfTwoChoices(),
        new ShortestQueue(),
        new LeastLoaded(),
        new FlowOfBatches(windowSeconds, LARGEST_BATCH));
  }
}
