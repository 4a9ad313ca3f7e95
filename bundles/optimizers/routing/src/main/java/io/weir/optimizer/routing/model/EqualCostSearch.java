package io.weir.optimizer.routing.model;

import io.weir.library.graph.Graph;
import io.weir.library.graph.path.Constraints;
import io.weir.library.graph.path.LinkWeights;
import io.weir.library.graph.path.Path;
import io.weir.library.graph.path.PathsOfEqualCost;
import java.util.List;

/** The paths on which equal-cost routing spreads traffic between two nodes. */
final class EqualCostSearch implements PathSearch {

  private final LinkWeights costs;
  private final PathsOfEqualCost paths;

  EqualCostSearch(Graph graph, LinkWeights costs) {
    this.costs = costs;
    paths = new PathsOfEqualCost(graph);
  }

  @Override
  public List<Path> find(int source, int target, int most, Constraints constraints) {
    return paths.find(source, target, most, costs, constraints);
  }
}
