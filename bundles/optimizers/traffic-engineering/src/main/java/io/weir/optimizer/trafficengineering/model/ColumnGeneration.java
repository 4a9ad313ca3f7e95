package io.weir.optimizer.trafficengineering.model;

import java.util.Arrays;

/**
 * Solves the linear program over all paths without naming them all: solves it over some, asks the
 * prices of the links which path is missed, and adds that. Every round proves a bound (Lagrange's):
 * if all traffic took its cheapest path at these prices, it would pay no more than the largest
 * utilisation of any routing.
 */
final class ColumnGeneration {

  private static final int MAX_ROUNDS = 200;

  /** How near to its end the master's solution is brought, by the gap that is left. */
  private static final double EFFORT = 0.1;

  private final MasterSolver solver;
  private final Master master;
  private final Pricing pricing;
  private double[] prices;
  private double bound;

  /** Without anything known. */
  ColumnGeneration(TrafficProblem problem, MasterSolver solver) {
    this(problem, solver, new PathMemory(problem.graph()));
  }

  /**
   * From the paths and prices of solutions before, which are not changed: {@link PathMemory#keep}
   * adds this one.
   */
  ColumnGeneration(TrafficProblem problem, MasterSolver solver, PathMemory memory) {
    this.solver = solver;
    master = new Master(problem.commodities().volumes(), problem.inverseCapacities());
    memory.recall(problem, master);
    pricing = new Pricing(problem);
    pricing.addMissing(master);
    prices = memory.prices().orElseGet(this::evenPrices);
  }

  /** Goes on until the gap is at most this, or nothing gets better any more. */
  void run(double tolerance) {
    if (largest() == 0) {
      return;
    }
    addCheapestPaths();
    double effort = EFFORT;
    for (int round = 0; round < MAX_ROUNDS; round++) {
      Interruption.check();
      prices = solver.solve(master, effort);
      int added = addCheapestPaths();
      double largest = largest();
      double gap = (largest - bound) / bound;
      double least = tolerance / 3;
      if (largest <= bound * (1 + tolerance) || (added == 0 && effort <= least)) {
        return;
      }
      effort = added == 0 ? least : Math.max(least, Math.min(EFFORT, EFFORT * gap));
    }
  }

  private int addCheapestPaths() {
    int added = pricing.price(master, prices);
    bound = Math.max(bound, pricing.bound());
    return added;
  }

  private double[] evenPrices() {
    double[] even = new double[master.links()];
    Arrays.fill(even, 1.0 / even.length);
    return even;
  }

  /** The largest utilisation. */
  double largest() {
    return master.largest();
  }

  /** The paths with their shares. */
  Master master() {
    return master;
  }

  /** What the links are worth: those of the last round. */
  double[] prices() {
    return prices;
  }

  /** The best bound of all rounds. */
  double bound() {
    return bound;
  }
}
