package io.weir.library.graph;

/**
 * The links at each node, one direction of them, in compressed rows: those of node {@code v} lie at
 * the slots from {@code first(v)} to before {@code first(v + 1)}, in the order of their indexes.
 * Immutable.
 */
public final class Adjacency {

  private final int[] first;
  private final int[] link;
  private final int[] node;

  /**
   * @param nodes how many
   * @param near the node at which each link is listed
   * @param far the node at its other end
   */
  Adjacency(int nodes, int[] near, int[] far) {
    first = new int[nodes + 1];
    link = new int[near.length];
    node = new int[near.length];
    for (int n : near) {
      first[n + 1]++;
    }
    for (int n = 0; n < nodes; n++) {
      first[n + 1] += first[n];
    }
    int[] next = first.clone();
    for (int l = 0; l < near.length; l++) {
      int slot = next[near[l]]++;
      link[slot] = l;
      node[slot] = far[l];
    }
  }

  /** The first slot of a node; of the number of nodes: where the slots end. */
  public int first(int ofNode) {
    return first[ofNode];
  }

  /** The link at a slot. */
  public int link(int slot) {
    return link[slot];
  }

  /** The node at the other end of the link at a slot. */
  public int node(int slot) {
    return node[slot];
  }
}
