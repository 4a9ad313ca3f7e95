package io.weir.tck;

import io.weir.api.topology.Topology;
import io.weir.api.traffic.Demand;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Equal-cost routing of a small network, link by link: every node spreads its traffic evenly over
 * its links on shortest paths. Costs are whole numbers above 0.
 */
final class NaiveRouting {

  private final Topology topology;
  private final double[] costs;

  /**
   * @param otherCosts by link id, where they are not the topology's
   */
  NaiveRouting(Topology topology, Map<String, Double> otherCosts) {
    this.topology = topology;
    costs = new double[topology.links().size()];
    for (int i = 0; i < costs.length; i++) {
      Topology.Link link = topology.links().get(i);
      boolean isUp = NaivePaths.isUp(topology, link);
      double cost = otherCosts.getOrDefault(link.id(), link.qualities().cost());
      costs[i] = isUp ? cost : Double.POSITIVE_INFINITY;
    }
  }

  boolean reaches(String from, String to) {
    return distances(to).containsKey(from);
  }

  /** The loads of the links, in the topology's order. */
  double[] loads(List<Demand> demands) {
    double[] loads = new double[costs.length];
    for (Demand demand : demands) {
      double[] shares = shares(List.of(demand.from(), demand.to()));
      for (int i = 0; i < loads.length; i++) {
        loads[i] += demand.bitsPerSecond() * shares[i];
      }
    }
    return loads;
  }

  /** The share of one unit of traffic on each link, from the first node to the last via others. */
  double[] shares(List<String> nodes) {
    double[] shares = new double[costs.length];
    for (int i = 1; i < nodes.size(); i++) {
      spread(nodes.get(i - 1), nodes.get(i), shares);
    }
    return shares;
  }

  private void spread(String from, String to, double[] shares) {
    Map<String, Double> distances = distances(to);
    Map<String, Double> waiting = new HashMap<>(Map.of(from, 1.0));
    distances.entrySet().stream()
        .filter(node -> node.getValue() > 0)
        .sorted((a, b) -> Double.compare(b.getValue(), a.getValue()))
        .forEach(node -> pass(node.getKey(), distances, waiting, shares));
  }

  private void pass(
      String node, Map<String, Double> distances, Map<String, Double> waiting, double[] shares) {
    int[] next =
        IntStream.range(0, costs.length)
            .filter(i -> topology.links().get(i).from().equals(node))
            .filter(i -> distances.containsKey(topology.links().get(i).to()))
            .filter(
                i -> costs[i] + distances.get(topology.links().get(i).to()) == distances.get(node))
            .toArray();
    double each = waiting.getOrDefault(node, 0.0) / next.length;
    for (int i : next) {
      shares[i] += each;
      waiting.merge(topology.links().get(i).to(), each, Double::sum);
    }
  }

  /** Of the nodes that have a path to this one. */
  private Map<String, Double> distances(String to) {
    Map<String, Double> distances = new HashMap<>(Map.of(to, 0.0));
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = 0; i < costs.length; i++) {
        Topology.Link link = topology.links().get(i);
        double whole = costs[i] + distances.getOrDefault(link.to(), Double.POSITIVE_INFINITY);
        if (whole < distances.getOrDefault(link.from(), Double.POSITIVE_INFINITY)) {
          distances.put(link.from(), whole);
          changed = true;
        }
      }
    }
    return distances;
  }

  /** The largest load by capacity. */
  static double largestUtilisation(Topology topology, double[] loads) {
    double[] utilisations = new double[loads.length];
    Arrays.setAll(utilisations, i -> utilisation(topology.links().get(i), loads[i]));
    return Arrays.stream(utilisations).max().orElse(0);
  }

  static double utilisation(Topology.Link link, double load) {
    return load / link.qualities().capacity();
  }
}
