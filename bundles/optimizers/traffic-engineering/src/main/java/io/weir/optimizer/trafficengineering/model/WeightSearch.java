package io.weir.optimizer.trafficengineering.model;

import io.weir.library.graph.Graph;
import io.weir.library.graph.path.LinkWeights;
import java.util.Random;

/**
 * Looks for link costs under which equal-cost multipath routing uses no link much: changes one cost
 * after the other and keeps what is better or, with a chance that sinks, a little worse (simulated
 * annealing). A new cost is one that matters: just as much more that a link in full use begins to
 * share its traffic to some node or loses it, or just as much less that a link gets some.
 */
final class WeightSearch {

  /** Costs of the protocols that have the fewest bits for them (OSPF, RFC 2328). */
  static final int LARGEST_COST = 65_535;

  private static final long SEED = 20_000;

  /** How sharply the search looks at the largest utilisation, at its begin and at its end. */
  private static final double DULL = 10;

  private static final double SHARP = 60;

  /** How near to the bound the search ends, as a part of it. */
  private static final double ENOUGH = 1e-5;

  /** By which part of the bound a change may be worse at the begin, to leave what is near. */
  static final double HOT = 0.06;

  /** The same, to look about near the begin alone. */
  static final double WARM = 0.01;

  private final Graph graph;
  private final WeightState state;
  private final double bound;
  private final Random random = new Random(SEED);
  private final LinkWeights costs;
  private LinkWeights best;
  private double bestValue;

  /**
   * Begins with costs that are whole numbers up to {@link #LARGEST_COST}; they are changed.
   *
   * @param bound what no largest utilisation is below
   */
  WeightSearch(TrafficProblem problem, double[][] volumesTo, LinkWeights costs, double bound) {
    this.costs = costs;
    this.bound = bound;
    graph = problem.graph();
    state = new WeightState(problem, volumesTo, costs);
    best = costs.copy();
    bestValue = state.largest();
  }

  /** Works until so many trees were searched, or the bound is reached. */
  void run(long trees, double heatAtBegin) {
    long work = 0;
    double unit = bound > 0 ? bound : bestValue;
    double value = state.value(DULL / unit);
    while (work < trees && bestValue > bound * (1 + ENOUGH)) {
      Interruption.check();
      double progress = (double) work / trees;
      double sharpness = DULL * Math.pow(SHARP / DULL, progress) / unit;
      double heat = heatAtBegin * unit * (1 - progress) * (1 - progress);
      int link = link();
      double cost = cost(link);
      work++;
      if (cost >= 1 && cost <= LARGEST_COST && cost != state.cost(link)) {
        work += state.change(link, cost);
        value = settle(state.value(sharpness), value, heat);
      }
      if (random.nextInt(256) == 0) {
        state.sumUp();
        value = state.value(sharpness);
      }
    }
  }

  private double settle(double value, double before, double heat) {
    if (value - before > -heat * Math.log(1 - random.nextDouble())) {
      state.undo();
      return before;
    }
    double largest = state.largest();
    state.keep();
    if (largest < bestValue) {
      bestValue = largest;
      best = costs.copy();
    }
    return value;
  }

  /** Mostly one of those in fullest use: the fullest of some drawn. */
  private int link() {
    int fullest = random.nextInt(graph.linkCount());
    if (random.nextInt(3) > 0) {
      for (int i = 0; i < graph.linkCount() / 4; i++) {
        int link = random.nextInt(graph.linkCount());
        fullest = state.utilisation(link) > state.utilisation(fullest) ? link : fullest;
      }
    }
    return fullest;
  }

  private double cost(int link) {
    int target = random.nextInt(state.targetCount());
    for (int i = 0; i < 8 && state.load(target, link) == 0; i++) {
      target = random.nextInt(state.targetCount());
    }
    double aside = random.nextInt(3) - 1;
    if (state.load(target, link) > 0) {
      return state.cost(link) + nextBest(target, link) + aside;
    }
    return state.cost(link) - state.excess(target, link) + aside;
  }

  /** How much more another link at the same node would cost on the way to the target. */
  private double nextBest(int target, int link) {
    int node = graph.from(link);
    double least = Double.POSITIVE_INFINITY;
    for (int slot = graph.out().first(node); slot < graph.out().first(node + 1); slot++) {
      int other = graph.out().link(slot);
      if (other != link && graph.out().node(slot) != graph.from(link)) {
        least = Math.min(least, state.excess(target, other));
      }
    }
    return least;
  }

  /** The best costs met. */
  LinkWeights best() {
    return best;
  }

  /** The largest utilisation under them. */
  double bestValue() {
    return bestValue;
  }
}
