package io.weir.optimizer.trafficengineering.model;

import java.util.Arrays;

/**
 * One solution of a master. Primal: shares x of the columns and slack s of the links below the
 * utilisation u. Dual: prices w of the links, together one, and what each column costs above its
 * commodity's level: z.
 */
final class InteriorPointRun {

  private static final int MAX_STEPS = 100;

  /** How much of the way to the border a step goes. */
  private static final double STEP = 0.995;

  /** The least share at the start. */
  private static final double START_SHARE = 1e-3;

  private final Columns columns;
  private final NormalMatrix normal;
  private final InteriorStep step;
  private final double[] x;
  private final double[] z;
  private final double[] s;
  private final double[] w;
  private final double[] levels;
  private final double[] costs;
  private final double[] loads;
  private double u;

  InteriorPointRun(Master master, Columns columns) {
    this.columns = columns;
    normal = new NormalMatrix(master, columns);
    step = new InteriorStep(columns, master.links());
    x = new double[columns.count()];
    z = new double[columns.count()];
    s = new double[master.links()];
    w = new double[master.links()];
    levels = new double[columns.choices()];
    costs = new double[columns.count()];
    loads = new double[master.links()];
  }

  /** From the master's shares, moved inside. */
  void start() {
    for (int choice = 0; choice < columns.choices(); choice++) {
      startShares(choice);
    }
    columns.utilisations(x, loads);
    u = 1.1 * largest(loads);
    double sum = 0;
    for (int link = 0; link < s.length; link++) {
      s[link] = u - loads[link];
      w[link] = 1 / s[link];
      sum += w[link];
    }
    for (int link = 0; link < w.length; link++) {
      w[link] /= sum;
    }
    startLevels(1 / sum);
  }

  private void startShares(int choice) {
    PathSet set = columns.set(choice);
    int begin = columns.begin(choice);
    double sum = 0;
    for (int i = 0; i < set.size(); i++) {
      x[begin + i] = Math.max(set.share(i), START_SHARE);
      sum += x[begin + i];
    }
    for (int i = 0; i < set.size(); i++) {
      x[begin + i] /= sum;
    }
  }

  /** Below the cheapest column's cost by so much that its product with the share is about right. */
  private void startLevels(double product) {
    columns.costs(w, costs);
    for (int choice = 0; choice < columns.choices(); choice++) {
      double level = Double.POSITIVE_INFINITY;
      for (int column = columns.begin(choice); column < columns.end(choice); column++) {
        level = Math.min(level, costs[column] - product / x[column]);
      }
      levels[choice] = level;
      for (int column = columns.begin(choice); column < columns.end(choice); column++) {
        z[column] = costs[column] - level;
      }
    }
  }

  /** Steps until the gap between primal and dual is small enough or rounding ends the progress. */
  void improve(double tolerance) {
    double best = Double.POSITIVE_INFINITY;
    int idle = 0;
    for (int count = 0; count < MAX_STEPS && idle < 5; count++) {
      Interruption.check();
      double gap = largest(loads) - dual();
      if (gap <= tolerance * largest(loads)) {
        return;
      }
      idle = gap < 0.9 * best ? 0 : idle + 1;
      best = Math.min(best, gap);
      advance();
    }
  }

  private double dual() {
    double sum = columns.fixedCost(w);
    for (double level : levels) {
      sum += level;
    }
    return sum;
  }

  private void advance() {
    double mean = product(0, 0) / (x.length + s.length);
    step.factor(normal, x, z, s, w);
    step.predict(x, z, s, w);
    double left =
        product(step.primalLength(x, s), step.dualLength(z, w)) / (x.length + s.length) / mean;
    step.correct(x, z, s, w, left * left * left * mean);
    move(Math.min(1, STEP * step.primalLength(x, s)), Math.min(1, STEP * step.dualLength(z, w)));
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
    double sum = 0;
    for (int i = 0; i < s.length; i++) {
      s[i] += primal * step.ds(i);
      w[i] += dual * step.dw(i);
      sum += w[i];
    }
    for (int i = 0; i < w.length; i++) {
      w[i] /= sum;
    }
    u += primal * step.du();
    for (int choice = 0; choice < levels.length; choice++) {
      levels[choice] = (levels[choice] + dual * step.dlevel(choice)) / sum;
    }
    recompute();
  }

  /** Sets slack and reduced costs anew, where rounding leaves them positive, lest errors add up. */
  private void recompute() {
    for (int choice = 0; choice < columns.choices(); choice++) {
      double sum = 0;
      for (int column = columns.begin(choice); column < columns.end(choice); column++) {
        sum += x[column];
      }
      for (int column = columns.begin(choice); column < columns.end(choice); column++) {
        x[column] /= sum;
      }
    }
    columns.utilisations(x, loads);
    for (int link = 0; link < s.length; link++) {
      s[link] = Math.max(u - loads[link], s[link] / 2);
    }
    columns.costs(w, costs);
    for (int choice = 0; choice < columns.choices(); choice++) {
      for (int column = columns.begin(choice); column < columns.end(choice); column++) {
        z[column] = Math.max(costs[column] - levels[choice], z[column] / 2);
      }
    }
  }

  void writeShares() {
    for (int choice = 0; choice < columns.choices(); choice++) {
      PathSet set = columns.set(choice);
      for (int i = 0; i < set.size(); i++) {
        set.share(i, x[columns.begin(choice) + i]);
      }
    }
  }

  double[] prices() {
    return w;
  }

  private static double largest(double[] values) {
    return Arrays.stream(values).max().orElse(0);
  }
}
