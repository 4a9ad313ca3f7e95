package io.weir.library.graph.path;

import io.weir.library.graph.Adjacency;
import io.weir.library.graph.Graph;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * The shortest ends of paths that keep limits to sums, found by setting labels: partial paths in
 * the order of the least they can come to weigh, without those that another one dominates or that
 * can't reach the target within the limits any more (SAMCRA's look-ahead: Van Mieghem and Kuipers,
 * IEEE/ACM Transactions on Networking 12, 2004). For one target and weights; one thread.
 */
final class LimitedSearch {

  private final Graph graph;
  private final Dijkstra tree;
  private final Detour detour;
  private final LinkWeights weights;
  private final List<Resource> resources;
  private int left = PartialPaths.MOST;

  /**
   * @param tree of the shortest paths to the target
   * @param detour tells which nodes are blocked
   */
  LimitedSearch(
      Graph graph, Dijkstra tree, Detour detour, LinkWeights weights, List<Resource> resources) {
    this.graph = graph;
    this.tree = tree;
    this.detour = detour;
    this.weights = weights;
    this.resources = resources;
  }

  /** Whether a whole path keeps all limits. */
  boolean keeps(int[] links) {
    return resources.stream().allMatch(resource -> resource.allows(links));
  }

  /**
   * Finds the rest of a path that has begun with some links.
   *
   * @param begun of which the first {@code count} are the begin
   * @param banned links that the rest does not begin with
   * @throws SearchLimitException if all searches together need more than a million partial paths
   */
  Optional<int[]> find(int start, int target, double before, int[] begun, int count, int[] banned) {
    PartialPaths paths = new PartialPaths(graph.nodeCount(), resources.size(), left);
    PriorityQueue<Pending> frontier = new PriorityQueue<>();
    int first = paths.addStart(start, before, begun, count, resources);
    if (first >= 0) {
      frontier.add(new Pending(first, before, 0));
    }
    Optional<int[]> found = Optional.empty();
    while (found.isEmpty() && !frontier.isEmpty()) {
      int path = frontier.remove().path;
      if (paths.node(path) == target) {
        found = Optional.of(paths.links(path));
      } else if (!paths.isDead(path)) {
        extend(path, path == first ? banned : Detour.NONE, paths, frontier);
      }
    }
    left -= paths.count();
    return found;
  }

  private void extend(int path, int[] banned, PartialPaths paths, PriorityQueue<Pending> frontier) {
    Adjacency out = graph.out();
    int node = paths.node(path);
    for (int slot = out.first(node); slot < out.first(node + 1); slot++) {
      int link = out.link(slot);
      int head = out.node(slot);
      if (weights.has(link)
          && tree.reaches(head)
          && !detour.isBlocked(head)
          && !KShortestPaths.contains(banned, link)) {
        double weight = paths.weight(path) + weights.get(link);
        long tie = paths.tie(path) + graph.tieBreak(link);
        int longer = paths.add(path, link, head, weight, tie, resources);
        if (longer >= 0) {
          frontier.add(
              new Pending(longer, weight + tree.distance(head), tie + tree.tieBreak(head)));
        }
      }
    }
  }

  /** A partial path and the least that a whole one which begins so weighs. */
  private record Pending(int path, double weight, long tie) implements Comparable<Pending> {

    @Override
    public int compareTo(Pending other) {
      int byWeight = Double.compare(weight, other.weight);
      return byWeight != 0 ? byWeight : Long.compare(tie, other.tie);
    }
  }
}
