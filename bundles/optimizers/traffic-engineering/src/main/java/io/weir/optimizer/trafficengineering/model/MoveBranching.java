package io.weir.optimizer.trafficengineering.model;

import java.util.BitSet;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Looks for fewer demands to move, and proves how many must: takes the demand that the program
 * splits most evenly between moving and staying, and asks what follows if it must and if it must
 * not (branch and bound, the branch of the least bound first). Ends after so many questions with
 * what is proven by then.
 */
final class MoveBranching {

  /** How near to a whole number a bound may be to stand for the next one. */
  private static final double ROUNDING = 1e-3;

  private static final double TOLERANCE = 5e-3;

  private record Branch(BitSet moved, BitSet kept, double bound, int next) {}

  private final MovedDemands moving;
  private final int demands;
  private final PriorityQueue<Branch> open =
      new PriorityQueue<>(
          Comparator.comparingDouble(Branch::bound)
              .thenComparingInt(branch -> -branch.moved().cardinality()));
  private BitSet fewest;
  private double bound;

  /** The least bound of a branch in which rounding left nothing to ask. */
  private double unresolved = Double.POSITIVE_INFINITY;

  /**
   * Begins with what is known.
   *
   * @param fewest demands that are enough
   * @param bound how many must move at least
   */
  MoveBranching(MovedDemands moving, int demands, BitSet fewest, double bound) {
    this.moving = moving;
    this.demands = demands;
    this.fewest = fewest;
    this.bound = bound;
  }

  /** Asks so many questions. */
  void run(int questions) {
    ask(new BitSet(), new BitSet());
    for (int asked = 1; asked < questions && !isProven(); asked += 2) {
      Branch branch = open.remove();
      BitSet moved = (BitSet) branch.moved().clone();
      moved.set(branch.next());
      ask(moved, branch.kept());
      BitSet kept = (BitSet) branch.kept().clone();
      kept.set(branch.next());
      ask(branch.moved(), kept);
    }
    isProven();
  }

  private boolean isProven() {
    double least = Math.min(fewest.cardinality(), unresolved);
    least = open.isEmpty() ? least : Math.min(least, open.peek().bound());
    bound = Math.max(bound, least);
    return open.isEmpty() || bound >= fewest.cardinality();
  }

  private void ask(BitSet moved, BitSet kept) {
    double[] costs = new double[demands];
    for (int demand = 0; demand < demands; demand++) {
      costs[demand] = moved.get(demand) ? 0 : kept.get(demand) ? demands + 1 : 1;
    }
    int fixed = moved.cardinality();
    moving.run(costs, TOLERANCE, fewest.cardinality() - 1 - fixed + 2 * ROUNDING);
    double least = fixed + Math.ceil(moving.bound() - ROUNDING);
    if (least < fewest.cardinality()) {
      settle(moved, kept, Math.max(bound, least));
    }
  }

  private void settle(BitSet moved, BitSet kept, double least) {
    int next = mostDivided(moved, kept);
    BitSet enough = moving.moved();
    enough.or(moved);
    enough.andNot(kept);
    if (enough.cardinality() < fewest.cardinality() && moving.isEnough(enough)) {
      fewest = (BitSet) enough.clone();
    }
    enough.andNot(moved);
    if (next >= 0 || !enough.isEmpty()) {
      open.add(new Branch(moved, kept, least, next >= 0 ? next : enough.nextSetBit(0)));
    } else {
      unresolved = Math.min(unresolved, least);
    }
  }

  private int mostDivided(BitSet moved, BitSet kept) {
    int most = -1;
    double distance = 0.5 - 1e-3;
    for (int demand = 0; demand < demands; demand++) {
      double own = Math.abs(moving.share(demand) - 0.5);
      if (own < distance && !moved.get(demand) && !kept.get(demand)) {
        distance = own;
        most = demand;
      }
    }
    return most;
  }

  /** The fewest demands found that are enough. */
  BitSet fewest() {
    return fewest;
  }

  /** How many must move at least. */
  double bound() {
    return bound;
  }
}
