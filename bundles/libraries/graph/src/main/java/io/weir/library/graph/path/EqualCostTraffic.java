package io.weir.library.graph.path;

import io.weir.library.graph.Demands;
import io.weir.library.graph.Graph;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/**
 * What links carry if every router spreads demands evenly over its shortest paths (ECMP). Computed
 * at once, a tree for each target; then immutable, for any thread.
 */
public final class EqualCostTraffic {

  private final Graph graph;
  private final Demands demands;
  private final double[] loads;
  private final BitSet cutOff = new BitSet();

  /** Routes demands by the links' costs, over those that are up and have a capacity. */
  public EqualCostTraffic(Graph graph, Demands demands) {
    this.graph = graph;
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
              boolean reaches = graph.isNodeUp(from) && paths.reaches(from);
              cutOff.set(demand, !reaches);
              volumes[from] += reaches ? demands.volume(demand) : 0;
            });
    volumes[target] = 0;
    paths.spread(volumes, loads);
  }

  /** In the unit of the demands. */
  public double load(int link) {
    return loads[link];
  }

  /** As a share of the capacity. */
  public double utilisation(int link) {
    return loads[link] == 0 ? 0 : loads[link] / graph.capacity(link);
  }

  /** Whether a demand has no path; what a node that is down sends itself has none. */
  public boolean isCutOff(int demand) {
    return cutOff.get(demand);
  }
}
