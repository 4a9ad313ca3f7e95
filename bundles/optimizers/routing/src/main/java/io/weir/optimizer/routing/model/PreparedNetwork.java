package io.weir.optimizer.routing.model;

import io.weir.api.optimize.NetworkPath;
import io.weir.api.optimize.PathQuestion;
import io.weir.api.topology.LinkQualities;
import io.weir.api.topology.Topology;
import io.weir.library.graph.Graph;
import io.weir.library.graph.network.TopologyGraph;
import io.weir.library.graph.path.LinkWeights;
import io.weir.library.graph.path.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A topology as a graph, with the workspaces of the searches that nobody uses at the moment. For
 * any thread.
 */
public final class PreparedNetwork {

  private final Topology topology;
  private final Graph graph;
  private final LinkWeights costs;
  private final Map<PathQuestion.Kind, Queue<PathSearch>> idle;

  /**
   * Makes the graph.
   *
   * @throws IllegalArgumentException naming the node or link that a graph cannot have
   */
  public PreparedNetwork(Topology topology) {
    this.topology = topology;
    graph = TopologyGraph.of(topology);
    costs = LinkWeights.costs(graph);
    idle = new EnumMap<>(PathQuestion.Kind.class);
    for (PathQuestion.Kind kind : PathQuestion.Kind.values()) {
      idle.put(kind, new ConcurrentLinkedQueue<>());
    }
  }

  /** Whether it is of this topology, free bandwidths included. */
  public boolean isOf(Topology other) {
    return topology.equals(other);
  }

  /**
   * Answers a question.
   *
   * @throws IllegalArgumentException if a node or an administrative group is not known
   * @throws io.weir.library.graph.path.SearchLimitException if there is too much to try
   */
  public List<NetworkPath> find(PathQuestion question) {
    int source = node("from", question.from());
    int target = node("to", question.to());
    GraphLimits limits = new GraphLimits(graph, question.limits());
    PathSearch search = take(question.kind());
    try {
      return search.find(source, target, question.most(), limits.constraints()).stream()
          .map(path -> networkPath(source, path))
          .toList();
    } finally {
      idle.get(question.kind()).add(search);
    }
  }

  private PathSearch take(PathQuestion.Kind kind) {
    PathSearch known = idle.get(kind).poll();
    return known != null ? known : PathSearch.of(kind, graph, costs);
  }

  private int node(String end, String id) {
    return graph
        .node(id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "wanted the id of a known node as '%s', got '%s'".formatted(end, id)));
  }

  private NetworkPath networkPath(int source, Path path) {
    List<String> nodes = new ArrayList<>(path.hops() + 1);
    List<String> links = new ArrayList<>(path.hops());
    double cost = 0;
    double delay = 0;
    double capacity = Double.POSITIVE_INFINITY;
    double free = Double.POSITIVE_INFINITY;
    nodes.add(graph.nodeId(source));
    for (int place = 0; place < path.hops(); place++) {
      Topology.Link link = topology.links().get(path.link(place));
      LinkQualities qualities = link.qualities();
      nodes.add(link.to());
      links.add(link.id());
      cost += qualities.cost();
      delay += qualities.delay();
      capacity = Math.min(capacity, qualities.capacity());
      free = Math.min(free, qualities.freeBandwidth());
    }
    return new NetworkPath(nodes, links, cost, delay, capacity, free);
  }
}
