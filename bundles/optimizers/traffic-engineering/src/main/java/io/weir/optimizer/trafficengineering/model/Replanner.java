package io.weir.optimizer.trafficengineering.model;

import io.weir.library.graph.Graph;

/**
 * Plans the least maximum utilisation again and again on one network, while demands and capacities
 * change and links fail and come back. From plan to plan it keeps, for each pair of nodes, the
 * paths that carried traffic with their shares, and the prices of the links, so that the next plan
 * starts near its end. Nothing that is kept makes a plan worse: each has its own certificate.
 *
 * <p>For one thread at a time; many of them, one for each thread, share nothing.
 */
public final class Replanner {

  private final LeastUtilisation optimizer;
  private final PathMemory memory;

  /** For problems on graphs that have the nodes and links of this one, up or down. */
  public Replanner(Graph graph) {
    this(graph, new InteriorPoint());
  }

  Replanner(Graph graph, MasterSolver solver) {
    optimizer = new LeastUtilisation(solver);
    memory = new PathMemory(graph);
  }

  /**
   * Plans; blocks as {@link LeastUtilisation#optimize} does, the first time as long.
   *
   * @throws IllegalArgumentException if the problem's graph has other nodes or links
   */
  public Plan plan(TrafficProblem problem) {
    return optimizer.optimize(problem, memory);
  }
}
