package io.weir.api.optimize;

import io.weir.api.topology.Topology;
import io.weir.api.traffic.Demand;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is asked of an optimizer.
 *
 * @param topology where
 * @param demands between its nodes, each id once
 * @param goal what for
 */
public record PlanningProblem(Topology topology, List<Demand> demands, Goal goal) {

  public PlanningProblem {
    demands = List.copyOf(demands);
    Set<String> nodes = new HashSet<>();
    topology.nodes().forEach(node -> nodes.add(node.id()));
    Set<String> ids = new HashSet<>();
    for (Demand demand : demands) {
      requireNode(demand, demand.from(), nodes);
      requireNode(demand, demand.to(), nodes);
      if (!ids.add(demand.id())) {
        throw new IllegalArgumentException("wanted every demand once, got twice " + demand.id());
      }
    }
  }

  private static void requireNode(Demand demand, String node, Set<String> nodes) {
    if (!nodes.contains(node)) {
      throw new IllegalArgumentException(
          "demand " + demand.id() + ": wanted a known node at each end, got " + node);
    }
  }
}
