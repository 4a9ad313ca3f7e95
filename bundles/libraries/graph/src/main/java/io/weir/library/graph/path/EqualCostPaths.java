package io.weir.library.graph.path;

import io.weir.library.graph.Adjacency;
import io.weir.library.graph.Graph;
import java.util.Arrays;

/**
 * All shortest paths to one node, as routers take them: every node spreads what it has for the
 * target evenly over its links on shortest paths, parallel ones included (ECMP). A workspace for
 * one thread.
 *
 * <p>Sums count as equal if they differ by rounding only, a part in 10^12. A link of weight 0 is
 * used only towards fewer hops, so that traffic never runs in circles.
 */
public final class EqualCostPaths {

  private static final double ROUNDING = 1e-12;

  private final Graph graph;
  private final Dijkstra search;
  private final int[] firstNext;
  private final int[] next;

  public EqualCostPaths(Graph graph) {
    this.graph = graph;
    this.search = Dijkstra.to(graph);
    this.firstNext = new int[graph.nodeCount() + 1];
    this.next = new int[graph.linkCount()];
  }

  /** Finds the shortest paths from all nodes to this one; what was found before is forgotten. */
  public void towards(int target, LinkWeights weights) {
    search.run(target, weights);
    Adjacency out = graph.out();
    int count = 0;
    for (int node = 0; node < graph.nodeCount(); node++) {
      firstNext[node] = count;
      for (int slot = out.first(node); slot < out.first(node + 1); slot++) {
        if (isShortest(node, out.node(slot), weights.get(out.link(slot)))) {
          next[count++] = out.link(slot);
        }
      }
    }
    firstNext[graph.nodeCount()] = count;
  }

  private boolean isShortest(int node, int neighbour, double weight) {
    if (!search.reaches(node) || !search.reaches(neighbour)) {
      return false;
    }
    double own = search.distance(node);
    double rest = search.distance(neighbour);
    boolean nearer = rest < own || (rest == own && search.hops(neighbour) < search.hops(node));
    return nearer && rest + weight <= own + own * ROUNDING;
  }

  /** Whether there is a path from this node. */
  public boolean reaches(int node) {
    return search.reaches(node);
  }

  /** The weight of the shortest paths of a node; infinite if there is none. */
  public double distance(int node) {
    return search.distance(node);
  }

  /** How many nodes there is a path from, the target among them. */
  public int count() {
    return search.count();
  }

  /**
   * One of these nodes. The target has place 0; every other comes after all those to which it
   * spreads its traffic.
   */
  public int node(int place) {
    return search.node(place);
  }

  /** Over how many links a node spreads its traffic; 0 at the target and where there is no path. */
  public int nextCount(int node) {
    return firstNext[node + 1] - firstNext[node];
  }

  /** One of the links over which a node spreads its traffic. */
  public int next(int node, int index) {
    return next[firstNext[node] + index];
  }

  /**
   * Of each node's traffic to the target, the share that crosses a link.
   *
   * @param shares written, one for each node
   */
  public void shares(int link, double[] shares) {
    Arrays.fill(shares, 0);
    for (int place = 0; place < search.count(); place++) {
      int node = search.node(place);
      double sum = 0;
      for (int i = firstNext[node]; i < firstNext[node + 1]; i++) {
        sum += next[i] == link ? 1 : shares[graph.to(next[i])];
      }
      shares[node] = nextCount(node) == 0 ? 0 : sum / nextCount(node);
    }
  }

  /**
   * Sends traffic to the target. What begins where there is no path goes nowhere: its volume stays.
   *
   * @param volumes what begins at each node, in any unit; what was sent is 0 afterwards
   * @param loads of the links, to which the traffic is added
   */
  public void spread(double[] volumes, double[] loads) {
    for (int place = search.count() - 1; place >= 0; place--) {
      int node = search.node(place);
      double volume = volumes[node];
      volumes[node] = 0;
      if (volume != 0 && place > 0) {
        spread(node, volume / nextCount(node), volumes, loads);
      }
    }
  }

  private void spread(int node, double each, double[] volumes, double[] loads) {
    for (int i = firstNext[node]; i < firstNext[node + 1]; i++) {
      loads[next[i]] += each;
      volumes[graph.to(next[i])] += each;
    }
  }
}
