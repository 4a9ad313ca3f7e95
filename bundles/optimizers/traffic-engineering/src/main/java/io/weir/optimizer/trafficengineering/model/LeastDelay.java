package io.weir.optimizer.trafficengineering.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The least total delay under a cap of the utilisation. */
final class LeastDelay {

  /** How far from the optimum a plan may be, as a part of it. */
  private static final double TOLERANCE = 1e-4;

  /** Shares that nobody would miss, the largest first. */
  private static final double[] CRUMBS = {1e-2, 1e-3, 1e-4, 1e-6};

  private final TrafficProblem problem;
  private final Goal goal;
  private final LinkDelays delays;

  LeastDelay(TrafficProblem problem, Goal goal) {
    this.problem = problem;
    this.goal = goal;
    delays = new LinkDelays(problem);
  }

  /**
   * The plan.
   *
   * @param safe one that keeps the cap
   */
  Plan plan(Plan safe) {
    double unit = total(safe);
    if (unit == 0) {
      return measured(safe, 0);
    }
    double[] ofLinks = new double[problem.graph().linkCount()];
    Arrays.setAll(ofLinks, link -> delays.get(link) / unit);
    double[] ofDemands = new double[problem.demands().count()];
    CappedCosts costs = new CappedCosts(problem.demands(), ofDemands, ofLinks);
    double margin = CappedGeneration.margin(safe, goal.cap());
    CappedGeneration columns = new CappedGeneration(problem, goal.cap(), margin);
    columns.addSafe(safe);
    columns.run(costs, TOLERANCE / 2, Double.POSITIVE_INFINITY);
    columns.program().keep(1);
    return tidy(columns.program(), safe, columns.bound() * unit);
  }

  private Plan tidy(CappedProgram program, Plan safe, double bound) {
    Plan whole = measured(plan(program, safe, 0), bound);
    if (whole.maximumUtilisation() > goal.cap()) {
      return measured(safe, bound);
    }
    double enough = Math.max(TOLERANCE, whole.measure().orElseThrow().gap());
    for (double crumb : CRUMBS) {
      Plan tidy = measured(plan(program, safe, crumb), bound);
      if (tidy.maximumUtilisation() <= goal.cap() && tidy.measure().orElseThrow().gap() <= enough) {
        return tidy;
      }
    }
    return whole;
  }

  private Plan plan(CappedProgram program, Plan safe, double least) {
    List<List<Route>> routes = new ArrayList<>();
    for (int demand = 0; demand < program.demands(); demand++) {
      routes.add(program.routes(demand, least, List.of()));
    }
    return new Plan(problem, routes, safe.before(), safe.bound());
  }

  private Plan measured(Plan plan, double bound) {
    double before = delays.total(new EqualCostRouting(problem).loads(problem.costs()));
    return plan.with(new Measure(goal, delays.unit(), total(plan), before, bound));
  }

  private double total(Plan plan) {
    double[] loads = new double[problem.graph().linkCount()];
    Arrays.setAll(loads, plan::load);
    return delays.total(loads);
  }
}
