package io.weir.library.graph.path;

import io.weir.library.graph.Adjacency;
import io.weir.library.graph.Graph;
import java.util.Optional;

/**
 * Shortest paths from one node to all or to one, or to one node from all: Dijkstra's algorithm with
 * a heap. A workspace for one thread that is used again and again, for any weights; a search
 * allocates nothing.
 *
 * <p>Among paths of the same weight the one that is first by {@link Graph#tieBreak} is found.
 */
public final class Dijkstra {

  private final Graph graph;
  private final boolean outward;
  private final Adjacency adjacency;
  private final Labels labels;
  private final int[] order;
  private int settled;
  private int root;
  private LinkWeights weights;

  private Dijkstra(Graph graph, boolean outward) {
    this.graph = graph;
    this.outward = outward;
    this.adjacency = outward ? graph.out() : graph.in();
    this.labels = new Labels(graph);
    this.order = new int[graph.nodeCount()];
    this.weights = LinkWeights.hops(graph);
  }

  /** Searches along the links: paths from a node. */
  public static Dijkstra from(Graph graph) {
    return new Dijkstra(graph, true);
  }

  /** Searches against the links: paths to a node. */
  public static Dijkstra to(Graph graph) {
    return new Dijkstra(graph, false);
  }

  /** Finds the shortest paths between a node and all others. */
  public void run(int newRoot, LinkWeights newWeights) {
    start(newRoot, newWeights);
    while (!labels.isEmpty()) {
      expand(settle());
    }
  }

  /**
   * Finds the shortest path between a node and one other and stops there: only what is nearer is
   * known then. Returns whether there is one.
   */
  public boolean run(int newRoot, int other, LinkWeights newWeights) {
    start(newRoot, newWeights);
    while (!labels.isEmpty()) {
      int node = settle();
      if (node == other) {
        return true;
      }
      expand(node);
    }
    return false;
  }

  private void start(int newRoot, LinkWeights newWeights) {
    root = newRoot;
    weights = newWeights;
    settled = 0;
    labels.start(newRoot);
  }

  private int settle() {
    int node = labels.settle();
    order[settled++] = node;
    return node;
  }

  private void expand(int node) {
    double distance = labels.distance(node);
    long tie = labels.tie(node);
    int end = adjacency.first(node + 1);
    for (int slot = adjacency.first(node); slot < end; slot++) {
      int link = adjacency.link(slot);
      double reached = distance + weights.get(link);
      int next = adjacency.node(slot);
      if (labels.mayImprove(next, reached)) {
        labels.offer(next, reached, tie + graph.tieBreak(link), link);
      }
    }
  }

  /** How many nodes the last search reached. */
  public int count() {
    return settled;
  }

  /** The nodes that the last search reached in the order of their distance, the root first. */
  public int node(int place) {
    return order[place];
  }

  /** Whether the last search found a shortest path of this node. */
  public boolean reaches(int node) {
    return labels.isSettled(node);
  }

  /** The weight of a node's shortest path; infinite where none was found. */
  public double distance(int node) {
    return labels.isSettled(node) ? labels.distance(node) : Double.POSITIVE_INFINITY;
  }

  /** The sum of {@link Graph#tieBreak} on the path of a node that was reached. */
  public long tieBreak(int node) {
    return labels.tie(node);
  }

  /** The hops of the path of a node that was reached. */
  public int hops(int node) {
    return graph.hops(labels.tie(node));
  }

  /**
   * The link of the path of a node that was reached at that node: the last of a path from the root,
   * the first of a path to it. Negative at the root.
   */
  public int link(int node) {
    return labels.link(node);
  }

  /** The shortest path of a node, from the root to it or from it to the root. */
  public Optional<Path> path(int node) {
    if (!reaches(node)) {
      return Optional.empty();
    }
    int[] links = new int[hops(node)];
    int at = node;
    for (int i = 0; at != root; i++) {
      int link = labels.link(at);
      links[outward ? links.length - 1 - i : i] = link;
      at = outward ? graph.from(link) : graph.to(link);
    }
    return Optional.of(Path.of(links, weights));
  }
}
