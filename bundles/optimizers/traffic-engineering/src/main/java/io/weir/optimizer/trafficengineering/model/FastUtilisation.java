package io.weir.optimizer.trafficengineering.model;

/**
 * A small maximum utilisation without a solver: nearly always within 1 % of the least there is, in
 * seconds where {@link LeastUtilisation} takes minutes or more memory than there is. To be
 * preferred from about 500 links or 20,000 demands on.
 *
 * <p>In rounds, traffic flows to the paths that are cheap under a smooth maximum of the
 * utilisations, path by path; then the prices that it ends with find paths that are missed and
 * prove a bound, as in {@link ColumnGeneration}; then the maximum is made sharper. Ends at a gap of
 * 1 %, or after a fixed number of rounds with the gap that is left. Memory: the paths in use.
 */
public final class FastUtilisation implements TrafficOptimizer {

  private static final double TOLERANCE = 0.01;
  private static final int MAX_ROUNDS = 60;
  private static final int SWEEPS = 5;

  /** Rises of the maximum by such a part multiply a price by e at first. */
  private static final double START = 10;

  private static final double SHARPER = 1.5;

  /** At most so much sharper than what makes the smooth maximum as near as the tolerance. */
  private static final double ENOUGH = 4;

  @Override
  public String name() {
    return "fast";
  }

  @Override
  public String description() {
    return "as optimum, but within about 1 % in seconds, for large networks";
  }

  @Override
  public int mostLinks() {
    return Integer.MAX_VALUE;
  }

  @Override
  public Plan optimize(TrafficProblem problem) {
    Master master = new Master(problem.commodities().volumes(), problem.inverseCapacities());
    Pricing pricing = new Pricing(problem);
    pricing.addMissing(master);
    double bound = descend(master, pricing);
    return new FewSplits(problem, master, bound).plan(master.largest());
  }

  /** Returns the best bound. */
  private static double descend(Master master, Pricing pricing) {
    SoftMaximum maximum = new SoftMaximum(master);
    PressureDescent descent = new PressureDescent(master, maximum);
    double sharpest = ENOUGH * Math.log(1 + master.links()) / TOLERANCE;
    double parts = START;
    double bound = 0;
    for (int round = 0; round < MAX_ROUNDS; round++) {
      double largest = master.largest();
      if (largest <= bound * (1 + TOLERANCE)) {
        break;
      }
      maximum.start(master.utilisations(), parts);
      for (int sweep = 0; sweep < SWEEPS; sweep++) {
        descent.sweep();
      }
      master.forgetUnused();
      pricing.price(master, maximum.prices());
      bound = Math.max(bound, pricing.bound());
      parts = Math.min(sharpest, SHARPER * parts);
    }
    return bound;
  }
}
