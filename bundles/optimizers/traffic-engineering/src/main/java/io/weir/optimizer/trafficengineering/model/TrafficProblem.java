package io.weir.optimizer.trafficengineering.model;

import io.weir.library.graph.Demands;
import io.weir.library.graph.Graph;
import io.weir.library.graph.LinkAttribute;
import io.weir.library.graph.path.Dijkstra;
import io.weir.library.graph.path.LinkWeights;

/**
 * A network and the traffic that it shall carry. Links that are down or have no capacity are not
 * used; a link of infinite capacity is never full. Immutable, for any thread.
 */
public final class TrafficProblem {

  private final Graph graph;
  private final Demands demands;
  private final LinkWeights costs;
  private final Commodities commodities;

  /**
   * Takes a graph and its demands.
   *
   * @throws UnroutableDemandException if a demand has no path
   */
  public TrafficProblem(Graph graph, Demands demands) throws UnroutableDemandException {
    this.graph = graph;
    this.demands = demands;
    costs = LinkWeights.of(graph, LinkAttribute.COST).keep(link -> graph.capacity(link) > 0);
    commodities = new Commodities(graph.nodeCount(), demands);
    requirePaths();
  }

  private void requirePaths() throws UnroutableDemandException {
    Dijkstra tree = Dijkstra.from(graph);
    for (int source = 0; source < commodities.sources(); source++) {
      tree.run(commodities.source(source), costs);
      for (int i = commodities.begin(source); i < commodities.end(source); i++) {
        if (!tree.reaches(commodities.target(i))) {
          throw unroutable(i);
        }
      }
    }
  }

  private UnroutableDemandException unroutable(int commodity) {
    int demand = 0;
    while (commodities.commodity(demand) != commodity) {
      demand++;
    }
    return new UnroutableDemandException(
        "demand %s: wanted a path from %s to %s over links that are up and have a capacity, got none"
            .formatted(
                demands.id(demand),
                graph.nodeId(demands.from(demand)),
                graph.nodeId(demands.to(demand))));
  }

  public Graph graph() {
    return graph;
  }

  public Demands demands() {
    return demands;
  }

  /** Whether traffic may be put on a link. */
  public boolean isUsable(int link) {
    return costs.has(link);
  }

  /** What the routing protocol counts for each usable link today. Nobody may change it. */
  LinkWeights costs() {
    return costs;
  }

  Commodities commodities() {
    return commodities;
  }

  /** For each link, what one unit of traffic adds to its utilisation; 0 if it is not usable. */
  double[] inverseCapacities() {
    double[] inverse = new double[graph.linkCount()];
    for (int link = 0; link < inverse.length; link++) {
      inverse[link] = isUsable(link) ? 1 / graph.capacity(link) : 0;
    }
    return inverse;
  }
}
