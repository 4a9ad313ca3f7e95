package io.weir.platform.planning.model;

import io.weir.api.optimize.Plan;
import io.weir.api.planning.PlanEntry;
import io.weir.api.topology.Topology;
import io.weir.library.graph.Graph;
import io.weir.library.graph.network.TopologyGraph;
import io.weir.library.graph.path.EqualCostPaths;
import io.weir.library.graph.path.LinkWeights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells which demands a plan sends another way than equal-cost routing by its costs would. */
final class Moves {

  private static final double SAME = 1e-6;

  private final Graph graph;
  private final EqualCostPaths paths;
  private final LinkWeights costs;

  private Moves(Topology topology, Plan plan) {
    Map<String, Double> planned = new HashMap<>();
    plan.costs().forEach(cost -> planned.put(cost.linkId(), cost.after()));
    graph = TopologyGraph.of(topology);
    costs = LinkWeights.costs(graph);
    for (int link = 0; link < graph.linkCount(); link++) {
      Double cost = planned.get(graph.linkId(link));
      if (cost != null && costs.has(link)) {
        costs.set(link, cost);
      }
    }
    paths = new EqualCostPaths(graph);
  }

  /** Those that need more than the plan's costs of links. */
  static List<Plan.RoutedDemand> of(PlanEntry entry) {
    Plan plan = entry.plan().orElseThrow();
    Moves moves = new Moves(entry.basis().orElseThrow().topology(), plan);
    List<Plan.RoutedDemand> moved = new ArrayList<>();
    Map<String, List<Plan.RoutedDemand>> byTarget = new HashMap<>();
    for (Plan.RoutedDemand demand : plan.demands()) {
      byTarget.computeIfAbsent(demand.to(), target -> new ArrayList<>()).add(demand);
    }
    byTarget.forEach((target, demands) -> moves.collect(target, demands, moved));
    moved.sort((one, other) -> Double.compare(other.bitsPerSecond(), one.bitsPerSecond()));
    return moved;
  }

  private void collect(
      String target, List<Plan.RoutedDemand> demands, List<Plan.RoutedDemand> moved) {
    paths.towards(graph.node(target).orElseThrow(), costs);
    for (Plan.RoutedDemand demand : demands) {
      if (demand.bitsPerSecond() > 0 && isMoved(demand)) {
        moved.add(demand);
      }
    }
  }

  private boolean isMoved(Plan.RoutedDemand demand) {
    double[] volumes = new double[graph.nodeCount()];
    double[] shares = new double[graph.linkCount()];
    volumes[graph.node(demand.from()).orElseThrow()] = 1;
    paths.spread(volumes, shares);
    for (Plan.Route route : demand.routes()) {
      route.linkIds().forEach(id -> shares[graph.link(id).orElseThrow()] -= route.share());
    }
    for (double difference : shares) {
      if (Math.abs(difference) > SAME) {
        return true;
      }
    }
    return false;
  }
}
