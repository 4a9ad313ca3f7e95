package io.weir.optimizer.trafficengineering.model;

import io.weir.library.graph.Graph;
import java.util.List;
import java.util.Optional;
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

  /** The most links that it plans for: it keeps matrices of links by links, or nodes by nodes. */
  default int mostLinks() {
    return 3_000;
  }

  /** Why a network is too large for it, in a sentence; empty if it is not. */
  default Optional<String> refusal(Graph graph) {
    int size = Math.max(graph.linkCount(), graph.nodeCount());
    return size <= mostLinks()
        ? Optional.empty()
        : Optional.of(
            "wanted at most %d links and nodes for %s, got %d and %d: fast plans larger networks"
                .formatted(mostLinks(), name(), graph.linkCount(), graph.nodeCount()));
  }

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
