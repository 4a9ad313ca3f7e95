package io.weir.analysis.trafficmatrix.model.matrix;

import io.weir.library.graph.Graph;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Everything that was measured of a network over a time: gathered first, then only read. */
public final class Evidence {

  private final Graph graph;
  private final PlacedFlows flows;
  private final Map<Integer, Reading> entering = new HashMap<>();
  private final Map<Integer, Reading> leaving = new HashMap<>();
  private final Map<Integer, Reading> loads = new HashMap<>();

  /** Flows alone. */
  public Evidence(Graph graph, PlacedFlows flows) {
    this.graph = graph;
    this.flows = flows;
  }

  /** What came in over an interface of a node that is no link. Those of one node add up. */
  public void entering(int node, Reading reading) {
    entering.merge(node, reading, Reading::plus);
  }

  /** What went out over an interface of a node that is no link. Those of one node add up. */
  public void leaving(int node, Reading reading) {
    leaving.merge(node, reading, Reading::plus);
  }

  /** What a link carried. */
  public void load(int link, Reading reading) {
    loads.put(link, reading);
  }

  Graph graph() {
    return graph;
  }

  PlacedFlows flows() {
    return flows;
  }

  Optional<Reading> entering(int node) {
    return Optional.ofNullable(entering.get(node));
  }

  Optional<Reading> leaving(int node) {
    return Optional.ofNullable(leaving.get(node));
  }

  Optional<Reading> load(int link) {
    return Optional.ofNullable(loads.get(link));
  }

  boolean hasLoads() {
    return !loads.isEmpty();
  }
}
