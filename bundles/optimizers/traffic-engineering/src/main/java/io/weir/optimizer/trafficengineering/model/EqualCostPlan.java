package io.weir.optimizer.trafficengineering.model;

import io.weir.library.graph.Demands;
import io.weir.library.graph.path.LinkWeights;
import java.util.ArrayList;
import java.util.List;

/** Makes plans of what equal-cost multipath routing does under given costs. */
final class EqualCostPlan {

  private final TrafficProblem problem;
  private final LinkWeights costs;
  private final EqualCostRoutes routes;

  EqualCostPlan(TrafficProblem problem, LinkWeights costs) {
    this(problem, costs, new EqualCostSegments(problem.graph(), costs));
  }

  EqualCostPlan(TrafficProblem problem, LinkWeights costs, EqualCostSegments segments) {
    this.problem = problem;
    this.costs = costs;
    routes = new EqualCostRoutes(problem.graph(), segments);
  }

  /** Every demand on its shortest paths. */
  Plan plan(double before, double bound) {
    List<List<Integer>> none = new ArrayList<>();
    for (int demand = 0; demand < problem.demands().count(); demand++) {
      none.add(List.of());
    }
    return plan(before, bound, none);
  }

  /**
   * Every demand by way of its waypoints.
   *
   * @param waypoints of each demand, in order
   */
  Plan plan(double before, double bound, List<List<Integer>> waypoints) {
    Demands demands = problem.demands();
    List<List<Route>> all = new ArrayList<>();
    for (int demand = 0; demand < demands.count(); demand++) {
      List<Integer> nodes = new ArrayList<>(waypoints.get(demand));
      nodes.add(0, demands.from(demand));
      nodes.add(demands.to(demand));
      all.add(routes.through(nodes));
    }
    return new Plan(problem, all, before, bound).with(costs, waypoints);
  }
}
