package io.weir.optimizer.assignment.model;

import java.util.Arrays;

/**
 * What a min-cost flow is asked for: sources with supplies, sinks with capacities, and arcs from
 * sources to sinks with costs and capacities. Filled source by source. For one thread.
 */
public final class Transport {

  private final int[] sinkCapacity;
  private int sources;
  private int arcs;
  private int[] supply = new int[16];
  private int[] firstArc = new int[17];
  private int[] arcSource = new int[64];
  private int[] arcSink = new int[64];
  private int[] arcCapacity = new int[64];
  private double[] arcCost = new double[64];

  /** With sinks that take no more than this, each at least 0. */
  public Transport(int... sinkCapacity) {
    this.sinkCapacity = sinkCapacity.clone();
  }

  /** Adds a source; the arcs that are added next leave it. Returns its number, from 0. */
  public int addSource(int units) {
    if (sources == supply.length) {
      supply = Arrays.copyOf(supply, 2 * sources);
      firstArc = Arrays.copyOf(firstArc, 2 * sources + 1);
    }
    supply[sources] = units;
    firstArc[sources + 1] = arcs;
    return sources++;
  }

  /**
   * Adds an arc that leaves the last source.
   *
   * @param capacity at least 0
   * @param cost of a unit; finite, may be negative
   * @return its number, from 0
   */
  public int addArc(int sink, int capacity, double cost) {
    if (arcs == arcSink.length) {
      arcSource = Arrays.copyOf(arcSource, 2 * arcs);
      arcSink = Arrays.copyOf(arcSink, 2 * arcs);
      arcCapacity = Arrays.copyOf(arcCapacity, 2 * arcs);
      arcCost = Arrays.copyOf(arcCost, 2 * arcs);
    }
    arcSource[arcs] = sources - 1;
    arcSink[arcs] = sink;
    arcCapacity[arcs] = capacity;
    arcCost[arcs] = cost;
    firstArc[sources] = arcs + 1;
    return arcs++;
  }

  int sources() {
    return sources;
  }

  int sinks() {
    return sinkCapacity.length;
  }

  /** How many arcs there are. */
  public int arcs() {
    return arcs;
  }

  int supply(int source) {
    return supply[source];
  }

  int sinkCapacity(int sink) {
    return sinkCapacity[sink];
  }

  /** The arcs of a source are those from here to the first of the next. */
  int firstArc(int source) {
    return firstArc[source];
  }

  int source(int arc) {
    return arcSource[arc];
  }

  /** Where an arc leads. */
  public int sink(int arc) {
    return arcSink[arc];
  }

  int capacity(int arc) {
    return arcCapacity[arc];
  }

  double cost(int arc) {
    return arcCost[arc];
  }
}
