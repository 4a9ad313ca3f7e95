package io.weir.optimizer.routing.model;

import io.weir.library.graph.Graph;
import io.weir.library.graph.path.BidirectionalDijkstra;
import io.weir.library.graph.path.ConstrainedPaths;
import io.weir.library.graph.path.Constraints;
import io.weir.library.graph.path.LinkWeights;
import io.weir.library.graph.path.Path;
import java.util.List;

/** The cheapest paths without loops. */
final class CheapestPaths implements PathSearch {

  private final LinkWeights costs;
  private final BidirectionalDijkstra one;
  private final ConstrainedPaths constrained;

  CheapestPaths(Graph graph, LinkWeights costs) {
    this.costs = costs;
    one = new BidirectionalDijkstra(graph);
    constrained = new ConstrainedPaths(graph);
  }

  @Override
  public List<Path> find(int source, int target, int most, Constraints constraints) {
    if (most > 1) {
      return constrained.find(source, target, most, costs, constraints);
    }
    return (constraints.equals(Constraints.NONE)
            ? one.find(source, target, costs)
            : constrained.find(source, target, costs, constraints))
        .stream().toList();
  }
}
