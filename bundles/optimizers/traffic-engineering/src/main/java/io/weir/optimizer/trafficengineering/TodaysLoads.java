package io.weir.optimizer.trafficengineering;

import io.weir.library.graph.Demands;
import io.weir.library.graph.Graph;
import io.weir.library.graph.path.EqualCostPaths;
import io.weir.library.graph.path.LinkWeights;
import io.weir.optimizer.trafficengineering.model.TrafficProblem;
import java.util.Map;
import java.util.TreeMap;

/** What each link carries under today's routing: equal-cost shortest paths by the links' costs. */
final class TodaysLoads {

  private TodaysLoads() {}

  static double[] of(TrafficProblem problem) {
    Graph graph = problem.graph();
    LinkWeights costs = LinkWeights.costs(graph).keep(problem::isUsable);
    double[] loads = new double[graph.linkCount()];
    EqualCostPaths paths = new EqualCostPaths(graph);
    volumes(problem)
        .forEach(
            (target, volumes) -> {
              paths.towards(target, costs);
              paths.spread(volumes, loads);
            });
    return loads;
  }

  /** The traffic to each node by where it comes from. */
  private static Map<Integer, double[]> volumes(TrafficProblem problem) {
    Demands demands = problem.demands();
    Map<Integer, double[]> volumes = new TreeMap<>();
    for (int demand = 0; demand < demands.count(); demand++) {
      volumes
              .computeIfAbsent(
                  demands.to(demand), target -> new double[problem.graph().nodeCount()])[
              demands.from(demand)] +=
          demands.volume(demand);
    }
    return volumes;
  }
}
