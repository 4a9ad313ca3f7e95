package io.weir.library.graph.path;

import io.weir.library.graph.Adjacency;
import io.weir.library.graph.Graph;
import java.util.Arrays;
import java.util.Optional;

/** The shortest path to the root of a tree around blocked nodes, led by the tree's distances. */
final class Detour {

  static final int[] NONE = {};

  private final Graph graph;
  private final Dijkstra tree;
  private final Labels labels;
  private final double[] walked;
  private final int[] blockedIn;
  private int round;

  Detour(Graph graph, Dijkstra tree) {
    this.graph = graph;
    this.tree = tree;
    this.labels = new Labels(graph);
    this.walked = new double[graph.nodeCount()];
    this.blockedIn = new int[graph.nodeCount()];
  }

  /** No node is blocked any more. */
  void begin() {
    round++;
    if (round == 0) {
      Arrays.fill(blockedIn, 0);
      round = 1;
    }
  }

  void block(int node) {
    blockedIn[node] = round;
  }

  boolean isBlocked(int node) {
    return blockedIn[node] == round;
  }

  /** Whether the tree's own path from a node meets no blocked one. */
  boolean isClear(int start, int target) {
    int node = start;
    while (node != target) {
      if (isBlocked(node)) {
        return false;
      }
      node = graph.to(tree.link(node));
    }
    return true;
  }

  /** The first links of a path, another one and from there the tree's own path. */
  int[] append(int[] links, int count, int link) {
    int node = graph.to(link);
    int[] path = Arrays.copyOf(links, count + 1 + tree.hops(node));
    path[count] = link;
    for (int i = count + 1; i < path.length; i++) {
      path[i] = tree.link(node);
      node = graph.to(path[i]);
    }
    return path;
  }

  /** The links of the shortest path that begins over none of the banned ones. */
  Optional<int[]> find(int start, int target, double before, int[] banned, LinkWeights weights) {
    labels.start(start);
    walked[start] = before;
    while (!labels.isEmpty()) {
      int node = labels.settle();
      if (node == target) {
        return Optional.of(links(start, target));
      }
      expand(node, node == start ? banned : NONE, weights);
    }
    return Optional.empty();
  }

  private void expand(int node, int[] banned, LinkWeights weights) {
    Adjacency out = graph.out();
    long tieHere = labels.link(node) < 0 ? 0 : labels.tie(node) - tree.tieBreak(node);
    for (int slot = out.first(node); slot < out.first(node + 1); slot++) {
      int link = out.link(slot);
      int head = out.node(slot);
      if (isBlocked(head) || !tree.reaches(head) || KShortestPaths.contains(banned, link)) {
        continue;
      }
      double reached = walked[node] + weights.get(link);
      double whole = reached + tree.distance(head);
      long tie = tieHere + graph.tieBreak(link) + tree.tieBreak(head);
      if (labels.mayImprove(head, whole) && labels.offer(head, whole, tie, link)) {
        walked[head] = reached;
      }
    }
  }

  private int[] links(int start, int target) {
    int count = 0;
    for (int node = target; node != start; node = graph.from(labels.link(node))) {
      count++;
    }
    int[] links = new int[count];
    for (int node = target; node != start; node = graph.from(links[count])) {
      links[--count] = labels.link(node);
    }
    return links;
  }
}
