package io.weir.analysis.trafficmatrix.model.matrix;

import io.weir.library.graph.Graph;
import io.weir.library.graph.path.EqualCostPaths;
import io.weir.library.graph.path.LinkWeights;
import java.util.Arrays;

/**
 * The routing matrix of a network: what share of the traffic of each pair of ends crosses each
 * link, evenly split over shortest paths. It is kept as one tree of next links for each target, so
 * that it takes memory and time for n · m, not for all pairs with all links.
 *
 * <p>Volumes of pairs are in arrays by {@link #pair}. For one thread.
 */
final class Routes {

  /** The shortest paths to one target. */
  private static final class Tree {

    /** Those with a path: the target first, others after those to which they send. */
    private final int[] nodes;

    /** By place in these; one more at the end. */
    private final int[] firstNext;

    private final int[] next;

    Tree(int[] nodes, int[] firstNext, int[] next) {
      this.nodes = nodes;
      this.firstNext = firstNext;
      this.next = next;
    }
  }

  private final Graph graph;
  private final int[] ends;
  private final Tree[] trees;
  private final double[] atNode;

  /** Finds the shortest paths between these nodes. */
  Routes(Graph graph, int[] ends) {
    this.graph = graph;
    this.ends = ends.clone();
    this.trees = new Tree[ends.length];
    this.atNode = new double[graph.nodeCount()];
    EqualCostPaths paths = new EqualCostPaths(graph);
    LinkWeights costs = LinkWeights.costs(graph);
    for (int end = 0; end < ends.length; end++) {
      paths.towards(ends[end], costs);
      trees[end] = tree(paths, graph.linkCount());
    }
  }

  private static Tree tree(EqualCostPaths paths, int links) {
    int[] nodes = new int[paths.count()];
    int[] firstNext = new int[nodes.length + 1];
    int[] next = new int[links];
    int count = 0;
    for (int place = 0; place < nodes.length; place++) {
      nodes[place] = paths.node(place);
      firstNext[place] = count;
      for (int i = 0; i < paths.nextCount(nodes[place]); i++) {
        next[count++] = paths.next(nodes[place], i);
      }
    }
    firstNext[nodes.length] = count;
    return new Tree(nodes, firstNext, Arrays.copyOf(next, count));
  }

  int ends() {
    return ends.length;
  }

  int links() {
    return graph.linkCount();
  }

  int pairs() {
    return ends.length * ends.length;
  }

  /** The place of a pair in arrays. */
  int pair(int from, int to) {
    return to * ends.length + from;
  }

  int from(int pair) {
    return pair % ends.length;
  }

  int to(int pair) {
    return pair / ends.length;
  }

  /** Whether there is a path, by pair. */
  boolean[] reachable() {
    boolean[] reachable = new boolean[pairs()];
    for (int to = 0; to < ends.length; to++) {
      Arrays.fill(atNode, 0);
      for (int node : trees[to].nodes) {
        atNode[node] = 1;
      }
      for (int from = 0; from < ends.length; from++) {
        reachable[pair(from, to)] = atNode[ends[from]] > 0;
      }
    }
    return reachable;
  }

  /** Adds to the loads of links what volumes put on them. */
  void load(double[] volumes, double[] loads) {
    for (int to = 0; to < ends.length; to++) {
      Arrays.fill(atNode, 0);
      for (int from = 0; from < ends.length; from++) {
        atNode[ends[from]] += volumes[pair(from, to)];
      }
      Tree tree = trees[to];
      for (int place = tree.nodes.length - 1; place > 0; place--) {
        int first = tree.firstNext[place];
        int end = tree.firstNext[place + 1];
        double each = atNode[tree.nodes[place]] / (end - first);
        for (int i = first; i < end; i++) {
          int link = tree.next[i];
          loads[link] += each;
          atNode[graph.to(link)] += each;
        }
      }
    }
  }

  /** The price of a unit of each pair, where links have prices; 0 where there is no path. */
  void price(double[] prices, double[] ofPairs) {
    for (int to = 0; to < ends.length; to++) {
      Arrays.fill(atNode, 0);
      Tree tree = trees[to];
      for (int place = 1; place < tree.nodes.length; place++) {
        int first = tree.firstNext[place];
        int end = tree.firstNext[place + 1];
        double sum = 0;
        for (int i = first; i < end; i++) {
          sum += prices[tree.next[i]] + atNode[graph.to(tree.next[i])];
        }
        atNode[tree.nodes[place]] = sum / (end - first);
      }
      collect(to, ofPairs);
    }
  }

  /** The largest value of the links that a pair needs, times the share of it that goes there. */
  void strongest(double[] values, double[] ofPairs) {
    for (int to = 0; to < ends.length; to++) {
      Arrays.fill(atNode, 0);
      Tree tree = trees[to];
      for (int place = 1; place < tree.nodes.length; place++) {
        int first = tree.firstNext[place];
        int end = tree.firstNext[place + 1];
        double most = 0;
        for (int i = first; i < end; i++) {
          int link = tree.next[i];
          most = Math.max(most, Math.max(values[link], atNode[graph.to(link)]));
        }
        atNode[tree.nodes[place]] = most / (end - first);
      }
      collect(to, ofPairs);
    }
  }

  private void collect(int to, double[] ofPairs) {
    for (int from = 0; from < ends.length; from++) {
      ofPairs[pair(from, to)] = atNode[ends[from]];
    }
  }
}
