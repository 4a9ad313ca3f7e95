package io.weir.optimizer.trafficengineering.model;

import io.weir.library.graph.Demands;
import io.weir.library.graph.path.Dijkstra;
import io.weir.library.graph.path.LinkWeights;
import io.weir.library.graph.path.Path;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Routes demands at the least cost while no link is used above a cap, without naming all paths:
 * solves the program over some, asks the prices of the links which path is missed, and adds that.
 * Every round proves a bound (Lagrange's): what all demands pay on their cheapest ways at these
 * prices, less what all links together earn.
 */
final class CappedGeneration {

  private static final int MAX_ROUNDS = 200;
  private static final double EFFORT = 0.1;
  private static final double ROUNDING = 1e-7;
  private static final double LARGEST_MARGIN = 1e-5;

  private final TrafficProblem problem;
  private final Demands demands;
  private final CappedProgram program;
  private final double[] inverseCaps;
  private final double margin;
  private final LinkWeights lengths;
  private final Dijkstra tree;
  private final int[] bySource;
  private CappedCosts costs;
  private double[] prices;
  private double bound;

  /**
   * Begins without ways; {@link #addSafe} adds some.
   *
   * @param margin the part of the cap that is left free, lest rounding exceeds it; bounds are those
   *     of the whole cap
   */
  CappedGeneration(TrafficProblem problem, double cap, double margin) {
    this.problem = problem;
    this.margin = margin;
    costs = new CappedCosts(problem.demands(), new double[0], new double[0]);
    demands = problem.demands();
    program = new CappedProgram(demands.count(), problem.graph().linkCount());
    inverseCaps = problem.inverseCapacities();
    for (int link = 0; link < inverseCaps.length; link++) {
      inverseCaps[link] /= cap * (1 - margin);
    }
    lengths = problem.costs().copy();
    tree = Dijkstra.from(problem.graph());
    bySource =
        IntStream.range(0, demands.count())
            .boxed()
            .sorted(Comparator.comparingInt(demands::from))
            .mapToInt(Integer::intValue)
            .toArray();
    prices = new double[inverseCaps.length];
  }

  /** A part of the cap to leave free that a plan which keeps the cap leaves as well. */
  static double margin(Plan safe, double cap) {
    return Math.min(LARGEST_MARGIN, (1 - safe.maximumUtilisation() / cap) / 4);
  }

  /** Adds the ways of a plan that keeps the cap. */
  void addSafe(Plan safe) {
    for (int demand = 0; demand < demands.count(); demand++) {
      for (Route route : safe.routes(demand)) {
        CappedColumn column = add(demand, route.links());
        column.safeShare(column.safeShare() + route.share());
        column.share(column.safeShare());
      }
    }
  }

  /** The way of a demand over these links. */
  private CappedColumn add(int demand, int[] links) {
    double[] values = new double[links.length];
    for (int i = 0; i < links.length; i++) {
      values[i] = demands.volume(demand) * inverseCaps[links[i]];
    }
    return program.add(demand, new CappedColumn(links, values, true));
  }

  /** Another way of each demand, which costs nothing: that of today. Comes before the paths. */
  void addToday(EqualCostSegments today) {
    for (int demand = 0; demand < demands.count(); demand++) {
      EqualCostSegments.Segment way = today.get(demands.from(demand), demands.to(demand));
      double[] values = new double[way.links.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = demands.volume(demand) * way.parts[i] * inverseCaps[way.links[i]];
      }
      program.add(demand, new CappedColumn(way.links, values, false));
    }
  }

  /**
   * Goes on until the cost is so near to the bound, or nothing gets better any more, or the bound
   * is above a limit.
   *
   * @param newCosts of the paths
   */
  void run(CappedCosts newCosts, double tolerance, double limit) {
    costs = newCosts;
    setCosts();
    bound = 0;
    double least = tolerance / 3;
    double effort = Math.max(least, EFFORT * program.cost());
    for (int round = 0; round < MAX_ROUNDS; round++) {
      Interruption.check();
      prices = CappedInteriorPoint.solve(program, prices, effort);
      int added = price();
      double gap = program.cost() - bound;
      if (bound > limit || (effort <= least && (gap <= tolerance || added == 0))) {
        return;
      }
      effort = added == 0 ? least : Math.max(least, Math.min(effort, EFFORT * gap));
    }
  }

  private void setCosts() {
    for (int demand = 0; demand < demands.count(); demand++) {
      for (CappedColumn column : program.columns(demand)) {
        column.cost(column.isPath() ? costs.of(demand, column.links()) : 0);
      }
    }
  }

  /** Adds the ways that are missed; returns how many. */
  private int price() {
    for (int link = 0; link < inverseCaps.length; link++) {
      if (problem.isUsable(link)) {
        lengths.set(link, costs.ofLink(link) + prices[link] * inverseCaps[link]);
      }
    }
    int added = 0;
    double sum = 0;
    int source = -1;
    for (int demand : bySource) {
      if (demands.volume(demand) == 0) {
        continue;
      }
      if (demands.from(demand) != source) {
        source = demands.from(demand);
        tree.run(source, lengths);
      }
      double path =
          costs.ofDemand(demand) + demands.volume(demand) * tree.distance(demands.to(demand));
      added += isOfUse(demand, path) && addPath(demand) ? 1 : 0;
      sum += Math.min(path, cheapest(demand));
    }
    double earned = 0;
    for (double price : prices) {
      earned += price;
    }
    bound = Math.max(bound, sum - earned / (1 - margin));
    return added;
  }

  private boolean addPath(int demand) {
    int before = program.columns(demand).size();
    int[] links = tree.path(demands.to(demand)).map(Path::toArray).orElseThrow();
    CappedColumn column = add(demand, links);
    column.cost(column.isPath() ? costs.of(demand, links) : 0);
    return program.columns(demand).size() > before;
  }

  private double cheapest(int demand) {
    double least = Double.POSITIVE_INFINITY;
    for (CappedColumn column : program.columns(demand)) {
      least = Math.min(least, column.cost() + column.price(prices));
    }
    return least;
  }

  private boolean isOfUse(int demand, double cost) {
    double paid = 0;
    for (CappedColumn column : program.columns(demand)) {
      paid += column.share() * (column.cost() + column.price(prices));
    }
    return cost < paid * (1 - ROUNDING);
  }

  /** Whether no link is used above the cap, margin included. */
  boolean keepsCap() {
    return program.largestLoad() <= (1 - margin / 2) / (1 - margin);
  }

  CappedProgram program() {
    return program;
  }

  /** What no routing that keeps the cap costs less than. */
  double bound() {
    return bound;
  }
}
