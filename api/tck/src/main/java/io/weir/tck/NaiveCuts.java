package io.weir.tck;

import io.weir.api.topology.Topology;
import io.weir.api.traffic.Demand;
import java.util.List;

/**
 * What the largest utilisation is at least, as traffic has to cross every division of the nodes: by
 * looking at all divisions of a small network. Where all traffic comes from one node, some routing
 * is as good as that (Ford and Fulkerson, 1956).
 */
final class NaiveCuts {

  private NaiveCuts() {}

  static double leastUtilisation(Topology topology, List<Demand> demands) {
    List<String> nodes = topology.nodes().stream().map(Topology.Node::id).toList();
    double most = 0;
    for (int side = 0; side < 1 << nodes.size(); side++) {
      int near = side;
      double volume =
          demands.stream()
              .filter(demand -> leaves(nodes, near, demand.from(), demand.to()))
              .mapToDouble(Demand::bitsPerSecond)
              .sum();
      double capacity =
          topology.links().stream()
              .filter(link -> NaivePaths.isUp(topology, link))
              .filter(link -> leaves(nodes, near, link.from(), link.to()))
              .mapToDouble(link -> link.qualities().capacity())
              .sum();
      most = volume == 0 ? most : Math.max(most, volume / capacity);
    }
    return most;
  }

  private static boolean leaves(List<String> nodes, int side, String from, String to) {
    return (side >> nodes.indexOf(from) & 1) == 1 && (side >> nodes.indexOf(to) & 1) == 0;
  }
}
