package io.weir.optimizer.trafficengineering.model;

import io.weir.library.graph.Graph;
import io.weir.library.graph.path.LinkWeights;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Other costs for the links, so that the routing protocol itself uses no link much. */
public final class LinkCosts implements TrafficOptimizer {

  private static final double TOLERANCE = 1e-4;
  private static final double LARGEST_START = 10_000;

  /** Nodes and links that each search may go through. */
  private static final long WORK = 60_000_000L;

  /** Trees that each search may search for two links that it can weigh against each other. */
  private static final long TREES_A_PAIR = 200;

  private static final int REFINEMENTS = 2;

  @Override
  public String name() {
    return "weights";
  }

  @Override
  public String description() {
    return "costs of the links under which equal-cost routing does best";
  }

  @Override
  public Plan optimize(TrafficProblem problem) {
    ColumnGeneration columns = new ColumnGeneration(problem, new InteriorPoint());
    columns.run(TOLERANCE);
    EqualCostRouting routing = new EqualCostRouting(problem);
    double before = routing.largestUtilisation(problem.costs());
    LinkWeights costs = search(problem, routing, columns);
    return new EqualCostPlan(problem, costs).plan(before, columns.bound());
  }

  /** The best costs found; today's, if none are better. */
  static LinkWeights search(
      TrafficProblem problem, EqualCostRouting routing, ColumnGeneration columns) {
    double before = routing.largestUtilisation(problem.costs());
    long trees = trees(problem.graph());
    List<LinkWeights> starts = starts(problem, columns.prices());
    WeightSearch best = run(problem, routing, starts.get(0), columns.bound(), 0, 0);
    for (LinkWeights start : starts) {
      best = better(best, run(problem, routing, start, columns.bound(), WeightSearch.HOT, trees));
    }
    for (int i = 0; i < REFINEMENTS; i++) {
      LinkWeights start = best.best().copy();
      best = better(best, run(problem, routing, start, columns.bound(), WeightSearch.WARM, trees));
    }
    return best.bestValue() < before ? best.best() : problem.costs();
  }

  /**
   * How many trees a search is worth: fewer where each is large, or where there is little to try.
   */
  private static long trees(Graph graph) {
    long links = graph.linkCount();
    return Math.min(WORK / (graph.nodeCount() + links + 1), TREES_A_PAIR * links * links);
  }

  private static WeightSearch run(
      TrafficProblem problem,
      EqualCostRouting routing,
      LinkWeights start,
      double bound,
      double heat,
      long trees) {
    WeightSearch search = new WeightSearch(problem, routing.volumesTo(), start, bound);
    search.run(trees, heat);
    return search;
  }

  private static WeightSearch better(WeightSearch one, WeightSearch other) {
    return other.bestValue() < one.bestValue() ? other : one;
  }

  /**
   * Where to begin: today's costs, those by capacity, all alike, and the prices that the optimum
   * puts on the links, under which its own paths are the shortest.
   */
  private static List<LinkWeights> starts(TrafficProblem problem, double[] prices) {
    double[] inverse = problem.inverseCapacities();
    return List.of(
        scaled(problem, problem.costs()::get),
        scaled(problem, link -> inverse[link]),
        scaled(problem, link -> 1),
        scaled(problem, link -> prices[link] * inverse[link]));
  }

  private static LinkWeights scaled(TrafficProblem problem, IntToDoubleFunction values) {
    LinkWeights costs = problem.costs().copy();
    double largest = 0;
    for (int link = 0; link < problem.graph().linkCount(); link++) {
      largest = problem.isUsable(link) ? Math.max(largest, values.applyAsDouble(link)) : largest;
    }
    for (int link = 0; link < problem.graph().linkCount(); link++) {
      if (problem.isUsable(link)) {
        double part = largest == 0 ? 1 : values.applyAsDouble(link) / largest;
        costs.set(link, Math.max(1, Math.rint(LARGEST_START * part)));
      }
    }
    return costs;
  }
}
