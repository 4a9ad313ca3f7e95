package io.weir.library.graph.path;

import io.weir.library.graph.Graph;
import java.util.Arrays;

/**
 * What one search knows of the nodes, and its frontier: a heap with four children at each place, in
 * the order of (distance, tie-break). A new search forgets what the last one met and nothing else,
 * so that a short search in a large graph is short.
 */
final class Labels {

  /** More than any sum of weights, less than infinite: a link that is away improves nothing. */
  private static final double UNKNOWN = Double.MAX_VALUE;

  private static final int SETTLED = -1;
  private static final int NO_LINK = -1;

  private final double[] distance;
  private final long[] tie;
  private final int[] link;
  private final int[] place;
  private final int[] heap;
  private final double[] heapDistance;
  private final int[] met;
  private int metCount;
  private int size;

  Labels(Graph graph) {
    int nodes = graph.nodeCount();
    distance = new double[nodes];
    tie = new long[nodes];
    link = new int[nodes];
    place = new int[nodes];
    heap = new int[nodes];
    heapDistance = new double[nodes];
    met = new int[nodes];
    Arrays.fill(distance, UNKNOWN);
  }

  /** Begins a search at a node. */
  void start(int node) {
    clear();
    offer(node, 0, 0, NO_LINK);
  }

  /** Begins a search at no node yet. */
  void clear() {
    for (int i = 0; i < metCount; i++) {
      distance[met[i]] = UNKNOWN;
    }
    metCount = 0;
    size = 0;
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
    return distance[node] < UNKNOWN;
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

  /** Whether a node's label can become better by this distance, or could by the tie-break. */
  boolean mayImprove(int node, double newDistance) {
    return newDistance <= distance[node];
  }

  /** A node can be had at this distance; returns whether that is better than before. */
  boolean offer(int node, double newDistance, long newTie, int newLink) {
    int at;
    if (!isKnown(node)) {
      met[metCount++] = node;
      at = size++;
    } else if (isBefore(newDistance, newTie, distance[node], tie[node]) && place[node] != SETTLED) {
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

  private static boolean isBefore(double distance, long tie, double other, long otherTie) {
    return distance < other || (distance == other && tie < otherTie);
  }

  private void rise(int node, int from) {
    double ownDistance = distance[node];
    long ownTie = tie[node];
    int at = from;
    while (at > 0) {
      int parent = (at - 1) >> 2;
      int above = heap[parent];
      double aboveDistance = heapDistance[parent];
      if (!isBefore(ownDistance, ownTie, aboveDistance, tie[above])) {
        break;
      }
      put(at, above, aboveDistance);
      at = parent;
    }
    put(at, node, ownDistance);
  }

  private void sink(int node) {
    double ownDistance = distance[node];
    long ownTie = tie[node];
    int at = 0;
    int child = 1;
    while (child < size) {
      int best = leastOf(child);
      double bestDistance = heapDistance[best];
      if (isBefore(ownDistance, ownTie, bestDistance, tie[heap[best]])) {
        break;
      }
      put(at, heap[best], bestDistance);
      at = best;
      child = 4 * at + 1;
    }
    put(at, node, ownDistance);
  }

  private void put(int at, int node, double ofNode) {
    heap[at] = node;
    heapDistance[at] = ofNode;
    place[node] = at;
  }

  private int leastOf(int firstChild) {
    int end = Math.min(firstChild + 4, size);
    int best = firstChild;
    double least = heapDistance[firstChild];
    for (int child = firstChild + 1; child < end; child++) {
      double other = heapDistance[child];
      if (other < least || (other == least && tie[heap[child]] < tie[heap[best]])) {
        best = child;
        least = other;
      }
    }
    return best;
  }
}
