package io.weir.optimizer.trafficengineering.model;

import java.util.Arrays;

/** Newton's step of {@link CappedInteriorPoint}: predicted, then corrected with the same factor. */
final class CappedStep {

  private final CappedChoices columns;
  private final CappedNormalMatrix normal;
  private final double[] weights;
  private final double[] wanted;
  private final double[] dx;
  private final double[] dz;
  private final double[] diagonal;
  private final double[] slackWanted;
  private final double[] ds;
  private final double[] dw;
  private final double[] dlevels;
  private Cholesky factor = new Cholesky(new double[0][]);

  CappedStep(CappedChoices columns) {
    this.columns = columns;
    normal = new CappedNormalMatrix(columns);
    weights = new double[columns.count()];
    wanted = new double[columns.count()];
    dx = new double[columns.count()];
    dz = new double[columns.count()];
    diagonal = new double[columns.links()];
    slackWanted = new double[columns.links()];
    ds = new double[columns.links()];
    dw = new double[columns.links()];
    dlevels = new double[columns.choices()];
  }

  void factor(double[] x, double[] z, double[] s, double[] w) {
    Arrays.setAll(weights, i -> x[i] / z[i]);
    Arrays.setAll(diagonal, i -> s[i] / w[i]);
    factor = new Cholesky(normal.lower(weights, diagonal));
    Arrays.fill(dx, 0);
    Arrays.fill(dz, 0);
    Arrays.fill(ds, 0);
    Arrays.fill(dw, 0);
  }

  /** Straight to the solution, as if the products were linear. */
  void predict(double[] x, double[] z, double[] s, double[] w, double[] missing) {
    correct(x, z, s, w, missing, 0);
  }

  /** To products of this size, with the prediction's own products taken off. */
  void correct(double[] x, double[] z, double[] s, double[] w, double[] missing, double product) {
    for (int i = 0; i < x.length; i++) {
      wanted[i] = (product - dx[i] * dz[i]) / z[i] - x[i];
    }
    for (int i = 0; i < s.length; i++) {
      slackWanted[i] = (product - ds[i] * dw[i]) / w[i] - s[i];
    }
    solve(missing);
  }

  private void solve(double[] missing) {
    for (int choice = 0; choice < columns.choices(); choice++) {
      center(choice);
    }
    columns.loads(dx, dw);
    for (int i = 0; i < dw.length; i++) {
      dw[i] += slackWanted[i] - missing[i];
    }
    factor.solve(dw);
    for (int i = 0; i < dw.length; i++) {
      ds[i] = slackWanted[i] - diagonal[i] * dw[i];
    }
    for (int i = 0; i < dz.length; i++) {
      dz[i] = columns.column(i).price(dw);
    }
    for (int choice = 0; choice < columns.choices(); choice++) {
      react(choice);
    }
  }

  /** Takes off what would change the sum of a demand's shares, by the columns' weights. */
  private void center(int choice) {
    double sum = 0;
    double total = 0;
    for (int i = columns.begin(choice); i < columns.end(choice); i++) {
      sum += wanted[i];
      total += weights[i];
    }
    for (int i = columns.begin(choice); i < columns.end(choice); i++) {
      dx[i] = wanted[i] - weights[i] * sum / total;
    }
    dlevels[choice] = -sum / total;
  }

  /** The answer of a demand's shares and level to the change of its columns' costs. */
  private void react(int choice) {
    double sum = 0;
    double total = 0;
    for (int i = columns.begin(choice); i < columns.end(choice); i++) {
      sum += weights[i] * dz[i];
      total += weights[i];
    }
    dlevels[choice] += sum / total;
    for (int i = columns.begin(choice); i < columns.end(choice); i++) {
      dz[i] -= dlevels[choice];
      dx[i] = wanted[i] - weights[i] * dz[i];
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

  double dlevel(int choice) {
    return dlevels[choice];
  }
}
