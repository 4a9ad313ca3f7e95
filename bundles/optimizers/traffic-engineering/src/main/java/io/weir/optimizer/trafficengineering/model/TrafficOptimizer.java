package io.weir.optimizer.trafficengineering.model;

import java.util.List;
import java.util.Set;

/** A way to find a plan. Immutable, for any thread. */
public interface TrafficOptimizer {

  /** All there are; the first is the one to take unless told. */
  static List<TrafficOptimizer> all() {
    return List.of(
        new LeastUtilisation(),
        new FastUtilisation(),
        new SinglePaths(),
        new LinkCosts(),
        new Waypoints(),
        new JointRouting());
  }

  /** The word that chooses it. */
  String name();

  /** What it changes and looks for, in a sentence's part. */
  String description();

  /**
   * Plans for the least maximum utilisation; blocks for seconds, or minutes if links are many.
   *
   * @throws java.util.concurrent.CancellationException if its thread is interrupted
   */
  Plan optimize(TrafficProblem problem);

  /** What it can make small. */
  default Set<Goal.Kind> goals() {
    return Set.of(Goal.Kind.UTILISATION);
  }

  /**
   * Plans for a goal; blocks as {@link #optimize(TrafficProblem)} does.
   *
   * @throws UnreachableCapException if no plan keeps the goal's cap; the message has the least
   *     utilisation there is
   * @throws IllegalArgumentException if the goal is none of {@link #goals}
   */
  default Plan optimize(TrafficProblem problem, Goal goal) throws UnreachableCapException {
    if (goal.kind() != Goal.Kind.UTILISATION) {
      throw new IllegalArgumentException(
          "wanted the goal utilisation for " + name() + ", got " + goal.kind().word());
    }
    return optimize(problem);
  }
}
