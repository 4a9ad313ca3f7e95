package io.weir.platform.planning.model;

import io.weir.api.topology.Topology;
import io.weir.api.traffic.Demand;
import io.weir.library.graph.Graph;
import io.weir.library.graph.network.TopologyGraph;
import io.weir.library.graph.path.EqualCostPaths;
import io.weir.library.graph.path.EqualCostTraffic;
import io.weir.library.graph.path.LinkWeights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What links carry when every router sends what it has evenly over its shortest paths (ECMP).
 * Immutable but for what it is asked; for one thread.
 */
public final class EqualCostLoads {

  private final Network network;
  private final Graph graph;
  private final LinkWeights costs;
  private final Map<String, List<Demand>> byTarget = new LinkedHashMap<>();
  private final EqualCostTraffic traffic;

  /**
   * Routes all traffic.
   *
   * @throws IllegalArgumentException if a demand names an unknown node
   */
  public EqualCostLoads(Network network) {
    this.network = network;
    graph = TopologyGraph.of(network.topology());
    costs = LinkWeights.costs(graph);
    traffic =
        new EqualCostTraffic(graph, TopologyGraph.demands(graph, network.traffic().demands()));
    routed()
        .forEach(each -> byTarget.computeIfAbsent(each.to(), to -> new ArrayList<>()).add(each));
  }

  private int node(String id) {
    return graph
        .node(id)
        .orElseThrow(() -> new IllegalArgumentException("wanted a known node, got '" + id + "'"));
  }

  /** In bits a second, by the link's place in the topology. */
  public double load(int link) {
    return traffic.load(link);
  }

  /** As a share of the capacity, by the link's place in the topology. */
  public double utilisation(int link) {
    return traffic.utilisation(link);
  }

  /** That of the link that is utilised most. */
  public double largestUtilisation() {
    double most = 0;
    for (int link = 0; link < graph.linkCount(); link++) {
      most = Math.max(most, utilisation(link));
    }
    return most;
  }

  /** Demands without a path. */
  public List<Demand> cutOff() {
    return demands(true);
  }

  /** The demands that have one. */
  public List<Demand> routed() {
    return demands(false);
  }

  private List<Demand> demands(boolean cutOff) {
    List<Demand> all = network.traffic().demands();
    return IntStream.range(0, all.size())
        .filter(demand -> traffic.isCutOff(demand) == cutOff)
        .mapToObj(all::get)
        .toList();
  }

  /**
   * What each demand puts on some links, by the link's id; demands that do not cross it are not
   * there.
   */
  public Map<String, Map<Demand, Double>> parts(List<Topology.Link> links) {
    Map<String, Map<Demand, Double>> parts = new LinkedHashMap<>();
    links.forEach(link -> parts.put(link.id(), new LinkedHashMap<>()));
    EqualCostPaths paths = new EqualCostPaths(graph);
    double[] shares = new double[graph.nodeCount()];
    byTarget.forEach(
        (target, demands) -> {
          paths.towards(node(target), costs);
          for (Topology.Link link : links) {
            paths.shares(graph.link(link.id()).orElseThrow(), shares);
            for (Demand demand : demands) {
              double part = shares[node(demand.from())] * demand.bitsPerSecond();
              if (part > 0) {
                parts.get(link.id()).put(demand, part);
              }
            }
          }
        });
    return parts;
  }
}
