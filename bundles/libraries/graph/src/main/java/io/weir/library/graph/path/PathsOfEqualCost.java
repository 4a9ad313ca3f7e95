package io.weir.library.graph.path;

import io.weir.library.graph.Graph;
import java.util.List;

/**
 * The single paths on which equal-cost routing spreads traffic between two nodes, fewer hops first:
 * those of {@link EqualCostPaths}. A workspace for one thread.
 */
public final class PathsOfEqualCost {

  private final Graph graph;
  private final EqualCostPaths nextHops;
  private final ConstrainedPaths paths;

  /** Links on shortest paths to the target are there and weigh nothing; all others are away. */
  private final LinkWeights onShortest;

  public PathsOfEqualCost(Graph graph) {
    this.graph = graph;
    this.nextHops = new EqualCostPaths(graph);
    this.paths = new ConstrainedPaths(graph);
    this.onShortest = LinkWeights.hops(graph);
  }

  /**
   * Finds paths, so many if there are so many. Links that the constraints do not allow are not
   * there for the routing, as for a flexible algorithm (RFC 9350); of the paths that it takes then,
   * those that break a limit to a sum are left out.
   *
   * @throws SearchLimitException if that needs more than a million partial paths
   */
  public List<Path> find(
      int source, int target, int most, LinkWeights weights, Constraints constraints) {
    nextHops.towards(target, constraints.restrict(graph, weights.copy()));
    onShortest.keep(link -> false);
    for (int node = 0; node < graph.nodeCount(); node++) {
      for (int i = 0; i < nextHops.nextCount(node); i++) {
        onShortest.set(nextHops.next(node, i), 0);
      }
    }
    return paths.find(source, target, most, onShortest, constraints).stream()
        .map(path -> Path.of(path.toArray(), weights))
        .toList();
  }
}
