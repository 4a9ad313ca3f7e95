package io.weir.library.graph.path;

import io.weir.library.graph.Graph;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Pairs of paths that do not fail together, of the least total weight. A workspace for one thread.
 *
 * <p>Without common links or nodes, the pair is found in polynomial time. Without common risks, or
 * with limits to sums that this pair breaks, the question is NP-complete (Hu, Networks 42, 2003):
 * the shortest paths are tried one after the other, each with the shortest path that shares nothing
 * with it, until twice the weight of the next one is no less than the best pair, which is then
 * proven to be the best, or until {@value #MOST_TRIED} were tried.
 */
public final class DisjointPaths {

  /** How many paths are tried for one with a partner. */
  static final int MOST_TRIED = 1000;

  private final Graph graph;
  private final LinkDisjointPair byLinks;
  private final KShortestPaths candidates;
  private final ConstrainedPaths partners;
  private Optional<SplitNodes> split = Optional.empty();
  private Optional<LinkDisjointPair> byNodes = Optional.empty();

  public DisjointPaths(Graph graph) {
    this.graph = graph;
    this.byLinks = new LinkDisjointPair(graph);
    this.candidates = new KShortestPaths(graph);
    this.partners = new ConstrainedPaths(graph);
  }

  /** Finds two paths between two different nodes, if there are two. */
  public Optional<PathPair> find(int source, int target, LinkWeights weights, Disjointness what) {
    return find(source, target, weights, what, Constraints.NONE);
  }

  /**
   * Finds two paths between two different nodes that both keep the constraints, if there are two.
   *
   * @throws SearchLimitException if none was found, but there may be one
   */
  public Optional<PathPair> find(
      int source, int target, LinkWeights weights, Disjointness what, Constraints constraints) {
    if (source == target) {
      return Optional.empty();
    }
    LinkWeights allowed = constraints.restrict(graph, weights.copy());
    List<Resource> resources = Resource.of(graph, constraints, target);
    Optional<PathPair> pair =
        what.ofNodes()
            ? nodeDisjoint(source, target, allowed)
            : linkDisjoint(source, target, allowed);
    boolean isRight =
        pair.isEmpty()
            || ((!what.ofRisks() || !shareRisk(pair.get()))
                && keeps(pair.get().first(), resources)
                && keeps(pair.get().second(), resources));
    return isRight ? pair : oneByOne(source, target, allowed, what, resources);
  }

  private static boolean keeps(Path path, List<Resource> resources) {
    int[] links = path.toArray();
    return resources.stream().allMatch(resource -> resource.allows(links));
  }

  private Optional<PathPair> linkDisjoint(int source, int target, LinkWeights weights) {
    return byLinks
        .find(source, target, weights)
        .map(p -> PathPair.of(Path.of(p[0], weights), Path.of(p[1], weights), true));
  }

  private Optional<PathPair> nodeDisjoint(int source, int target, LinkWeights weights) {
    SplitNodes halves = split.orElseGet(() -> new SplitNodes(graph));
    split = Optional.of(halves);
    LinkDisjointPair search = byNodes.orElseGet(() -> new LinkDisjointPair(halves.graph()));
    byNodes = Optional.of(search);
    return search
        .find(halves.leaving(source), halves.arriving(target), halves.weights(weights))
        .map(p -> PathPair.of(whole(p[0], halves, weights), whole(p[1], halves, weights), true));
  }

  private static Path whole(int[] links, SplitNodes halves, LinkWeights weights) {
    return Path.of(Arrays.stream(links).filter(halves::isLink).toArray(), weights);
  }

  private boolean shareRisk(PathPair pair) {
    return pair.first().links().anyMatch(link -> sharesRisk(link, pair.second()));
  }

  private boolean sharesRisk(int link, Path path) {
    return path.links().anyMatch(other -> shareRisk(link, other));
  }

  private boolean shareRisk(int link, int other) {
    for (int i = 0; i < graph.sharedRiskCount(link); i++) {
      for (int j = 0; j < graph.sharedRiskCount(other); j++) {
        if (graph.sharedRisk(link, i) == graph.sharedRisk(other, j)) {
          return true;
        }
      }
    }
    return false;
  }

  private Optional<PathPair> oneByOne(
      int source, int target, LinkWeights weights, Disjointness what, List<Resource> resources) {
    Optional<PathPair> best = Optional.empty();
    LinkWeights rest = weights.copy();
    candidates.begin(source, target, weights, resources);
    for (int tried = 0; tried < MOST_TRIED; tried++) {
      Optional<Path> next = candidates.next();
      double bound = best.map(PathPair::weight).orElse(Double.POSITIVE_INFINITY);
      if (next.isEmpty() || 2 * next.get().weight() >= bound) {
        return best.map(pair -> new PathPair(pair.first(), pair.second(), true));
      }
      Path first = next.get();
      rest.setAll(weights);
      takeAway(first, rest, what);
      Optional<Path> partner = partners.find(source, target, rest, resources);
      if (partner.isPresent() && first.weight() + partner.get().weight() < bound) {
        best = Optional.of(PathPair.of(first, partner.get(), false));
      }
    }
    if (best.isEmpty()) {
      throw new SearchLimitException(
          "wanted a pair after at most " + MOST_TRIED + " paths, none of them has a partner");
    }
    return best;
  }

  private void takeAway(Path path, LinkWeights rest, Disjointness what) {
    for (int place = 0; place < path.hops(); place++) {
      int link = path.link(place);
      rest.exclude(link);
      for (int i = 0; what.ofRisks() && i < graph.sharedRiskCount(link); i++) {
        for (int other : graph.linksOfRisk(graph.sharedRisk(link, i))) {
          rest.exclude(other);
        }
      }
      if (what.ofNodes() && place > 0) {
        takeAway(graph.from(link), rest);
      }
    }
  }

  private void takeAway(int node, LinkWeights rest) {
    for (int slot = graph.out().first(node); slot < graph.out().first(node + 1); slot++) {
      rest.exclude(graph.out().link(slot));
    }
  }
}
