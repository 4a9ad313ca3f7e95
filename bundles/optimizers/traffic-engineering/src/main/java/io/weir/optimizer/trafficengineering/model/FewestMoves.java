package io.weir.optimizer.trafficengineering.model;

import io.weir.library.graph.Demands;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;

/**
 * As few demands as possible on other ways than today's equal-cost routing under a cap of the
 * utilisation. The program lets parts of demands move, which proves how many must; then those are
 * favoured that moved most (reweighted as by Candès, Wakin and Boyd, J. Fourier Anal. Appl. 14,
 * 2008), and some after the other are put back if the rest can do without. {@link MoveBranching}
 * ends what is left to prove.
 */
final class FewestMoves {

  private static final double TOLERANCE = 1e-2;
  private static final int REWEIGHTINGS = 4;
  private static final double STEADINESS = 0.1;

  /** How many questions are asked to prove it, and how many demands and pairs of links in all. */
  private static final int MOST_QUESTIONS = 120;

  private static final double WORK = 1_500_000;

  /** How often it is tried to put demands back. */
  private static final int TRIALS = 100;

  /** Shares that nobody would miss, the largest first. */
  private static final double[] CRUMBS = {1e-2, 1e-3, 1e-4, 1e-6};

  private final Goal goal;
  private final Demands demands;
  private final MovedDemands moving;
  private final int questions;

  FewestMoves(TrafficProblem problem, Goal goal) {
    this.goal = goal;
    demands = problem.demands();
    double links = problem.graph().linkCount();
    questions = (int) Math.min(MOST_QUESTIONS, WORK / (demands.count() + links * links));
    moving = new MovedDemands(problem, goal);
  }

  /**
   * The plan.
   *
   * @param safe one that keeps the cap
   */
  Plan plan(Plan safe) {
    moving.start(safe);
    if (safe.before() <= goal.cap()) {
      moving.isEnough(new BitSet());
      return measured(moving.plan(safe, 0), 0, 0);
    }
    double[] costs = new double[demands.count()];
    Arrays.fill(costs, 1);
    moving.run(costs, TOLERANCE, Double.POSITIVE_INFINITY);
    double bound = Math.max(1, Math.ceil(moving.bound() - TOLERANCE / 10));
    BitSet moved = reweighted(costs, bound);
    if (!moving.isEnough(moved)) {
      return measured(safe, demands.count(), bound);
    }
    MoveBranching branching =
        new MoveBranching(moving, demands.count(), putBack(moved, bound), bound);
    branching.run(questions);
    BitSet fewest = branching.fewest();
    if (!moving.isEnoughInFewHops(fewest)) {
      moving.isEnough(fewest);
    }
    return measured(tidy(safe), fewest.cardinality(), branching.bound());
  }

  private Plan tidy(Plan safe) {
    for (double crumb : CRUMBS) {
      Plan tidy = moving.plan(safe, crumb);
      if (tidy.maximumUtilisation() <= goal.cap()) {
        return tidy;
      }
    }
    return moving.plan(safe, 0);
  }

  private Plan measured(Plan plan, double moves, double bound) {
    return plan.with(new Measure(goal, "demands", moves, 0, bound));
  }

  private BitSet reweighted(double[] costs, double bound) {
    BitSet fewest = moving.moved();
    for (int i = 0; i < REWEIGHTINGS && fewest.cardinality() > bound; i++) {
      for (int demand = 0; demand < costs.length; demand++) {
        costs[demand] = STEADINESS / (moving.share(demand) + STEADINESS);
      }
      moving.run(costs, TOLERANCE, Double.POSITIVE_INFINITY);
      BitSet moved = moving.moved();
      fewest = moved.cardinality() < fewest.cardinality() ? moved : fewest;
    }
    return fewest;
  }

  /** Tries to put some back, the smallest first, and then fewer at a time. */
  private BitSet putBack(BitSet moved, double bound) {
    BitSet left = moved;
    int trials = 0;
    for (int size = Math.max(1, moved.cardinality() / 4); size > 0; size /= 2) {
      int[] smallestFirst =
          left.stream()
              .boxed()
              .sorted(Comparator.comparingDouble(demands::volume))
              .mapToInt(Integer::intValue)
              .toArray();
      for (int i = 0; i < smallestFirst.length && trials < TRIALS; i += size) {
        BitSet fewer = (BitSet) left.clone();
        for (int j = i; j < Math.min(i + size, smallestFirst.length); j++) {
          fewer.clear(smallestFirst[j]);
        }
        trials++;
        if (fewer.cardinality() >= bound && moving.isEnough(fewer)) {
          left = fewer;
        }
      }
    }
    return left;
  }
}
