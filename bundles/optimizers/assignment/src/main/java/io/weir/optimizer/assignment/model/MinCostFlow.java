package io.weir.optimizer.assignment.model;

import java.util.Arrays;

/**
 * The cheapest flow that sends all that can be sent (where not all can, earlier sources come
 * first), exact, by successive shortest paths with potentials (Edmonds and Karp, 1972): source by
 * source, each along the cheapest path to a sink that has room, where a path may take back what an
 * earlier source has sent. Potentials keep all costs at 0 or above, so that Dijkstra finds a path
 * and stops at the sink; only nodes it has seen get new potentials. For one thread.
 */
public final class MinCostFlow {

  private static final int UNREACHED = -1;

  private final Transport transport;
  private final int sources;
  private final int[] flow;
  private final int[] room;
  private final int[] arcsBySink;
  private final int[] firstBySink;
  private final double[] potential;
  private final double[] distance;
  private final boolean[] settled;
  private final int[] arcTo;
  private final int[] seen;
  private int seenCount;
  private double target;
  private final NodeHeap heap = new NodeHeap();

  private MinCostFlow(Transport transport) {
    this.transport = transport;
    this.sources = transport.sources();
    int nodes = sources + transport.sinks();
    this.flow = new int[transport.arcs()];
    this.room = new int[transport.sinks()];
    Arrays.setAll(room, transport::sinkCapacity);
    this.firstBySink = new int[transport.sinks() + 1];
    this.arcsBySink = sortedBySink();
    this.potential = new double[nodes];
    this.distance = new double[nodes];
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
    this.settled = new boolean[nodes];
    this.arcTo = new int[nodes];
    this.seen = new int[nodes];
  }

  /** Solves it. */
  public static MinCostFlow of(Transport transport) {
    MinCostFlow solution = new MinCostFlow(transport);
    for (int source = 0; source < solution.sources; source++) {
      solution.send(source);
    }
    return solution;
  }

  /** Units on an arc. */
  public int flow(int arc) {
    return flow[arc];
  }

  /** What the flow costs. */
  public double cost() {
    double cost = 0;
    for (int arc = 0; arc < flow.length; arc++) {
      cost += flow[arc] * transport.cost(arc);
    }
    return cost;
  }

  /** Units of a source that found no way. */
  public int unsent(int source) {
    int sent = 0;
    for (int arc = transport.firstArc(source); arc < transport.firstArc(source + 1); arc++) {
      sent += flow[arc];
    }
    return transport.supply(source) - sent;
  }

  /** How much cheaper the flow would be if the sink took one unit more: its dual price, ≥ 0. */
  public double price(int sink) {
    return Math.max(0, -potential[sources + sink]);
  }

  private int[] sortedBySink() {
    for (int arc = 0; arc < flow.length; arc++) {
      firstBySink[transport.sink(arc) + 1]++;
    }
    for (int sink = 0; sink < transport.sinks(); sink++) {
      firstBySink[sink + 1] += firstBySink[sink];
    }
    int[] next = firstBySink.clone();
    int[] sorted = new int[flow.length];
    for (int arc = 0; arc < flow.length; arc++) {
      sorted[next[transport.sink(arc)]++] = arc;
    }
    return sorted;
  }

  private void send(int source) {
    double best = Double.NEGATIVE_INFINITY;
    for (int arc = transport.firstArc(source); arc < transport.firstArc(source + 1); arc++) {
      best = Math.max(best, potential[sources + transport.sink(arc)] - transport.cost(arc));
    }
    potential[source] = best;
    int left = transport.supply(source);
    while (left > 0) {
      int sink = nearestWithRoom(source);
      if (sink == UNREACHED) {
        forget();
        return;
      }
      left -= augment(source, sink, left);
      reprice();
    }
  }

  /** Dijkstra over what is left; fills {@link #arcTo}, {@link #seen} and {@link #target}. */
  private int nearestWithRoom(int source) {
    target = Double.POSITIVE_INFINITY;
    int nearest = UNREACHED;
    heap.clear();
    reach(source, 0, UNREACHED);
    while (!heap.isEmpty() && heap.nearest() < target) {
      int node = heap.poll();
      if (settled[node]) {
        continue;
      }
      settled[node] = true;
      if (node < sources) {
        leaveSource(node);
      } else {
        int sink = node - sources;
        if (room[sink] > 0 && distance[node] + potential[node] < target) {
          target = distance[node] + potential[node];
          nearest = sink;
        }
        leaveSink(sink);
      }
    }
    return nearest;
  }

  private void leaveSource(int source) {
    double base = distance[source] + potential[source];
    for (int arc = transport.firstArc(source); arc < transport.firstArc(source + 1); arc++) {
      if (flow[arc] < transport.capacity(arc)) {
        int node = sources + transport.sink(arc);
        reach(node, Math.max(distance[source], base + transport.cost(arc) - potential[node]), arc);
      }
    }
  }

  private void leaveSink(int sink) {
    int node = sources + sink;
    double base = distance[node] + potential[node];
    for (int i = firstBySink[sink]; i < firstBySink[sink + 1]; i++) {
      int arc = arcsBySink[i];
      if (flow[arc] > 0) {
        int source = transport.source(arc);
        reach(
            source, Math.max(distance[node], base - transport.cost(arc) - potential[source]), arc);
      }
    }
  }

  private void reach(int node, double at, int arc) {
    if (at < distance[node] && at < target) {
      if (distance[node] == Double.POSITIVE_INFINITY) {
        seen[seenCount++] = node;
      }
      distance[node] = at;
      arcTo[node] = arc;
      heap.add(node, at);
    }
  }

  private int augment(int source, int sink, int most) {
    int units = Math.min(most, room[sink]);
    for (int node = sources + sink; node != source; node = before(node)) {
      int arc = arcTo[node];
      int left = node >= sources ? transport.capacity(arc) - flow[arc] : flow[arc];
      units = Math.min(units, left);
    }
    for (int node = sources + sink; node != source; node = before(node)) {
      flow[arcTo[node]] += node >= sources ? units : -units;
    }
    room[sink] -= units;
    return units;
  }

  private int before(int node) {
    int arc = arcTo[node];
    return node >= sources ? transport.source(arc) : sources + transport.sink(arc);
  }

  private void reprice() {
    for (int i = 0; i < seenCount; i++) {
      potential[seen[i]] += Math.min(0, distance[seen[i]] - target);
    }
    forget();
  }

  private void forget() {
    for (int i = 0; i < seenCount; i++) {
      distance[seen[i]] = Double.POSITIVE_INFINITY;
      settled[seen[i]] = false;
    }
    seenCount = 0;
  }
}
