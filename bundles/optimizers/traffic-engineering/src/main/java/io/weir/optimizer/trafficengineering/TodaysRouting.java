package io.weir.optimizer.trafficengineering;

import io.weir.library.graph.Demands;
import io.weir.library.graph.Graph;
import io.weir.library.graph.path.EqualCostPaths;
import io.weir.library.graph.path.LinkWeights;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/** What today's routing makes of demands: equal-cost shortest paths by the links' costs. */
final class TodaysRouting {

  private final Demands demands;
  private final double[] loads;
  private final BitSet cutOff = new BitSet();

  TodaysRouting(Graph graph, Demands demands) {
    this.demands = demands;
    loads = new double[graph.linkCount()];
    LinkWeights costs = LinkWeights.costs(graph).keep(link -> graph.capacity(link) > 0);
    EqualCostPaths paths = new EqualCostPaths(graph);
    byTarget()
        .forEach(
            (target, ofTarget) -> {
              paths.towards(target, costs);
              route(paths, target, ofTarget, new double[graph.nodeCount()]);
            });
  }

  private Map<Integer, BitSet> byTarget() {
    Map<Integer, BitSet> byTarget = new TreeMap<>();
    for (int demand = 0; demand < demands.count(); demand++) {
      byTarget.computeIfAbsent(demands.to(demand), target -> new BitSet()).set(demand);
    }
    return byTarget;
  }

  private void route(EqualCostPaths paths, int target, BitSet ofTarget, double[] volumes) {
    ofTarget.stream()
        .forEach(
            demand -> {
              int from = demands.from(demand);
              cutOff.set(demand, !paths.reaches(from));
              volumes[from] += paths.reaches(from) ? demands.volume(demand) : 0;
            });
    volumes[target] = 0;
    paths.spread(volumes, loads);
  }

  double load(int link) {
    return loads[link];
  }

  /** Whether a demand has no path. */
  boolean isCutOff(int demand) {
    return cutOff.get(demand);
  }
}
