package io.weir.library.graph.path;

import io.weir.library.graph.Graph;
import java.util.List;
import java.util.Optional;

/**
 * The shortest paths that keep constraints. What concerns single links takes links away; if that is
 * all, plain searches follow. Sums with a limit are kept by setting labels. The result is exact. A
 * workspace for one thread.
 */
public final class ConstrainedPaths {

  private final Graph graph;
  private final BidirectionalDijkstra plain;
  private final KShortestPaths several;
  private final LinkWeights allowed;

  public ConstrainedPaths(Graph graph) {
    this.graph = graph;
    this.plain = new BidirectionalDijkstra(graph);
    this.several = new KShortestPaths(graph);
    this.allowed = LinkWeights.hops(graph);
  }

  /**
   * Finds the shortest path from a node to another one that keeps the constraints.
   *
   * @throws SearchLimitException if that needs more than a million partial paths
   */
  public Optional<Path> find(int source, int target, LinkWeights weights, Constraints constraints) {
    return find(
        source, target, allowed(weights, constraints), Resource.of(graph, constraints, target));
  }

  /**
   * Finds the shortest paths without a node twice that keep the constraints, the shortest first: so
   * many if there are so many.
   *
   * @throws SearchLimitException if that needs more than a million partial paths
   */
  public List<Path> find(
      int source, int target, int most, LinkWeights weights, Constraints constraints) {
    several.begin(
        source, target, allowed(weights, constraints), Resource.of(graph, constraints, target));
    return several.next(most);
  }

  private LinkWeights allowed(LinkWeights weights, Constraints constraints) {
    allowed.setAll(weights);
    return constraints.restrict(graph, allowed);
  }

  /** Finds the shortest path over links that are allowed. */
  Optional<Path> find(int source, int target, LinkWeights weights, List<Resource> resources) {
    Optional<Path> shortest = plain.find(source, target, weights);
    if (shortest.isEmpty() || resources.isEmpty()) {
      return shortest;
    }
    int[] links = shortest.get().toArray();
    if (resources.stream().allMatch(resource -> resource.allows(links))) {
      return shortest;
    }
    several.begin(source, target, weights, resources);
    return several.next();
  }
}
