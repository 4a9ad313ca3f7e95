package io.weir.optimizer.trafficengineering.model;

/** Other costs for the links if they help, and then up to two waypoints for each demand. */
public final class JointRouting implements TrafficOptimizer {

  private static final double TOLERANCE = 1e-4;

  @Override
  public String name() {
    return "joint";
  }

  @Override
  public String description() {
    return "costs of the links, and then up to two waypoints for each demand";
  }

  @Override
  public Plan optimize(TrafficProblem problem) {
    ColumnGeneration columns = new ColumnGeneration(problem, new InteriorPoint());
    columns.run(TOLERANCE);
    EqualCostRouting routing = new EqualCostRouting(problem);
    double before = routing.largestUtilisation(problem.costs());
    Plan alone = Waypoints.plan(problem, problem.costs(), before, columns.bound());
    Plan joint =
        Waypoints.plan(
            problem, LinkCosts.search(problem, routing, columns), before, columns.bound());
    return joint.maximumUtilisation() < alone.maximumUtilisation() ? joint : alone;
  }
}
