package io.weir.analysis.trafficmatrix;

import io.weir.api.topology.Topology;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The nodes with one neighbour: what reaches them over a link goes nowhere else. */
final class Leaves {

  private final Set<Integer> leaves = new HashSet<>();

  Leaves(Topology topology, NodePorts ports) {
    Map<String, Set<String>> neighbours = new HashMap<>();
    for (Topology.Link link : topology.links()) {
      neighbours.computeIfAbsent(link.to(), any -> new HashSet<>()).add(link.from());
      neighbours.computeIfAbsent(link.from(), any -> new HashSet<>()).add(link.to());
    }
    neighbours.forEach(
        (node, others) -> {
          if (others.size() == 1) {
            leaves.add(ports.node(node).orElseThrow());
          }
        });
  }

  boolean contains(int node) {
    return leaves.contains(node);
  }
}
