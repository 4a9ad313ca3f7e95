package io.weir.optimizer.trafficengineering.model;

import io.weir.library.graph.Graph;
import io.weir.library.graph.path.EqualCostPaths;
import io.weir.library.graph.path.LinkWeights;

/**
 * What equal-cost multipath routing makes of one unit of traffic between two nodes, for all pairs.
 * Remembers what it was asked for; for one thread.
 */
final class EqualCostSegments {

  /** The links that carry a part of the traffic, and which part. */
  static final class Segment {
    final int[] links;
    final double[] parts;

    private Segment(int[] links, double[] parts) {
      this.links = links;
      this.parts = parts;
    }
  }

  private final Graph graph;
  private final LinkWeights costs;
  private final EqualCostPaths paths;
  private final Segment[][] segments;
  private final double[] volumes;
  private final double[] loads;

  EqualCostSegments(Graph graph, LinkWeights costs) {
    this.graph = graph;
    this.costs = costs;
    paths = new EqualCostPaths(graph);
    segments = new Segment[graph.nodeCount()][];
    volumes = new double[graph.nodeCount()];
    loads = new double[graph.linkCount()];
  }

  /** Whether there is a path. */
  boolean joins(int from, int to) {
    return from == to || get(from, to).links.length > 0;
  }

  Segment get(int from, int to) {
    if (segments[to] == null) {
      fill(to);
    }
    return segments[to][from];
  }

  private void fill(int to) {
    Interruption.check();
    paths.towards(to, costs);
    segments[to] = new Segment[graph.nodeCount()];
    for (int from = 0; from < graph.nodeCount(); from++) {
      segments[to][from] = segment(from, to);
    }
  }

  private Segment segment(int from, int to) {
    if (from == to || !paths.reaches(from)) {
      return new Segment(new int[0], new double[0]);
    }
    volumes[from] = 1;
    paths.spread(volumes, loads);
    volumes[to] = 0;
    int count = 0;
    for (double load : loads) {
      count += load > 0 ? 1 : 0;
    }
    Segment segment = new Segment(new int[count], new double[count]);
    for (int link = 0, next = 0; next < count; link++) {
      if (loads[link] > 0) {
        segment.links[next] = link;
        segment.parts[next++] = loads[link];
        loads[link] = 0;
      }
    }
    return segment;
  }
}
