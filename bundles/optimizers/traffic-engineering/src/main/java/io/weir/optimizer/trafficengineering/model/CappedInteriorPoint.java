package io.weir.optimizer.trafficengineering.model;

import java.util.Arrays;

/**
 * Solves a {@link CappedProgram} by a primal-dual interior-point method (predictor and corrector
 * after Mehrotra, SIAM J. Optim. 2(4), 1992). Shares are together one and prices give a feasible
 * dual all the time; the caps are met on the way. Primal: shares x and slack s of the links. Dual:
 * prices w of the links, and what each column costs above its demand's level: z.
 */
final class CappedInteriorPoint {

  private static final int MAX_STEPS = 80;
  private static final double STEP = 0.995;
  private static final double START_SHARE = 1e-3;
  private static final double START_SLACK = 1e-3;

  /** How far from 1 a link's load with its slack may be at the end. */
  private static final double ROUNDING = 1e-9;

  /** Where prices go on and on, the caps leave no room that rounding would not fill. */
  private static final double LARGEST_PRICE = 1e9;

  private final CappedChoices columns;
  private final CappedStep step;
  private final double[] x;
  private final double[] z;
  private final double[] s;
  private final double[] w;
  private final double[] levels;
  private final double[] costs;
  private final double[] loads;
  private final double[] missing;

  private CappedInteriorPoint(CappedProgram program) {
    columns = new CappedChoices(program);
    step = new CappedStep(columns);
    x = new double[columns.count()];
    z = new double[columns.count()];
    costs = new double[columns.count()];
    s = new double[columns.links()];
    w = new double[columns.links()];
    loads = new double[columns.links()];
    missing = new double[columns.links()];
    levels = new double[columns.choices()];
  }

  /**
   * Writes the best shares into the program; a cap may be missed by rounding.
   *
   * @param prices to begin with
   * @param tolerance how far above the least cost it may be, absolutely
   * @return prices of the links, under which the columns used are the cheapest
   */
  static double[] solve(CappedProgram program, double[] prices, double tolerance) {
    CappedInteriorPoint run = new CappedInteriorPoint(program);
    run.start(prices, tolerance);
    double largest = LARGEST_PRICE * Math.max(1, program.cost());
    for (int count = 0;
        count < MAX_STEPS && !run.isSolved(tolerance) && largest(run.w) < largest;
        count++) {
      Interruption.check();
      run.advance(tolerance);
    }
    for (int i = 0; i < run.x.length; i++) {
      run.columns.column(i).share(run.x[i]);
    }
    return run.w;
  }

  private void start(double[] prices, double tolerance) {
    for (int choice = 0; choice < columns.choices(); choice++) {
      for (int i = columns.begin(choice); i < columns.end(choice); i++) {
        x[i] = Math.max(columns.column(i).share(), START_SHARE);
      }
      normalise(choice);
    }
    columns.loads(x, loads);
    double product = 10 * tolerance / (x.length + s.length);
    boolean warm = largest(prices) < LARGEST_PRICE;
    for (int link = 0; link < s.length; link++) {
      s[link] = Math.max(columns.free(link) - loads[link], START_SLACK);
      w[link] = Math.max(warm ? prices[link] : 0, product / s[link]);
    }
    columns.costs(w, costs);
    for (int choice = 0; choice < columns.choices(); choice++) {
      levels[choice] = Double.POSITIVE_INFINITY;
      for (int i = columns.begin(choice); i < columns.end(choice); i++) {
        levels[choice] = Math.min(levels[choice], costs[i] - product / x[i]);
      }
      for (int i = columns.begin(choice); i < columns.end(choice); i++) {
        z[i] = costs[i] - levels[choice];
      }
    }
    recompute();
  }

  private void normalise(int choice) {
    double sum = 0;
    for (int i = columns.begin(choice); i < columns.end(choice); i++) {
      sum += x[i];
    }
    for (int i = columns.begin(choice); i < columns.end(choice); i++) {
      x[i] /= sum;
    }
  }

  private boolean isSolved(double tolerance) {
    return product(0, 0) <= tolerance
        && Arrays.stream(missing).map(Math::abs).max().orElse(0) <= ROUNDING;
  }

  private static double largest(double[] values) {
    return Arrays.stream(values).max().orElse(0);
  }

  private void advance(double tolerance) {
    int size = x.length + s.length;
    double mean = product(0, 0) / size;
    step.factor(x, z, s, w);
    step.predict(x, z, s, w, missing);
    double left = product(step.primalLength(x, s), step.dualLength(z, w)) / size / mean;
    step.correct(x, z, s, w, missing, Math.max(left * left * left * mean, tolerance / 10 / size));
    move(Math.min(1, STEP * step.primalLength(x, s)), Math.min(1, STEP * step.dualLength(z, w)));
    recompute();
  }

  /** The sum of complementary products after a part of the step. */
  private double product(double primal, double dual) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (x[i] + primal * step.dx(i)) * (z[i] + dual * step.dz(i));
    }
    for (int i = 0; i < s.length; i++) {
      sum += (s[i] + primal * step.ds(i)) * (w[i] + dual * step.dw(i));
    }
    return sum;
  }

  private void move(double primal, double dual) {
    for (int i = 0; i < x.length; i++) {
      x[i] += primal * step.dx(i);
      z[i] += dual * step.dz(i);
    }
    for (int link = 0; link < s.length; link++) {
      s[link] += primal * step.ds(link);
      w[link] += dual * step.dw(link);
    }
    for (int choice = 0; choice < levels.length; choice++) {
      levels[choice] += dual * step.dlevel(choice);
      normalise(choice);
    }
  }

  /** What follows from shares and prices, anew, lest rounding adds up. */
  private void recompute() {
    columns.loads(x, loads);
    for (int link = 0; link < s.length; link++) {
      missing[link] = columns.free(link) - loads[link] - s[link];
    }
    columns.costs(w, costs);
    for (int choice = 0; choice < columns.choices(); choice++) {
      for (int i = columns.begin(choice); i < columns.end(choice); i++) {
        z[i] = Math.max(costs[i] - levels[choice], z[i] / 2);
      }
    }
  }
}
