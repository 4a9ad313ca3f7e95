package io.weir.library.graph.path;

import io.weir.library.graph.Adjacency;
import io.weir.library.graph.Graph;
import java.util.Optional;

/**
 * The shortest path between two nodes, searched from both ends until no better one can be: on large
 * graphs a small part of the work of {@link Dijkstra}, with the same result as long as sums are
 * exact, and else one that is as short up to rounding. A workspace for one thread that is used
 * again and again; nothing is prepared or kept per graph but its arrays.
 */
public final class BidirectionalDijkstra {

  private final Graph graph;
  private final Labels ahead;
  private final Labels back;
  private int meeting;
  private double best;
  private long bestTie;

  public BidirectionalDijkstra(Graph graph) {
    this.graph = graph;
    this.ahead = new Labels(graph);
    this.back = new Labels(graph);
  }

  /** Finds the shortest path from a node to another one. */
  public Optional<Path> find(int source, int target, LinkWeights weights) {
    ahead.start(source);
    back.start(target);
    best = Double.POSITIVE_INFINITY;
    bestTie = Long.MAX_VALUE;
    meeting = -1;
    if (source == target) {
      meet(source);
    }
    while (!ahead.isEmpty() && !back.isEmpty() && canImprove()) {
      if (ahead.size() <= back.size()) {
        expand(ahead, back, graph.out(), weights);
      } else {
        expand(back, ahead, graph.in(), weights);
      }
    }
    return meeting < 0 ? Optional.empty() : Optional.of(path(source, target, weights));
  }

  private boolean canImprove() {
    int near = ahead.nearest();
    int far = back.nearest();
    double least = ahead.distance(near) + back.distance(far);
    return least < best || (least == best && ahead.tie(near) + back.tie(far) < bestTie);
  }

  /** Settles a node; others that are too far from where the other search is by now are left out. */
  private void expand(Labels own, Labels other, Adjacency adjacency, LinkWeights weights) {
    int node = own.settle();
    double distance = own.distance(node);
    long tie = own.tie(node);
    double useful = best - other.distance(other.nearest());
    int end = adjacency.first(node + 1);
    for (int slot = adjacency.first(node); slot < end; slot++) {
      int link = adjacency.link(slot);
      double reached = distance + weights.get(link);
      int next = adjacency.node(slot);
      if ((reached <= useful || other.isSettled(next))
          && own.mayImprove(next, reached)
          && own.offer(next, reached, tie + graph.tieBreak(link), link)
          && other.isKnown(next)) {
        meet(next);
      }
    }
  }

  private void meet(int node) {
    double length = ahead.distance(node) + back.distance(node);
    long tie = ahead.tie(node) + back.tie(node);
    if (length < best || (length == best && tie < bestTie)) {
      best = length;
      bestTie = tie;
      meeting = node;
    }
  }

  private Path path(int source, int target, LinkWeights weights) {
    int first = graph.hops(ahead.tie(meeting));
    int[] links = new int[first + graph.hops(back.tie(meeting))];
    int node = meeting;
    for (int i = first - 1; node != source; i--) {
      links[i] = ahead.link(node);
      node = graph.from(links[i]);
    }
    node = meeting;
    for (int i = first; node != target; i++) {
      links[i] = back.link(node);
      node = graph.to(links[i]);
    }
    return Path.of(links, weights);
  }
}
