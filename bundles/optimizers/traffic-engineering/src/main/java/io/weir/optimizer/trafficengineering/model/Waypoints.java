package io.weir.optimizer.trafficengineering.model;

import io.weir.library.graph.path.LinkWeights;

/**
 * Segment routing (RFC 8402): demands go by way of up to two nodes, the costs of the links stay.
 */
public final class Waypoints implements TrafficOptimizer {

  private static final double TOLERANCE = 1e-4;

  @Override
  public String name() {
    return "waypoints";
  }

  @Override
  public String description() {
    return "up to two waypoints for each demand, costs of the links as they are";
  }

  @Override
  public Plan optimize(TrafficProblem problem) {
    ColumnGeneration columns = new ColumnGeneration(problem, new InteriorPoint());
    columns.run(TOLERANCE);
    double before = new EqualCostRouting(problem).largestUtilisation(problem.costs());
    return plan(problem, problem.costs(), before, columns.bound());
  }

  /** The best waypoints found for given costs. */
  static Plan plan(TrafficProblem problem, LinkWeights costs, double before, double bound) {
    EqualCostSegments segments = new EqualCostSegments(problem.graph(), costs);
    WaypointSearch search = new WaypointSearch(problem, segments);
    search.improve(bound);
    return new EqualCostPlan(problem, costs, segments).plan(before, bound, search.waypoints());
  }
}
