package io.weir.optimizer.trafficengineering.model;

import java.util.Arrays;

/**
 * How the loads of the links answer to their prices: the weighted covariance of the columns of each
 * demand, summed up. Taken by differences to the heaviest column, so that nothing large is taken
 * from something large.
 */
final class CappedNormalMatrix {

  /** A vector of which few elements are not zero. */
  private static final class Sparse {
    final double[] values;
    final int[] support;
    final boolean[] isIn;
    int count;

    Sparse(int size) {
      values = new double[size];
      support = new int[size];
      isIn = new boolean[size];
    }

    void add(CappedColumn column, double factor) {
      int[] links = column.links();
      for (int i = 0; i < links.length; i++) {
        add(links[i], factor * column.value(i));
      }
    }

    void add(Sparse other, double factor) {
      for (int i = 0; i < other.count; i++) {
        add(other.support[i], factor * other.values[other.support[i]]);
      }
    }

    private void add(int index, double value) {
      if (!isIn[index]) {
        isIn[index] = true;
        support[count++] = index;
      }
      values[index] += value;
    }

    void clear() {
      for (int i = 0; i < count; i++) {
        values[support[i]] = 0;
        isIn[support[i]] = false;
      }
      count = 0;
    }
  }

  private final CappedChoices choices;
  private final double[][] rows;
  private final Sparse difference;
  private final Sparse mean;

  CappedNormalMatrix(CappedChoices choices) {
    this.choices = choices;
    rows = new double[choices.links()][];
    for (int link = 0; link < rows.length; link++) {
      rows[link] = new double[link + 1];
    }
    difference = new Sparse(rows.length);
    mean = new Sparse(rows.length);
  }

  /** The lower triangle, good until the next call. */
  double[][] lower(double[] weights, double[] diagonal) {
    for (double[] row : rows) {
      Arrays.fill(row, 0);
    }
    for (int choice = 0; choice < choices.choices(); choice++) {
      add(choice, weights);
    }
    for (int link = 0; link < rows.length; link++) {
      rows[link][link] += diagonal[link];
    }
    return rows;
  }

  private void add(int choice, double[] weights) {
    int heaviest = choices.begin(choice);
    for (int i = heaviest + 1; i < choices.end(choice); i++) {
      heaviest = weights[i] > weights[heaviest] ? i : heaviest;
    }
    double total = 0;
    for (int i = choices.begin(choice); i < choices.end(choice); i++) {
      total += weights[i];
      if (i != heaviest) {
        difference.add(choices.column(i), 1);
        difference.add(choices.column(heaviest), -1);
        mean.add(difference, weights[i]);
        outer(difference, weights[i]);
        difference.clear();
      }
    }
    outer(mean, -1 / total);
    mean.clear();
  }

  private void outer(Sparse vector, double scale) {
    for (int a = 0; a < vector.count; a++) {
      int i = vector.support[a];
      double scaled = scale * vector.values[i];
      for (int b = 0; b <= a && scaled != 0; b++) {
        int j = vector.support[b];
        rows[Math.max(i, j)][Math.min(i, j)] += scaled * vector.values[j];
      }
    }
  }
}
