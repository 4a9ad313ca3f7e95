package io.weir.optimizer.trafficengineering.model;

/** The triangular factor of a symmetric positive definite matrix, made in its place. */
final class Cholesky {

  /** What a pivot is at least, by the largest element of the diagonal. */
  private static final double LEAST_PIVOT = 1e-30;

  private final double[][] rows;

  /**
   * @param rows the lower triangle, row by row: overwritten
   */
  Cholesky(double[][] rows) {
    this.rows = rows;
    double least = LEAST_PIVOT * largestDiagonal();
    for (int i = 0; i < rows.length; i++) {
      Interruption.check();
      double[] row = rows[i];
      for (int j = 0; j < i; j++) {
        row[j] = (row[j] - dot(row, rows[j], j)) / rows[j][j];
      }
      row[i] = Math.sqrt(Math.max(row[i] - dot(row, row, i), least));
    }
  }

  /** Overwrites a right-hand side with the solution. */
  void solve(double[] vector) {
    int n = rows.length;
    for (int i = 0; i < n; i++) {
      vector[i] = (vector[i] - dot(rows[i], vector, i)) / rows[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      double[] row = rows[i];
      double value = vector[i] / row[i];
      vector[i] = value;
      for (int j = 0; j < i; j++) {
        vector[j] -= row[j] * value;
      }
    }
  }

  private double largestDiagonal() {
    double largest = 0;
    for (int i = 0; i < rows.length; i++) {
      largest = Math.max(largest, rows[i][i]);
    }
    return largest;
  }

  /** Four sums side by side: a processor waits for none of them. */
  private static double dot(double[] a, double[] b, int count) {
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    int i = 0;
    for (; i + 3 < count; i += 4) {
      sum0 += a[i] * b[i];
      sum1 += a[i + 1] * b[i + 1];
      sum2 += a[i + 2] * b[i + 2];
      sum3 += a[i + 3] * b[i + 3];
    }
    for (; i < count; i++) {
      sum0 += a[i] * b[i];
    }
    return sum0 + sum1 + (sum2 + sum3);
  }
}
