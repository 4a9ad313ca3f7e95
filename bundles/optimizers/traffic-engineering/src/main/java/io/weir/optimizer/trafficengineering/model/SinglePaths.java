package io.weir.optimizer.trafficengineering.model;

import java.util.ArrayList;
import java.util.List;

/** One path for each demand: the optimum's largest shares, then improved demand by demand. */
public final class SinglePaths implements TrafficOptimizer {

  /** How near to the optimum the program is solved that gives the bound and the first paths. */
  private static final double TOLERANCE = 1e-4;

  @Override
  public String name() {
    return "unsplittable";
  }

  @Override
  public String description() {
    return "least maximum utilisation found, one path for each demand";
  }

  @Override
  public Plan optimize(TrafficProblem problem) {
    ColumnGeneration columns = new ColumnGeneration(problem, new InteriorPoint());
    columns.run(TOLERANCE);
    SinglePathSearch search = new SinglePathSearch(problem, columns.master());
    double bound = Math.max(columns.bound(), new WidestPaths(problem).bound());
    search.improve(bound);
    bound = Math.max(bound, search.bound());
    List<List<Route>> routes = new ArrayList<>();
    for (int demand = 0; demand < problem.demands().count(); demand++) {
      routes.add(List.of(new Route(1, search.path(demand))));
    }
    double before = new EqualCostRouting(problem).largestUtilisation(problem.costs());
    return new Plan(problem, routes, before, columns.bound()).withoutSplits(bound);
  }
}
