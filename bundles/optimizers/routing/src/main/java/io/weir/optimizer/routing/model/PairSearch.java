package io.weir.optimizer.routing.model;

import io.weir.library.graph.Graph;
import io.weir.library.graph.path.Constraints;
import io.weir.library.graph.path.DisjointPaths;
import io.weir.library.graph.path.Disjointness;
import io.weir.library.graph.path.LinkWeights;
import io.weir.library.graph.path.Path;
import java.util.List;

/** Two paths that do not fail together. */
final class PairSearch implements PathSearch {

  private final LinkWeights costs;
  private final Disjointness disjointness;
  private final DisjointPaths pairs;

  PairSearch(Graph graph, LinkWeights costs, Disjointness disjointness) {
    this.costs = costs;
    this.disjointness = disjointness;
    pairs = new DisjointPaths(graph);
  }

  @Override
  public List<Path> find(int source, int target, int most, Constraints constraints) {
    return pairs
        .find(source, target, costs, disjointness, constraints)
        .map(pair -> List.of(pair.first(), pair.second()))
        .orElse(List.of());
  }
}
