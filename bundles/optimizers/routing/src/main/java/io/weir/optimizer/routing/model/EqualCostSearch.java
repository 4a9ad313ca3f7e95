package io.weir.optimizer.routing.model;

import io.weir.library.graph.Graph;
import io.weir.library.graph.path.ConstrainedPaths;
import io.weir.library.graph.path.Constraints;
import io.weir.library.graph.path.EqualCostPaths;
import io.weir.library.graph.path.LinkWeights;
import io.weir.library.graph.path.Path;
import java.util.List;

/** The paths on which equal-cost routing spreads traffic between two nodes, fewer hops first. */
final class EqualCostSearch implements PathSearch {

  private final Graph graph;
  private final LinkWeights costs;
  private final EqualCostPaths nextHops;
  private final ConstrainedPaths paths;

  /** Links on shortest paths to the target are there and weigh nothing; all others are away. */
  private final LinkWeights onShortest;

  EqualCostSearch(Graph graph, LinkWeights costs) {
    this.graph = graph;
    this.costs = costs;
    nextHops = new EqualCostPaths(graph);
    paths = new ConstrainedPaths(graph);
    onShortest = LinkWeights.hops(graph);
  }

  @Override
  public List<Path> find(int source, int target, int most, Constraints constraints) {
    nextHops.towards(target, constraints.restrict(graph, costs.copy()));
    onShortest.keep(link -> false);
    for (int node = 0; node < graph.nodeCount(); node++) {
      for (int i = 0; i < nextHops.nextCount(node); i++) {
        onShortest.set(nextHops.next(node, i), 0);
      }
    }
    return paths.find(source, target, most, onShortest, constraints);
  }
}
