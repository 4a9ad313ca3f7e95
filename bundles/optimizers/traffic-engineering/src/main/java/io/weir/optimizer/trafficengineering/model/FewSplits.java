package io.weir.optimizer.trafficengineering.model;

import java.util.ArrayList;
import java.util.List;

/** Makes a plan of a master's shares that splits as few demands as a corner of them does. */
final class FewSplits {

  /** A smaller share is rounding, and so is a limit exceeded by less. */
  private static final double ROUNDING = 1e-9;

  private final TrafficProblem problem;
  private final Master master;
  private final double bound;
  private final double before;

  FewSplits(TrafficProblem problem, Master master, double bound) {
    this.problem = problem;
    this.master = master;
    this.bound = bound;
    before = new EqualCostRouting(problem).largestUtilisation(problem.costs());
  }

  /**
   * Changes the shares; keeps them as they are if rounding made the corner worse than allowed.
   *
   * @param limit how much any link may be used; no less than any is now
   */
  Plan plan(double limit) {
    Plan whole = planOfShares();
    new Vertex(master, limit).find();
    Plan few = planOfShares();
    return few.maximumUtilisation() <= limit * (1 + ROUNDING) ? few : whole;
  }

  private Plan planOfShares() {
    List<List<Route>> ofCommodities = new ArrayList<>();
    for (int commodity = 0; commodity < master.commodities(); commodity++) {
      ofCommodities.add(master.paths(commodity).routes(ROUNDING));
    }
    List<List<Route>> ofDemands = new ArrayList<>();
    for (int demand = 0; demand < problem.demands().count(); demand++) {
      ofDemands.add(ofCommodities.get(problem.commodities().commodity(demand)));
    }
    return new Plan(problem, ofDemands, before, bound);
  }
}
