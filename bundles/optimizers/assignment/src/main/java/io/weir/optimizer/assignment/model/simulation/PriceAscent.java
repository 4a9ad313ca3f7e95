package io.weir.optimizer.assignment.model.simulation;

import java.util.Arrays;
import java.util.List;

/**
 * Makes the bound that prices prove larger: a bin that more tasks want than there are workers gets
 * dearer, one that fewer want cheaper (subgradient ascent, averaged over steps). Steps grow while
 * that helps, and shrink and start again from the best prices when it doesn't.
 */
final class PriceAscent {

  private static final double INERTIA = 0.8;
  private static final double FIRST_STEP = 0.5;
  private static final double GROWTH = 1.05;
  private static final double SHRINKING = 0.5;
  private static final int PATIENCE = 8;

  private final PriceGrid grid;
  private final List<Arrival> arrivals;
  private final double[][] wanted;
  private final double[][] direction;
  private double step = FIRST_STEP;

  PriceAscent(PriceGrid grid, List<Arrival> arrivals) {
    this.grid = grid;
    this.arrivals = arrivals;
    this.wanted = new double[grid.groups().size()][grid.bins()];
    this.direction = new double[grid.groups().size()][grid.bins()];
  }

  /** The best bound on the sum of all times until done, after so many steps. */
  double climb(int steps) {
    double best = Double.NEGATIVE_INFINITY;
    double[][] bestPrices = grid.copy();
    int failures = 0;
    for (int i = 0; i < steps; i++) {
      double bound = evaluate();
      if (bound > best) {
        best = bound;
        bestPrices = grid.copy();
        failures = 0;
        step *= GROWTH;
      } else if (++failures == PATIENCE) {
        grid.restore(bestPrices);
        failures = 0;
        step *= SHRINKING;
        continue;
      }
      move();
    }
    return best;
  }

  /**
   * What these prices prove; fills {@link #wanted} with the workers that tasks want in each bin.
   */
  private double evaluate() {
    for (double[] row : wanted) {
      Arrays.fill(row, 0);
    }
    double bound = -grid.paid();
    CheapestRun run = new CheapestRun(grid);
    for (Arrival arrival : arrivals) {
      run.find(arrival);
      bound += run.cost();
      count(run);
    }
    return bound;
  }

  private void count(CheapestRun run) {
    double[] row = wanted[run.group()];
    int last = Math.min(grid.bins() - 1, grid.bin(run.end()));
    for (int bin = grid.bin(run.start()); bin <= last; bin++) {
      double from = Math.max(run.start(), bin * grid.binSeconds());
      double to = Math.min(run.end(), (bin + 1) * grid.binSeconds());
      row[bin] += (to - from) / grid.binSeconds();
    }
  }

  private void move() {
    for (int group = 0; group < wanted.length; group++) {
      int workers = grid.groups().get(group).size();
      for (int bin = 0; bin < grid.bins(); bin++) {
        double excess = wanted[group][bin] / workers - 1;
        direction[group][bin] = INERTIA * direction[group][bin] + (1 - INERTIA) * excess;
        double price = grid.price(group, bin) + step * direction[group][bin];
        grid.set(group, bin, Math.max(0, price));
      }
    }
  }
}
