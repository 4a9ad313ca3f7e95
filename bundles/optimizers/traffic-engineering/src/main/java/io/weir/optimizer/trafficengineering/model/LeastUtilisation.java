package io.weir.optimizer.trafficengineering.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The best there is, if demands may be split over any paths: the least maximum utilisation, or
 * another goal under a cap of it.
 */
public final class LeastUtilisation implements TrafficOptimizer {

  /** How far from the optimum a plan may be, as a part of it. */
  private static final double TOLERANCE = 1e-4;

  /** Shares that nobody would miss, the largest first. */
  private static final double[] CRUMBS = {1e-2, 1e-3, 1e-4, 1e-6};

  private final MasterSolver solver;

  public LeastUtilisation() {
    this(new InteriorPoint());
  }

  LeastUtilisation(MasterSolver solver) {
    this.solver = solver;
  }

  @Override
  public String name() {
    return "optimum";
  }

  @Override
  public String description() {
    return "least maximum utilisation, demands split over any paths";
  }

  @Override
  public Set<Goal.Kind> goals() {
    return Set.of(Goal.Kind.values());
  }

  @Override
  public Plan optimize(TrafficProblem problem, Goal goal) throws UnreachableCapException {
    Plan least = optimize(problem);
    if (goal.kind() == Goal.Kind.UTILISATION) {
      return least;
    }
    if (least.maximumUtilisation() > goal.cap()) {
      throw new UnreachableCapException(goal.cap(), least);
    }
    return goal.kind() == Goal.Kind.DELAY
        ? new LeastDelay(problem, goal).plan(least)
        : new FewestMoves(problem, goal).plan(least);
  }

  @Override
  public Plan optimize(TrafficProblem problem) {
    return optimize(problem, new PathMemory(problem.graph()));
  }

  /** From what is known, and adds to it. */
  Plan optimize(TrafficProblem problem, PathMemory memory) {
    ColumnGeneration columns = new ColumnGeneration(problem, solver, memory);
    columns.run(TOLERANCE);
    memory.keep(problem, columns);
    double before = new EqualCostRouting(problem).largestUtilisation(problem.costs());
    return plan(problem, columns, before);
  }

  private static Plan plan(TrafficProblem problem, ColumnGeneration columns, double before) {
    Plan whole = plan(problem, columns, before, 0);
    for (double crumb : CRUMBS) {
      Plan tidy = plan(problem, columns, before, crumb);
      if (tidy.gap() <= Math.max(TOLERANCE, whole.gap())) {
        return tidy;
      }
    }
    return whole;
  }

  private static Plan plan(
      TrafficProblem problem, ColumnGeneration columns, double before, double least) {
    List<List<Route>> ofCommodities = new ArrayList<>();
    for (int commodity = 0; commodity < columns.master().commodities(); commodity++) {
      ofCommodities.add(columns.master().paths(commodity).routes(least));
    }
    List<List<Route>> ofDemands = new ArrayList<>();
    for (int demand = 0; demand < problem.demands().count(); demand++) {
      ofDemands.add(ofCommodities.get(problem.commodities().commodity(demand)));
    }
    return new Plan(problem, ofDemands, before, columns.bound());
  }
}
