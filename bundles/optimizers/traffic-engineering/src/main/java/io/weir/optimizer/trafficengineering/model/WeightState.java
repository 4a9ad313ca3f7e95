package io.weir.optimizer.trafficengineering.model;

import io.weir.library.graph.Graph;
import io.weir.library.graph.path.EqualCostPaths;
import io.weir.library.graph.path.LinkWeights;
import java.util.Arrays;

/**
 * The loads that equal-cost multipath routing makes, while the cost of one link after the other is
 * changed: only the traffic to those nodes is routed anew whose shortest paths the change touches.
 */
final class WeightState {

  private static final double ROUNDING = 1e-9;

  private final Graph graph;
  private final double[] inverseCapacities;
  private final LinkWeights costs;
  private final EqualCostPaths paths;
  private final double[] scratch;
  private final int[] targets;
  private final double[][] volumes;
  private final double[][] distances;
  private final double[][] loads;
  private final double[] totals;
  private final double[] newTotals;
  private final double[][] newDistances;
  private final double[][] newLoads;
  private final int[] touched;
  private int touchedCount;
  private int changed;
  private double oldCost;

  WeightState(TrafficProblem problem, double[][] volumesTo, LinkWeights costs) {
    graph = problem.graph();
    this.costs = costs;
    inverseCapacities = problem.inverseCapacities();
    paths = new EqualCostPaths(graph);
    scratch = new double[graph.nodeCount()];
    targets = targets(volumesTo);
    volumes = new double[targets.length][];
    distances = new double[targets.length][graph.nodeCount()];
    loads = new double[targets.length][graph.linkCount()];
    newDistances = new double[targets.length][graph.nodeCount()];
    newLoads = new double[targets.length][graph.linkCount()];
    totals = new double[graph.linkCount()];
    newTotals = new double[graph.linkCount()];
    touched = new int[targets.length];
    for (int i = 0; i < targets.length; i++) {
      volumes[i] = volumesTo[targets[i]];
      route(i, distances[i], loads[i]);
    }
    sumUp();
  }

  private static int[] targets(double[][] volumesTo) {
    int[] targets = new int[volumesTo.length];
    int count = 0;
    for (int node = 0; node < volumesTo.length; node++) {
      if (volumesTo[node] != null) {
        targets[count++] = node;
      }
    }
    return Arrays.copyOf(targets, count);
  }

  private void route(int index, double[] distance, double[] load) {
    paths.towards(targets[index], costs);
    for (int node = 0; node < distance.length; node++) {
      distance[node] = paths.distance(node);
    }
    System.arraycopy(volumes[index], 0, scratch, 0, scratch.length);
    Arrays.fill(load, 0);
    paths.spread(scratch, load);
  }

  /** Anew, lest rounding adds up. */
  void sumUp() {
    Arrays.fill(totals, 0);
    for (double[] load : loads) {
      for (int link = 0; link < totals.length; link++) {
        totals[link] += load[link];
      }
    }
    System.arraycopy(totals, 0, newTotals, 0, totals.length);
  }

  int targetCount() {
    return targets.length;
  }

  double cost(int link) {
    return costs.get(link);
  }

  double utilisation(int link) {
    return totals[link] * inverseCapacities[link];
  }

  /**
   * By how much a link is too expensive to be on a shortest path to a target; 0 if it is on one.
   */
  double excess(int target, int link) {
    double[] distance = distances[target];
    return Math.max(0, costs.get(link) + distance[graph.to(link)] - distance[graph.from(link)]);
  }

  /** The traffic to a target on a link. */
  double load(int target, int link) {
    return loads[target][link];
  }

  /**
   * Changes a cost; {@link #keep} or {@link #undo} follows. Returns how many targets it touched.
   */
  int change(int link, double cost) {
    changed = link;
    oldCost = costs.get(link);
    touchedCount = 0;
    System.arraycopy(totals, 0, newTotals, 0, totals.length);
    for (int i = 0; i < targets.length; i++) {
      if (touches(i, link, cost)) {
        touched[touchedCount++] = i;
      }
    }
    costs.set(link, cost);
    for (int i = 0; i < touchedCount; i++) {
      int target = touched[i];
      route(target, newDistances[target], newLoads[target]);
      for (int l = 0; l < newTotals.length; l++) {
        newTotals[l] += newLoads[target][l] - loads[target][l];
      }
    }
    return touchedCount;
  }

  private boolean touches(int target, int link, double cost) {
    double from = distances[target][graph.from(link)];
    double over = Math.min(cost, oldCost) + distances[target][graph.to(link)];
    return over <= from + ROUNDING * from;
  }

  /** The smooth maximum of the utilisations after the change. */
  double value(double sharpness) {
    double largest = 0;
    for (int link = 0; link < newTotals.length; link++) {
      largest = Math.max(largest, newTotals[link] * inverseCapacities[link]);
    }
    double sum = 0;
    for (int link = 0; link < newTotals.length; link++) {
      double below = sharpness * (newTotals[link] * inverseCapacities[link] - largest);
      sum += below > -30 ? Math.exp(below) : 0;
    }
    return largest + Math.log(sum) / sharpness;
  }

  /** The largest utilisation after the change. */
  double largest() {
    double largest = 0;
    for (int link = 0; link < newTotals.length; link++) {
      largest = Math.max(largest, newTotals[link] * inverseCapacities[link]);
    }
    return largest;
  }

  void keep() {
    for (int i = 0; i < touchedCount; i++) {
      int target = touched[i];
      double[] distance = distances[target];
      distances[target] = newDistances[target];
      newDistances[target] = distance;
      double[] load = loads[target];
      loads[target] = newLoads[target];
      newLoads[target] = load;
    }
    System.arraycopy(newTotals, 0, totals, 0, totals.length);
    touchedCount = 0;
  }

  void undo() {
    costs.set(changed, oldCost);
    System.arraycopy(totals, 0, newTotals, 0, totals.length);
    touchedCount = 0;
  }
}
