package io.weir.library.graph.path;

import io.weir.library.graph.Adjacency;
import io.weir.library.graph.Graph;
import java.util.Arrays;
import java.util.Optional;

/**
 * The shortest paths from one node to all, kept right while links change one after the other: only
 * nodes whose path changes are looked at (after Ramalingam and Reps, Journal of Algorithms 21,
 * 1996). After each change it is the tree that {@link Dijkstra} finds anew, ties included. One
 * thread.
 */
public final class LivingTree {

  private static final int NO_LINK = -1;

  private final Graph graph;
  private final int root;
  private final LinkWeights weights;
  private final double[] distance;
  private final long[] tie;
  private final int[] link;
  private final Labels better;
  private final int[] lost;

  /** Finds the tree; the weights are copied. */
  public LivingTree(Graph graph, int root, LinkWeights weights) {
    this.graph = graph;
    this.root = root;
    this.weights = weights.copy();
    this.distance = new double[graph.nodeCount()];
    this.tie = new long[graph.nodeCount()];
    this.link = new int[graph.nodeCount()];
    this.better = new Labels(graph);
    this.lost = new int[graph.nodeCount()];
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
    Arrays.fill(link, NO_LINK);
    better.start(root);
    improve();
  }

  /**
   * A link has another weight from now on; infinite: it is gone.
   *
   * @throws IllegalArgumentException if the weight is negative or not a number
   */
  public void set(int changed, double weight) {
    double before = weights.get(changed);
    weights.set(changed, weight);
    better.clear();
    if (weight < before) {
      offer(changed);
      improve();
    } else if (weight > before && link[graph.to(changed)] == changed) {
      cut(graph.to(changed));
      improve();
    }
  }

  /** Forgets the paths of all nodes behind one, and offers them what others can give. */
  private void cut(int node) {
    int count = 0;
    lost[count++] = node;
    forget(node);
    Adjacency out = graph.out();
    for (int i = 0; i < count; i++) {
      for (int slot = out.first(lost[i]); slot < out.first(lost[i] + 1); slot++) {
        int child = out.node(slot);
        if (link[child] == out.link(slot)) {
          lost[count++] = child;
          forget(child);
        }
      }
    }
    Adjacency in = graph.in();
    for (int i = 0; i < count; i++) {
      for (int slot = in.first(lost[i]); slot < in.first(lost[i] + 1); slot++) {
        offer(in.link(slot));
      }
    }
  }

  private void forget(int node) {
    distance[node] = Double.POSITIVE_INFINITY;
    tie[node] = 0;
    link[node] = NO_LINK;
  }

  private void improve() {
    while (!better.isEmpty()) {
      int node = better.settle();
      distance[node] = better.distance(node);
      tie[node] = better.tie(node);
      link[node] = better.link(node);
      Adjacency out = graph.out();
      for (int slot = out.first(node); slot < out.first(node + 1); slot++) {
        offer(out.link(slot));
      }
    }
  }

  private void offer(int over) {
    int from = graph.from(over);
    int to = graph.to(over);
    double reached = distance[from] + weights.get(over);
    if (reached == Double.POSITIVE_INFINITY) {
      return;
    }
    long reachedTie = tie[from] + graph.tieBreak(over);
    if (reached < distance[to] || (reached == distance[to] && reachedTie < tie[to])) {
      better.offer(to, reached, reachedTie, over);
    }
  }

  /** Whether there is a path to this node. */
  public boolean reaches(int node) {
    return distance[node] < Double.POSITIVE_INFINITY;
  }

  /** The weight of the shortest path to a node; infinite where there is none. */
  public double distance(int node) {
    return distance[node];
  }

  /** The last link of the shortest path to a node; negative at the root and where there is none. */
  public int link(int node) {
    return link[node];
  }

  /** The shortest path to a node. */
  public Optional<Path> path(int node) {
    if (!reaches(node)) {
      return Optional.empty();
    }
    int[] links = new int[graph.hops(tie[node])];
    int at = node;
    for (int i = links.length - 1; at != root; i--) {
      links[i] = link[at];
      at = graph.from(link[at]);
    }
    return Optional.of(Path.of(links, weights));
  }
}
