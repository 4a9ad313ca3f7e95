package io.weir.library.graph.path;

import io.weir.library.graph.Adjacency;
import io.weir.library.graph.Graph;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * The shortest path that keeps constraints. What concerns single links takes links away; if that is
 * all, one plain search follows. Sums with a limit are kept by setting labels: partial paths in the
 * order of the least they can come to weigh, without those that another one dominates or that can't
 * reach the target within the limits any more (SAMCRA's look-ahead: Van Mieghem and Kuipers,
 * IEEE/ACM Transactions on Networking 12, 2004). The result is exact. A workspace for one thread.
 */
public final class ConstrainedPaths {

  private final Graph graph;
  private final BidirectionalDijkstra plain;
  private final Dijkstra rest;
  private final LinkWeights allowed;

  public ConstrainedPaths(Graph graph) {
    this.graph = graph;
    this.plain = new BidirectionalDijkstra(graph);
    this.rest = Dijkstra.to(graph);
    this.allowed = LinkWeights.hops(graph);
  }

  /**
   * Finds the shortest path from a node to another one that keeps the constraints.
   *
   * @throws SearchLimitException if that needs more than a million partial paths
   */
  public Optional<Path> find(int source, int target, LinkWeights weights, Constraints constraints) {
    allowed.setAll(weights);
    allowed.keep(link -> constraints.allows(graph, link));
    Optional<Path> shortest = plain.find(source, target, allowed);
    List<Resource> resources = Resource.of(graph, constraints);
    if (shortest.isEmpty() || resources.stream().allMatch(r -> r.allows(shortest.get()))) {
      return shortest;
    }
    resources.forEach(resource -> resource.prepare(target, allowed));
    if (!resources.stream().allMatch(resource -> resource.suffices(0, source))) {
      return Optional.empty();
    }
    rest.run(target, allowed);
    return search(source, target, resources);
  }

  private Optional<Path> search(int source, int target, List<Resource> resources) {
    PartialPaths paths = new PartialPaths(graph.nodeCount(), resources.size());
    PriorityQueue<Pending> frontier = new PriorityQueue<>();
    frontier.add(new Pending(paths.addStart(source), 0, 0));
    while (!frontier.isEmpty()) {
      int path = frontier.remove().path;
      if (paths.node(path) == target) {
        return Optional.of(Path.of(paths.links(path), allowed));
      }
      if (!paths.isDead(path)) {
        extend(path, paths, frontier, resources);
      }
    }
    return Optional.empty();
  }

  private void extend(
      int path, PartialPaths paths, PriorityQueue<Pending> frontier, List<Resource> resources) {
    Adjacency out = graph.out();
    int node = paths.node(path);
    for (int slot = out.first(node); slot < out.first(node + 1); slot++) {
      int link = out.link(slot);
      int head = out.node(slot);
      if (allowed.has(link) && rest.reaches(head)) {
        double weight = paths.weight(path) + allowed.get(link);
        long tie = paths.tie(path) + graph.tieBreak(link);
        int longer = paths.add(path, link, head, weight, tie, resources);
        if (longer >= 0) {
          frontier.add(
              new Pending(longer, weight + rest.distance(head), tie + rest.tieBreak(head)));
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
