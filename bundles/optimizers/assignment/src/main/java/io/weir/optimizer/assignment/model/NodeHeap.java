package io.weir.optimizer.assignment.model;

import java.util.Arrays;

/** Nodes by distance, the nearest first; a node may be in it several times. For one thread. */
final class NodeHeap {

  private double[] distances = new double[64];
  private int[] nodes = new int[64];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  void clear() {
    size = 0;
  }

  void add(int node, double distance) {
    if (size == nodes.length) {
      distances = Arrays.copyOf(distances, 2 * size);
      nodes = Arrays.copyOf(nodes, 2 * size);
    }
    int hole = size++;
    while (hole > 0 && distances[(hole - 1) / 2] > distance) {
      move((hole - 1) / 2, hole);
      hole = (hole - 1) / 2;
    }
    set(hole, node, distance);
  }

  double nearest() {
    return distances[0];
  }

  int poll() {
    int first = nodes[0];
    int node = nodes[--size];
    double distance = distances[size];
    int hole = 0;
    for (int child = 1; child < size; child = 2 * hole + 1) {
      if (child + 1 < size && distances[child + 1] < distances[child]) {
        child++;
      }
      if (distances[child] >= distance) {
        break;
      }
      move(child, hole);
      hole = child;
    }
    set(hole, node, distance);
    return first;
  }

  private void move(int from, int to) {
    set(to, nodes[from], distances[from]);
  }

  private void set(int at, int node, double distance) {
    nodes[at] = node;
    distances[at] = distance;
  }
}
