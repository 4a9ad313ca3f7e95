package io.weir.optimizer.trafficengineering.model;

import io.weir.library.graph.Demands;
import io.weir.library.graph.Graph;
import io.weir.library.graph.path.EqualCostPaths;
import io.weir.library.graph.path.LinkWeights;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The loads of the links when a plan meets a failure; see {@link Survivability}. */
final class PlanAfterFailure {

  private final Plan plan;
  private final TrafficProblem left;
  private final Demands demands;
  private final BitSet lost;
  private final double[] loads;

  /**
   * Takes a plan for the whole network.
   *
   * @param left what the failure left
   * @param lost demands of the plan that have no path any more
   */
  PlanAfterFailure(Plan plan, TrafficProblem left, BitSet lost) {
    this.plan = plan;
    this.left = left;
    this.lost = lost;
    demands = plan.problem().demands();
    loads = new double[left.graph().linkCount()];
    if (plan.costs().isPresent()) {
      routeByCosts(plan.costs().get());
    } else {
      keepRoutes();
    }
  }

  double largestUtilisation() {
    double largest = 0;
    for (int link = 0; link < loads.length; link++) {
      if (loads[link] > 0) {
        largest = Math.max(largest, loads[link] / left.graph().capacity(link));
      }
    }
    return largest;
  }

  private void keepRoutes() {
    double[][] volumesTo = new double[left.graph().nodeCount()][];
    for (int demand = 0; demand < demands.count(); demand++) {
      for (Route route : plan.routes(demand)) {
        double volume = demands.volume(demand) * route.share();
        if (!lost.get(demand) && isWhole(route)) {
          add(route, volume);
        } else if (!lost.get(demand)) {
          int to = demands.to(demand);
          volumesTo[to] = volumesTo[to] == null ? new double[volumesTo.length] : volumesTo[to];
          volumesTo[to][demands.from(demand)] += volume;
        }
      }
    }
    EqualCostPaths paths = new EqualCostPaths(left.graph());
    for (int to = 0; to < volumesTo.length; to++) {
      if (volumesTo[to] != null) {
        paths.towards(to, left.costs());
        paths.spread(volumesTo[to], loads);
      }
    }
  }

  private boolean isWhole(Route route) {
    for (int link : route.links()) {
      if (!left.isUsable(link)) {
        return false;
      }
    }
    return true;
  }

  private void add(Route route, double volume) {
    for (int link : route.links()) {
      loads[link] += volume;
    }
  }

  private void routeByCosts(LinkWeights costs) {
    Graph graph = left.graph();
    EqualCostSegments segments = new EqualCostSegments(graph, costs.copy().keep(left::isUsable));
    for (int demand = 0; demand < demands.count(); demand++) {
      if (!lost.get(demand)) {
        List<Integer> nodes = new ArrayList<>(plan.waypoints(demand));
        nodes.add(0, demands.from(demand));
        nodes.add(demands.to(demand));
        if (!isJoined(nodes, segments)) {
          nodes = List.of(demands.from(demand), demands.to(demand));
        }
        add(nodes, demands.volume(demand), segments);
      }
    }
  }

  private static boolean isJoined(List<Integer> nodes, EqualCostSegments segments) {
    for (int i = 1; i < nodes.size(); i++) {
      if (!segments.joins(nodes.get(i - 1), nodes.get(i))) {
        return false;
      }
    }
    return true;
  }

  private void add(List<Integer> nodes, double volume, EqualCostSegments segments) {
    for (int i = 1; i < nodes.size(); i++) {
      EqualCostSegments.Segment segment = segments.get(nodes.get(i - 1), nodes.get(i));
      for (int j = 0; j < segment.links.length; j++) {
        loads[segment.links[j]] += volume * segment.parts[j];
      }
    }
  }
}
