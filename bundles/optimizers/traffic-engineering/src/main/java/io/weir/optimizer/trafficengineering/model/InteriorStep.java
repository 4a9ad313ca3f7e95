package io.weir.optimizer.trafficengineering.model;

import java.util.Arrays;

/** Newton's step of the interior-point method: predicted, then corrected with the same factor. */
final class InteriorStep {

  private final Columns columns;
  private final double[] weights;
  private final double[] diagonal;
  private final double[] ones;
  private final double[] right;
  private final double[] wanted;
  private final double[] slackWanted;
  private final double[] dx;
  private final double[] dz;
  private final double[] ds;
  private final double[] dw;
  private final double[] dlevels;
  private double du;
  private Cholesky factor = new Cholesky(new double[0][]);

  InteriorStep(Columns columns, int links) {
    this.columns = columns;
    weights = new double[columns.count()];
    wanted = new double[columns.count()];
    dx = new double[columns.count()];
    dz = new double[columns.count()];
    diagonal = new double[links];
    ones = new double[links];
    right = new double[links];
    slackWanted = new double[links];
    ds = new double[links];
    dw = new double[links];
    dlevels = new double[columns.choices()];
  }

  void factor(NormalMatrix normal, double[] x, double[] z, double[] s, double[] w) {
    for (int i = 0; i < x.length; i++) {
      weights[i] = x[i] / z[i];
    }
    for (int i = 0; i < s.length; i++) {
      diagonal[i] = s[i] / w[i];
    }
    factor = new Cholesky(normal.lower(weights, diagonal));
    Arrays.fill(ones, 1);
    factor.solve(ones);
  }

  /** Straight to the solution, as if the products were linear. */
  void predict(double[] x, double[] z, double[] s, double[] w) {
    for (int i = 0; i < x.length; i++) {
      wanted[i] = -x[i];
    }
    for (int i = 0; i < s.length; i++) {
      slackWanted[i] = -s[i];
    }
    solve();
  }

  /** To products of this size, with the prediction's own products taken off. */
  void correct(double[] x, double[] z, double[] s, double[] w, double product) {
    for (int i = 0; i < x.length; i++) {
      wanted[i] = (product - dx[i] * dz[i]) / z[i] - x[i];
    }
    for (int i = 0; i < s.length; i++) {
      slackWanted[i] = (product - ds[i] * dw[i]) / w[i] - s[i];
    }
    solve();
  }

  private void solve() {
    for (int choice = 0; choice < columns.choices(); choice++) {
      center(choice, wanted, dx);
    }
    columns.changes(dx, right);
    for (int i = 0; i < right.length; i++) {
      right[i] += slackWanted[i];
    }
    factor.solve(right);
    du = sum(right) / sum(ones);
    for (int i = 0; i < dw.length; i++) {
      dw[i] = right[i] - du * ones[i];
      ds[i] = slackWanted[i] - diagonal[i] * dw[i];
    }
    columns.costs(dw, dz);
    for (int choice = 0; choice < columns.choices(); choice++) {
      react(choice);
    }
  }

  /** Takes off what would change the sum of a commodity's shares, by the columns' weights. */
  private void center(int choice, double[] from, double[] to) {
    double sum = 0;
    double total = 0;
    for (int column = columns.begin(choice); column < columns.end(choice); column++) {
      sum += from[column];
      total += weights[column];
    }
    for (int column = columns.begin(choice); column < columns.end(choice); column++) {
      to[column] = from[column] - weights[column] * sum / total;
    }
    dlevels[choice] = -sum / total;
  }

  /** The answer of a commodity's shares and level to the change of its columns' costs. */
  private void react(int choice) {
    double sum = 0;
    double total = 0;
    for (int column = columns.begin(choice); column < columns.end(choice); column++) {
      sum += weights[column] * dz[column];
      total += weights[column];
    }
    dlevels[choice] += sum / total;
    for (int column = columns.begin(choice); column < columns.end(choice); column++) {
      dz[column] -= dlevels[choice];
      dx[column] = wanted[column] - weights[column] * dz[column];
    }
  }

  /** How far shares and slack can go along the step before one of them is zero. */
  double primalLength(double[] x, double[] s) {
    return Math.min(length(x, dx), length(s, ds));
  }

  double dualLength(double[] z, double[] w) {
    return Math.min(length(z, dz), length(w, dw));
  }

  private static double length(double[] values, double[] changes) {
    double length = 1;
    for (int i = 0; i < values.length; i++) {
      if (values[i] + length * changes[i] < 0) {
        length = -values[i] / changes[i];
      }
    }
    return length;
  }

  private static double sum(double[] values) {
    return Arrays.stream(values).sum();
  }

  double dx(int column) {
    return dx[column];
  }

  double dz(int column) {
    return dz[column];
  }

  double ds(int link) {
    return ds[link];
  }

  double dw(int link) {
    return dw[link];
  }

  double du() {
    return du;
  }

  double dlevel(int choice) {
    return dlevels[choice];
  }
}
