package io.weir.optimizer.trafficengineering.model;

import io.weir.library.graph.Graph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes what equal-cost multipath routing does apart into paths that load the links the same. */
final class EqualCostRoutes {

  /** What is left of one unit by rounding. */
  private static final double NOTHING = 1e-12;

  private final Graph graph;
  private final EqualCostSegments segments;
  private final double[] left;

  EqualCostRoutes(Graph graph, EqualCostSegments segments) {
    this.graph = graph;
    this.segments = segments;
    left = new double[graph.linkCount()];
  }

  /** The routes from the first of some nodes to the last by way of the others. */
  List<Route> through(List<Integer> nodes) {
    List<Route> routes = List.of(new Route(1, new int[0]));
    for (int i = 1; i < nodes.size(); i++) {
      routes = joined(routes, between(nodes.get(i - 1), nodes.get(i)));
    }
    return routes;
  }

  private List<Route> between(int from, int to) {
    EqualCostSegments.Segment segment = segments.get(from, to);
    for (int i = 0; i < segment.links.length; i++) {
      left[segment.links[i]] = segment.parts[i];
    }
    List<Route> routes = new ArrayList<>();
    double rest = 1;
    while (rest > NOTHING) {
      Route route = next(from, to, rest);
      if (route.share() <= NOTHING) {
        break;
      }
      rest -= route.share();
      routes.add(route);
    }
    for (int link : segment.links) {
      left[link] = 0;
    }
    return scaled(routes, 1 - rest);
  }

  /** Takes off the path that follows what carries most. */
  private Route next(int from, int to, double rest) {
    int[] links = new int[graph.nodeCount()];
    int hops = 0;
    double share = rest;
    for (int node = from; node != to; node = graph.to(links[hops++])) {
      links[hops] = fullest(node);
      share = Math.min(share, left[links[hops]]);
    }
    for (int i = 0; i < hops; i++) {
      left[links[i]] -= share;
    }
    return new Route(share, Arrays.copyOf(links, hops));
  }

  private int fullest(int node) {
    int fullest = graph.out().link(graph.out().first(node));
    for (int slot = graph.out().first(node); slot < graph.out().first(node + 1); slot++) {
      int link = graph.out().link(slot);
      fullest = left[link] > left[fullest] ? link : fullest;
    }
    return fullest;
  }

  private static List<Route> scaled(List<Route> routes, double sum) {
    return routes.stream().map(route -> route.times(1 / sum)).toList();
  }

  /** Each part of the first routes goes on over parts of the others that are together as large. */
  private static List<Route> joined(List<Route> first, List<Route> second) {
    List<Route> joined = new ArrayList<>();
    int i = 0;
    int j = 0;
    double ofFirst = 0;
    double ofSecond = 0;
    while (i < first.size() && j < second.size()) {
      double share = Math.min(first.get(i).share() - ofFirst, second.get(j).share() - ofSecond);
      ofFirst += share;
      ofSecond += share;
      if (share > NOTHING) {
        joined.add(first.get(i).then(second.get(j), share));
      }
      if (ofFirst >= first.get(i).share() - NOTHING) {
        i++;
        ofFirst = 0;
      }
      if (ofSecond >= second.get(j).share() - NOTHING) {
        j++;
        ofSecond = 0;
      }
    }
    return scaled(joined, joined.stream().mapToDouble(Route::share).sum());
  }
}
