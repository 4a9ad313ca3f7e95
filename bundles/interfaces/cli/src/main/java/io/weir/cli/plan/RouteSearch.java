package io.weir.cli.plan;

import io.weir.library.graph.Graph;
import io.weir.library.graph.path.ConstrainedPaths;
import io.weir.library.graph.path.Constraints;
import io.weir.library.graph.path.DisjointPaths;
import io.weir.library.graph.path.Disjointness;
import io.weir.library.graph.path.LinkWeights;
import io.weir.library.graph.path.Path;
import io.weir.library.graph.path.PathPair;
import io.weir.library.graph.path.PathsOfEqualCost;
import java.util.List;
import java.util.Optional;

/** Searches for paths between two nodes that keep some limits. */
record RouteSearch(Graph graph, int source, int target, Constraints limits) {

  FoundPaths cheapest(int most) {
    ConstrainedPaths search = new ConstrainedPaths(graph);
    return found("path", search.find(source, target, most, costs(), limits));
  }

  FoundPaths equalCost(int most) {
    PathsOfEqualCost search = new PathsOfEqualCost(graph);
    return found("path of equal cost", search.find(source, target, most, costs(), limits));
  }

  FoundPaths disjoint() {
    DisjointPaths search = new DisjointPaths(graph);
    for (Disjointness kind : List.of(Disjointness.NODES_AND_RISKS, Disjointness.LINKS_AND_RISKS)) {
      Optional<PathPair> pair = search.find(source, target, costs(), kind, limits);
      if (pair.isPresent()) {
        String name =
            kind == Disjointness.NODES_AND_RISKS ? "node-disjoint paths" : "link-disjoint paths";
        return found(name, List.of(pair.get().first(), pair.get().second()));
      }
    }
    return found("two disjoint paths", List.of());
  }

  private LinkWeights costs() {
    return LinkWeights.costs(graph);
  }

  private FoundPaths found(String kind, List<Path> paths) {
    return new FoundPaths(graph, source, target, kind, paths);
  }
}
