package io.weir.optimizer.trafficengineering.model;

import io.weir.library.graph.Demands;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Which demands go another way than today, and whether some alone are enough to keep a cap. */
final class MovedDemands {

  /** A part of a demand that may as well go today's way. */
  private static final double CRUMB = 1e-4;

  private static final double EXACT = 1e-6;

  /** By how much a move that is not wanted is worse than a hop more for all traffic. */
  private static final double HOPS = 100;

  private final TrafficProblem problem;
  private final Demands demands;
  private final Goal goal;
  private final EqualCostSegments today;
  private final double[] noCosts;
  private CappedGeneration ways;

  MovedDemands(TrafficProblem problem, Goal goal) {
    this.problem = problem;
    this.goal = goal;
    demands = problem.demands();
    today = new EqualCostSegments(problem.graph(), problem.costs());
    noCosts = new double[problem.graph().linkCount()];
    ways = new CappedGeneration(problem, goal.cap(), 0);
  }

  double cap() {
    return goal.cap();
  }

  /** Takes the ways of a plan that keeps the cap. */
  void start(Plan safe) {
    double margin = CappedGeneration.margin(safe, goal.cap());
    ways = new CappedGeneration(problem, goal.cap(), margin);
    ways.addToday(today);
    ways.addSafe(safe);
  }

  /** Moves as little as possible by what it costs for each demand; ends above a limit of that. */
  void run(double[] costs, double tolerance, double limit) {
    ways.run(new CappedCosts(demands, costs, noCosts), tolerance, limit);
  }

  /** What no routing that keeps the cap costs less than. */
  double bound() {
    return ways.bound();
  }

  /** The part of a demand that moves. */
  double share(int demand) {
    double share = 0;
    for (CappedColumn column : ways.program().columns(demand)) {
      share += column.isPath() ? column.share() : 0;
    }
    return share;
  }

  /** Those of which some part moves. */
  BitSet moved() {
    BitSet moved = new BitSet();
    for (int demand = 0; demand < demands.count(); demand++) {
      moved.set(demand, share(demand) > CRUMB);
    }
    return moved;
  }

  /** Whether the cap is kept if these move alone; the program has their ways then. */
  boolean isEnough(BitSet movable) {
    return route(movable, noCosts, EXACT, 10 * EXACT);
  }

  /** The same over few hops; false if rounding is in the way. */
  boolean isEnoughInFewHops(BitSet movable) {
    double total = Arrays.stream(problem.commodities().volumes()).sum() * HOPS;
    double[] hops = new double[noCosts.length];
    Arrays.fill(hops, 1 / total);
    return route(movable, hops, 10 * EXACT, Double.POSITIVE_INFINITY);
  }

  private boolean route(BitSet movable, double[] ofLinks, double tolerance, double limit) {
    double[] costs = new double[demands.count()];
    Arrays.setAll(costs, demand -> movable.get(demand) ? 0 : 1);
    ways.run(new CappedCosts(demands, costs, ofLinks), tolerance, limit);
    for (int demand = 0; demand < demands.count(); demand++) {
      if (!movable.get(demand)) {
        stay(demand);
      }
    }
    return ways.keepsCap();
  }

  private void stay(int demand) {
    for (CappedColumn column : ways.program().columns(demand)) {
      column.share(column.isPath() ? 0 : 1);
    }
  }

  /** The plan that the program has now, without shares that are less. */
  Plan plan(Plan safe, double leastShare) {
    EqualCostRoutes whole = new EqualCostRoutes(problem.graph(), today);
    List<List<Route>> routes = new ArrayList<>();
    for (int demand = 0; demand < demands.count(); demand++) {
      List<Route> ofToday = whole.through(List.of(demands.from(demand), demands.to(demand)));
      routes.add(ways.program().routes(demand, leastShare, ofToday));
    }
    return new Plan(problem, routes, safe.before(), safe.bound());
  }
}
