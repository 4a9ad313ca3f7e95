package io.weir.optimizer.trafficengineering.model;

import io.weir.library.graph.Graph;
import io.weir.library.graph.path.EqualCostPaths;
import io.weir.library.graph.path.LinkWeights;

/** What equal-cost multipath routing by given costs makes of all demands. */
final class EqualCostRouting {

  private final TrafficProblem problem;
  private final double[][] volumesTo;

  EqualCostRouting(TrafficProblem problem) {
    this.problem = problem;
    int nodes = problem.graph().nodeCount();
    volumesTo = new double[nodes][];
    Commodities commodities = problem.commodities();
    for (int source = 0; source < commodities.sources(); source++) {
      for (int i = commodities.begin(source); i < commodities.end(source); i++) {
        int target = commodities.target(i);
        if (volumesTo[target] == null) {
          volumesTo[target] = new double[nodes];
        }
        volumesTo[target][commodities.source(source)] += commodities.volume(i);
      }
    }
  }

  /** The traffic to each node by where it comes from; null where there is none to it. */
  double[][] volumesTo() {
    return volumesTo;
  }

  /** The loads of the links. */
  double[] loads(LinkWeights costs) {
    Graph graph = problem.graph();
    double[] loads = new double[graph.linkCount()];
    EqualCostPaths paths = new EqualCostPaths(graph);
    for (int target = 0; target < volumesTo.length; target++) {
      if (volumesTo[target] != null) {
        paths.towards(target, costs);
        paths.spread(volumesTo[target].clone(), loads);
      }
    }
    return loads;
  }

  /** The utilisation of the link that is used most. */
  double largestUtilisation(LinkWeights costs) {
    double[] loads = loads(costs);
    double largest = 0;
    for (int link = 0; link < loads.length; link++) {
      if (loads[link] > 0) {
        largest = Math.max(largest, loads[link] / problem.graph().capacity(link));
      }
    }
    return largest;
  }
}
