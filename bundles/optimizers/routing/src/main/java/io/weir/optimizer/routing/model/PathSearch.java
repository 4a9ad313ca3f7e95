package io.weir.optimizer.routing.model;

import io.weir.api.optimize.PathQuestion;
import io.weir.library.graph.Graph;
import io.weir.library.graph.path.Constraints;
import io.weir.library.graph.path.Disjointness;
import io.weir.library.graph.path.LinkWeights;
import io.weir.library.graph.path.Path;
import java.util.List;

/** Finds paths of one kind in one graph, again and again; one thread at a time. */
interface PathSearch {

  /**
   * Finds paths.
   *
   * @param most how many at most, a pair being two in any case
   * @return the best first
   * @throws io.weir.library.graph.path.SearchLimitException if there is too much to try
   */
  List<Path> find(int source, int target, int most, Constraints constraints);

  /**
   * The search for a kind of paths.
   *
   * @param costs of the links, which nobody changes
   */
  static PathSearch of(PathQuestion.Kind kind, Graph graph, LinkWeights costs) {
    return switch (kind) {
      case CHEAPEST -> new CheapestPaths(graph, costs);
      case EQUAL_COST -> new EqualCostSearch(graph, costs);
      case LINK_DISJOINT -> new PairSearch(graph, costs, Disjointness.LINKS_AND_RISKS);
      case NODE_DISJOINT -> new PairSearch(graph, costs, Disjointness.NODES_AND_RISKS);
    };
  }
}
