package io.weir.library.graph.path;

import io.weir.library.graph.Adjacency;
import io.weir.library.graph.Graph;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * Two paths of the least total weight without a link in common: Suurballe and Tarjan (Networks 14,
 * 1984). A tree from the source makes all weights relative to its distances; a second search, which
 * may give links of the first path back, tells how both are to be rewired. A workspace for one
 * thread.
 */
final class LinkDisjointPair {

  private final Graph graph;
  private final Dijkstra tree;
  private final Labels labels;
  private final BitSet used;
  private LinkWeights weights;

  LinkDisjointPair(Graph graph) {
    this.graph = graph;
    this.tree = Dijkstra.from(graph);
    this.labels = new Labels(graph);
    this.used = new BitSet(graph.linkCount());
    this.weights = LinkWeights.hops(graph);
  }

  /** The links of both paths, one after the other, each path beginning at the source. */
  Optional<int[][]> find(int source, int target, LinkWeights newWeights) {
    weights = newWeights;
    tree.run(source, weights);
    if (source == target || !tree.reaches(target)) {
      return Optional.empty();
    }
    used.clear();
    for (int node = target; node != source; node = graph.from(tree.link(node))) {
      used.set(tree.link(node));
    }
    if (!search(source, target)) {
      return Optional.empty();
    }
    rewire(source, target);
    return Optional.of(new int[][] {take(source, target), take(source, target)});
  }

  private boolean search(int source, int target) {
    labels.start(source);
    while (!labels.isEmpty()) {
      int node = labels.settle();
      if (node == target) {
        return true;
      }
      expand(node);
    }
    return false;
  }

  private void expand(int node) {
    Adjacency out = graph.out();
    for (int slot = out.first(node); slot < out.first(node + 1); slot++) {
      int link = out.link(slot);
      if (!used.get(link) && weights.has(link)) {
        ahead(node, out.node(slot), link);
      }
    }
    Adjacency in = graph.in();
    for (int slot = in.first(node); slot < in.first(node + 1); slot++) {
      if (used.get(in.link(slot))) {
        labels.offer(in.node(slot), labels.distance(node), labels.tie(node), in.link(slot));
      }
    }
  }

  /** Over a link, at what it is more than the tree's path; never negative by rounding. */
  private void ahead(int node, int next, int link) {
    double more = Math.max(0, tree.distance(node) + weights.get(link) - tree.distance(next));
    long moreTie = tree.tieBreak(node) + graph.tieBreak(link) - tree.tieBreak(next);
    labels.offer(next, labels.distance(node) + more, labels.tie(node) + moreTie, link);
  }

  private void rewire(int source, int target) {
    int node = target;
    while (node != source) {
      int link = labels.link(node);
      boolean back = used.get(link);
      used.flip(link);
      node = back ? graph.to(link) : graph.from(link);
    }
  }

  /** Takes one path out of the links that are used, without the loops that rounding can leave. */
  private int[] take(int source, int target) {
    int[] links = new int[used.cardinality()];
    int count = 0;
    int node = source;
    while (node != target) {
      int link = leaving(node);
      used.clear(link);
      links[count++] = link;
      node = graph.to(link);
      count = withoutLoop(links, count, node);
    }
    return Arrays.copyOf(links, count);
  }

  private int withoutLoop(int[] links, int count, int node) {
    for (int place = 0; place < count; place++) {
      if (graph.from(links[place]) == node) {
        return place;
      }
    }
    return count;
  }

  private int leaving(int node) {
    Adjacency out = graph.out();
    int slot = out.first(node);
    while (!used.get(out.link(slot))) {
      slot++;
    }
    return out.link(slot);
  }
}
