package io.weir.optimizer.trafficengineering.model;

import java.util.List;

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

  /** Plans; blocks for seconds, or minutes where there are thousands of links. */
  Plan optimize(TrafficProblem problem);
}
