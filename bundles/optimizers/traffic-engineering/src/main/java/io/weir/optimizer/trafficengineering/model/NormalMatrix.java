package io.weir.optimizer.trafficengineering.model;

/**
 * How links' prices answer to a change of their utilisations: the weighted covariance of the
 * columns over each commodity, summed up. What all paths of a commodity have in common cancels out.
 */
final class NormalMatrix {

  private final Columns columns;
  private final Master master;
  private final double[] difference;
  private final double[] mean;
  private final int[] support;
  private final int[] touched;
  private final boolean[] isTouched;
  private double[][] rows = new double[0][];

  NormalMatrix(Master master, Columns columns) {
    this.master = master;
    this.columns = columns;
    difference = new double[master.links()];
    mean = new double[master.links()];
    support = new int[master.links()];
    touched = new int[master.links()];
    isTouched = new boolean[master.links()];
  }

  /**
   * The lower triangle.
   *
   * @param weights of the columns
   * @param diagonal of the links, added
   */
  double[][] lower(double[] weights, double[] diagonal) {
    int links = master.links();
    rows = new double[links][];
    for (int i = 0; i < links; i++) {
      rows[i] = new double[i + 1];
    }
    for (int choice = 0; choice < columns.choices(); choice++) {
      add(choice, weights);
    }
    for (int i = 0; i < links; i++) {
      double[] row = rows[i];
      for (int j = 0; j <= i; j++) {
        row[j] *= master.inverseCapacity(i) * master.inverseCapacity(j);
      }
      row[i] += diagonal[i];
    }
    return rows;
  }

  /** By differences to the heaviest column, so that nothing large is taken from something large. */
  private void add(int choice, double[] weights) {
    int heaviest = heaviest(choice, weights);
    double total = 0;
    int touchedCount = 0;
    double square = columns.volume(choice) * columns.volume(choice);
    for (int column = columns.begin(choice); column < columns.end(choice); column++) {
      double weight = weights[column];
      total += weight;
      if (column != heaviest) {
        int count = difference(columns.path(column), columns.path(heaviest));
        touchedCount = addToMean(weight, count, touchedCount);
        outer(support, count, difference, square * weight);
        clear(support, count, difference);
      }
    }
    outer(touched, touchedCount, mean, -square / total);
    clear(touched, touchedCount, mean);
    for (int i = 0; i < touchedCount; i++) {
      isTouched[touched[i]] = false;
    }
  }

  private int heaviest(int choice, double[] weights) {
    int heaviest = columns.begin(choice);
    for (int column = heaviest + 1; column < columns.end(choice); column++) {
      if (weights[column] > weights[heaviest]) {
        heaviest = column;
      }
    }
    return heaviest;
  }

  /** Fills the difference of two paths and its support; returns how many links that has. */
  private int difference(int[] path, int[] other) {
    for (int link : path) {
      difference[link] += 1;
    }
    for (int link : other) {
      difference[link] -= 1;
    }
    int count = collect(path, 0);
    return collect(other, count);
  }

  /** A path without loops has each of its links once; a link of both has no difference. */
  private int collect(int[] path, int from) {
    int count = from;
    for (int link : path) {
      if (difference[link] != 0) {
        support[count++] = link;
      }
    }
    return count;
  }

  private int addToMean(double weight, int count, int touchedBefore) {
    int touchedCount = touchedBefore;
    for (int i = 0; i < count; i++) {
      int link = support[i];
      mean[link] += weight * difference[link];
      if (!isTouched[link]) {
        isTouched[link] = true;
        touched[touchedCount++] = link;
      }
    }
    return touchedCount;
  }

  private void outer(int[] links, int count, double[] values, double scale) {
    for (int a = 0; a < count; a++) {
      int i = links[a];
      double scaled = scale * values[i];
      for (int b = 0; b <= a; b++) {
        int j = links[b];
        if (i >= j) {
          rows[i][j] += scaled * values[j];
        } else {
          rows[j][i] += scaled * values[j];
        }
      }
    }
  }

  private static void clear(int[] links, int count, double[] values) {
    for (int i = 0; i < count; i++) {
      values[links[i]] = 0;
    }
  }
}
