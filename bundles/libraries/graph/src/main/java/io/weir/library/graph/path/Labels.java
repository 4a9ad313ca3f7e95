package io.weir.library.graph.path;

import io.weir.library.graph.Graph;
import java.util.Arrays;

/**
 * What one search knows of the nodes, and its frontier: a heap with four children at each place, in
 * the order of (distance, tie-break). A new search forgets the last one at no cost: what a node has
 * counts only if it was written in this generation.
 */
final class Labels {

  private static final int SETTLED = -1;
  private static final int NO_LINK = -1;

  private final int[] generationOf;
  private final double[] distance;
  private final long[] tie;
  private final int[] link;
  private final int[] place;
  private final int[] heap;
  private int generation;
  private int size;

  Labels(Graph graph) {
    int nodes = graph.nodeCount();
    generationOf = new int[nodes];
    distance = new double[nodes];
    tie = new long[nodes];
    link = new int[nodes];
    place = new int[nodes];
    heap = new int[nodes];
  }

  /** Begins a search at a node. */
  void start(int node) {
    clear();
    offer(node, 0, 0, NO_LINK);
  }

  /** Begins a search at no node yet. */
  void clear() {
    size = 0;
    generation++;
    if (generation == 0) {
      Arrays.fill(generationOf, 0);
      generation = 1;
    }
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** The nearest node of the frontier. */
  int nearest() {
    return heap[0];
  }

  /** How many nodes the frontier has. */
  int size() {
    return size;
  }

  /** Whether a node was met. */
  boolean isKnown(int node) {
    return generationOf[node] == generation;
  }

  /** Whether a node's label is final. */
  boolean isSettled(int node) {
    return isKnown(node) && place[node] == SETTLED;
  }

  double distance(int node) {
    return distance[node];
  }

  long tie(int node) {
    return tie[node];
  }

  /** The link over which a node was met; negative at the start. */
  int link(int node) {
    return link[node];
  }

  /** Takes the nearest node from the frontier; its label is final. */
  int settle() {
    int node = heap[0];
    place[node] = SETTLED;
    size--;
    if (size > 0) {
      sink(heap[size]);
    }
    return node;
  }

  /** A node can be had at this distance; returns whether that is better than before. */
  boolean offer(int node, double newDistance, long newTie, int newLink) {
    int at;
    if (generationOf[node] != generation) {
      generationOf[node] = generation;
      at = size++;
    } else if (isBefore(newDistance, newTie, node) && place[node] != SETTLED) {
      at = place[node];
    } else {
      return false;
    }
    distance[node] = newDistance;
    tie[node] = newTie;
    link[node] = newLink;
    rise(node, at);
    return true;
  }

  private boolean isBefore(double thisDistance, long thisTie, int node) {
    double other = distance[node];
    return thisDistance < other || (thisDistance == other && thisTie < tie[node]);
  }

  private void rise(int node, int from) {
    double ownDistance = distance[node];
    long ownTie = tie[node];
    int at = from;
    while (at > 0) {
      int parent = (at - 1) >> 2;
      int above = heap[parent];
      if (!isBefore(ownDistance, ownTie, above)) {
        break;
      }
      heap[at] = above;
      place[above] = at;
      at = parent;
    }
    heap[at] = node;
    place[node] = at;
  }

  private void sink(int node) {
    double ownDistance = distance[node];
    long ownTie = tie[node];
    int at = 0;
    int child = 1;
    while (child < size) {
      int best = leastOf(child);
      int below = heap[best];
      if (isBefore(ownDistance, ownTie, below)) {
        break;
      }
      heap[at] = below;
      place[below] = at;
      at = best;
      child = 4 * at + 1;
    }
    heap[at] = node;
    place[node] = at;
  }

  private int leastOf(int firstChild) {
    int end = Math.min(firstChild + 4, size);
    int best = firstChild;
    for (int child = firstChild + 1; child < end; child++) {
      int candidate = heap[child];
      if (isBefore(distance[candidate], tie[candidate], heap[best])) {
        best = child;
      }
    }
    return best;
  }
}
