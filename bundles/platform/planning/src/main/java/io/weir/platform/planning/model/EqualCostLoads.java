package io.weir.platform.planning.model;

import io.weir.api.topology.Topology;
import io.weir.api.traffic.Demand;
import io.weir.library.graph.Graph;
import io.weir.library.graph.network.TopologyGraph;
import io.weir.library.graph.path.EqualCostPaths;
import io.weir.library.graph.path.LinkWeights;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What links carry when every router sends what it has evenly over its shortest paths (ECMP).
 * Immutable but for what it is asked; for one thread.
 */
public final class EqualCostLoads {

  private final Network network;
  private final Graph graph;
  private final LinkWeights costs;
  private final Map<String, List<Demand>> byTarget = new LinkedHashMap<>();
  private final double[] loads;
  private final List<Demand> cutOff = new ArrayList<>();

  /**
   * Routes all traffic.
   *
   * @throws IllegalArgumentException if a demand names an unknown node
   */
  public EqualCostLoads(Network network) {
    this.network = network;
    graph = TopologyGraph.of(network.topology());
    costs = LinkWeights.costs(graph);
    loads = new double[graph.linkCount()];
    for (Demand demand : network.traffic().demands()) {
      byTarget.computeIfAbsent(demand.to(), target -> new ArrayList<>()).add(demand);
    }
    EqualCostPaths paths = new EqualCostPaths(graph);
    byTarget.forEach((target, demands) -> send(paths, target, demands));
  }

  private void send(EqualCostPaths paths, String target, List<Demand> demands) {
    paths.towards(node(target), costs);
    double[] volumes = new double[graph.nodeCount()];
    for (Demand demand : demands) {
      int from = node(demand.from());
      if (graph.isNodeUp(from) && graph.isNodeUp(node(target)) && paths.reaches(from)) {
        volumes[from] += demand.bitsPerSecond();
      } else {
        cutOff.add(demand);
      }
    }
    paths.spread(volumes, loads);
  }

  private int node(String id) {
    return graph
        .node(id)
        .orElseThrow(() -> new IllegalArgumentException("wanted a known node, got '" + id + "'"));
  }

  /** In bits a second, by the link's place in the topology. */
  public double load(int link) {
    return loads[link];
  }

  /** As a share of the capacity, by the link's place in the topology. */
  public double utilisation(int link) {
    return loads[link] == 0 ? 0 : loads[link] / graph.capacity(link);
  }

  /** That of the link that is utilised most. */
  public double largestUtilisation() {
    double most = 0;
    for (int link = 0; link < loads.length; link++) {
      most = Math.max(most, utilisation(link));
    }
    return most;
  }

  /** Demands without a path. */
  public List<Demand> cutOff() {
    return List.copyOf(cutOff);
  }

  /** The demands that have one. */
  public List<Demand> routed() {
    Set<Demand> without = new HashSet<>(cutOff);
    return network.traffic().demands().stream().filter(each -> !without.contains(each)).toList();
  }

  /**
   * What each demand puts on some links, by the link's id; demands that do not cross it are not
   * there.
   */
  public Map<String, Map<Demand, Double>> parts(List<Topology.Link> links) {
    Map<String, Map<Demand, Double>> parts = new LinkedHashMap<>();
    links.forEach(link -> parts.put(link.id(), new LinkedHashMap<>()));
    Set<Demand> without = new HashSet<>(cutOff);
    EqualCostPaths paths = new EqualCostPaths(graph);
    double[] shares = new double[graph.nodeCount()];
    byTarget.forEach(
        (target, demands) -> {
          paths.towards(node(target), costs);
          for (Topology.Link link : links) {
            paths.shares(graph.link(link.id()).orElseThrow(), shares);
            for (Demand demand : demands) {
              double part = shares[node(demand.from())] * demand.bitsPerSecond();
              if (part > 0 && !without.contains(demand)) {
                parts.get(link.id()).put(demand, part);
              }
            }
          }
        });
    return parts;
  }
}
