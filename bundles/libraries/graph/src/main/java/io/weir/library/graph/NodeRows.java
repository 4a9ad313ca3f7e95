package io.weir.library.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The nodes that a builder has gathered. */
final class NodeRows {

  static final int MOST = (1 << 20) - 1;

  private final List<String> ids = new ArrayList<>();
  private final List<String> labels = new ArrayList<>();
  private final Map<String, Integer> index = new HashMap<>();
  private double[] latitude = new double[16];
  private double[] longitude = new double[16];
  private final BitSet down = new BitSet();

  int add(String id) {
    GraphBuilder.requireId("node", id);
    int node = ids.size();
    if (node == MOST) {
      throw new IllegalArgumentException("node " + id + ": wanted at most " + MOST + " nodes");
    }
    if (index.putIfAbsent(id, node) != null) {
      throw new IllegalArgumentException("node " + id + ": wanted every node once, got it twice");
    }
    if (node == latitude.length) {
      latitude = Arrays.copyOf(latitude, 2 * node);
      longitude = Arrays.copyOf(longitude, 2 * node);
    }
    ids.add(id);
    labels.add(id);
    latitude[node] = Double.NaN;
    longitude[node] = Double.NaN;
    return node;
  }

  int count() {
    return ids.size();
  }

  String id(int node) {
    return ids.get(node);
  }

  /** A node by its id, or -1. */
  int find(String id) {
    return index.getOrDefault(id, -1);
  }

  void label(int node, String label) {
    labels.set(node, label);
  }

  void position(int node, double north, double east) {
    if (!(Math.abs(north) <= 90 && Math.abs(east) <= 360)) {
      throw new IllegalArgumentException(
          ("node %s: wanted a latitude from -90 to 90 and a longitude from -360 to 360, got %s and"
                  + " %s")
              .formatted(ids.get(node), north, east));
    }
    latitude[node] = north;
    longitude[node] = east;
  }

  void down(int node) {
    down.set(node);
  }

  String[] names() {
    return ids.toArray(String[]::new);
  }

  String[] labels() {
    return labels.toArray(String[]::new);
  }

  Column latitude() {
    return Column.of(latitude, count());
  }

  Column longitude() {
    return Column.of(longitude, count());
  }

  BitSet down() {
    return (BitSet) down.clone();
  }
}
