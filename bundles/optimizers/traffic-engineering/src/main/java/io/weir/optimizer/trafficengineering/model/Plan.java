package io.weir.optimizer.trafficengineering.model;

import io.weir.library.graph.Demands;
import io.weir.library.graph.path.LinkWeights;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Routes for all demands, with the proof of how good they are. Whatever it says of loads is
 * computed from the routes. Immutable, for any thread.
 */
public final class Plan {

  private final TrafficProblem problem;
  private final List<List<Route>> routes;
  private final double before;
  private final double bound;
  private final double[] loads;
  private final Optional<LinkWeights> costs;
  private final List<List<Integer>> waypoints;
  private final Optional<Measure> measure;
  private final OptionalDouble boundWithoutSplits;

  /**
   * @param routes of each demand; their shares are together one
   * @param before the largest utilisation that today's routing makes of the same demands
   * @param bound what no routing's largest utilisation is below
   */
  Plan(TrafficProblem problem, List<List<Route>> routes, double before, double bound) {
    this.problem = problem;
    this.routes = List.copyOf(routes);
    this.before = before;
    this.bound = bound;
    loads = loads(problem.demands());
    costs = Optional.empty();
    waypoints = List.of();
    measure = Optional.empty();
    boundWithoutSplits = OptionalDouble.empty();
  }

  private Plan(
      Plan plan,
      Optional<LinkWeights> costs,
      List<List<Integer>> waypoints,
      Optional<Measure> measure,
      OptionalDouble boundWithoutSplits) {
    problem = plan.problem;
    routes = plan.routes;
    before = plan.before;
    bound = plan.bound;
    loads = plan.loads;
    this.costs = costs;
    this.waypoints = List.copyOf(waypoints);
    this.measure = measure;
    this.boundWithoutSplits = boundWithoutSplits;
  }

  /** The same, with what brings its routes about; the costs are not changed any more. */
  Plan with(LinkWeights newCosts, List<List<Integer>> newWaypoints) {
    return new Plan(this, Optional.of(newCosts), newWaypoints, measure, boundWithoutSplits);
  }

  /** The same, with how good it is by a goal other than the least maximum utilisation. */
  Plan with(Measure newMeasure) {
    return new Plan(this, costs, waypoints, Optional.of(newMeasure), boundWithoutSplits);
  }

  /** The same, with what is proven of routings that split no demand. */
  Plan withoutSplits(double newBound) {
    return new Plan(this, costs, waypoints, measure, OptionalDouble.of(newBound));
  }

  private double[] loads(Demands demands) {
    double[] sums = new double[problem.graph().linkCount()];
    for (int demand = 0; demand < demands.count(); demand++) {
      for (Route route : routes.get(demand)) {
        for (int i = 0; i < route.hops(); i++) {
          sums[route.link(i)] += demands.volume(demand) * route.share();
        }
      }
    }
    return sums;
  }

  public TrafficProblem problem() {
    return problem;
  }

  /** How a demand is routed. */
  public List<Route> routes(int demand) {
    return routes.get(demand);
  }

  /** The nodes that a demand goes by way of, where equal-cost routing does the rest. */
  public List<Integer> waypoints(int demand) {
    return waypoints.isEmpty() ? List.of() : waypoints.get(demand);
  }

  /** The cost that a link shall have, if equal-cost routing brings the routes about. */
  public OptionalDouble cost(int link) {
    return costs.isPresent() && costs.get().has(link)
        ? OptionalDouble.of(costs.get().get(link))
        : OptionalDouble.empty();
  }

  /** How good it is by its goal, if that is another than the least maximum utilisation. */
  public Optional<Measure> measure() {
    return measure;
  }

  /** The costs under which equal-cost routing brings the routes about, if it does. */
  Optional<LinkWeights> costs() {
    return costs;
  }

  /** The traffic on a link. */
  public double load(int link) {
    return loads[link];
  }

  /** A link's load by its capacity. */
  public double utilisation(int link) {
    return loads[link] == 0 ? 0 : loads[link] / problem.graph().capacity(link);
  }

  /** The utilisation of the link that is used most. */
  public double maximumUtilisation() {
    double most = 0;
    for (int link = 0; link < loads.length; link++) {
      most = Math.max(most, utilisation(link));
    }
    return most;
  }

  /** The same under today's routing: equal-cost shortest paths by the links' costs. */
  public double before() {
    return before;
  }

  /** What the largest utilisation is at least, whatever the routing, even if demands are split. */
  public double bound() {
    return bound;
  }

  /**
   * What the largest utilisation is at least if no demand is split, where that was looked for; not
   * below {@link #bound}.
   */
  public OptionalDouble boundWithoutSplits() {
    return boundWithoutSplits;
  }

  /**
   * How far the largest utilisation may be above the least possible one, as a part of it. Infinite
   * if traffic is on links and nothing but 0 is proven; never NaN.
   */
  public double gap() {
    double most = maximumUtilisation();
    if (most <= bound) {
      return 0;
    }
    return bound > 0 ? (most - bound) / bound : Double.POSITIVE_INFINITY;
  }

  @Override
  public String toString() {
    return Arrays.toString(loads) + " at most " + maximumUtilisation();
  }
}
