package io.weir.optimizer.trafficengineering.model;

import java.util.Arrays;

/**
 * The inverse of a small square matrix, kept while columns are replaced and while it grows by a row
 * and a column.
 */
final class Basis {

  private double[][] inverse = new double[8][8];
  private int size;

  int size() {
    return size;
  }

  /** Writes what combination of the columns a vector is; it is given by its entries not zero. */
  void solve(int[] rows, double[] values, int count, double[] result) {
    for (int i = 0; i < size; i++) {
      double sum = 0;
      for (int k = 0; k < count; k++) {
        sum += inverse[i][rows[k]] * values[k];
      }
      result[i] = sum;
    }
  }

  /**
   * Puts another vector in the place of a column.
   *
   * @param combination of the columns that the vector is; not zero at the place
   */
  void replace(int place, double[] combination) {
    double[] pivot = inverse[place];
    for (int k = 0; k < size; k++) {
      pivot[k] /= combination[place];
    }
    for (int i = 0; i < size; i++) {
      if (i != place && combination[i] != 0) {
        add(inverse[i], pivot, -combination[i]);
      }
    }
  }

  /** Makes a row of the inverse the negative sum of it and of some others. */
  void exchange(int place, int[] others, int count) {
    double[] row = inverse[place];
    for (int k = 0; k < count; k++) {
      add(row, inverse[others[k]], 1);
    }
    for (int k = 0; k < size; k++) {
      row[k] = -row[k];
    }
  }

  private void add(double[] row, double[] other, double factor) {
    for (int k = 0; k < size; k++) {
      row[k] += factor * other[k];
    }
  }

  /**
   * Adds a row and a column.
   *
   * @param newRow what the columns so far have in it
   * @param combination of the columns so far that the new one is in the rows so far
   * @param rest what is missing to that in the new row; not zero
   */
  void grow(double[] newRow, double[] combination, double rest) {
    double[] left = new double[size];
    for (int i = 0; i < size; i++) {
      add(left, inverse[i], newRow[i]);
    }
    makeRoom();
    for (int i = 0; i < size; i++) {
      add(inverse[i], left, combination[i] / rest);
      inverse[i][size] = -combination[i] / rest;
    }
    for (int k = 0; k < size; k++) {
      inverse[size][k] = -left[k] / rest;
    }
    inverse[size][size] = 1 / rest;
    size++;
  }

  private void makeRoom() {
    if (size == inverse.length) {
      inverse = Arrays.copyOf(inverse, 2 * size);
      for (int i = 0; i < inverse.length; i++) {
        inverse[i] = i < size ? Arrays.copyOf(inverse[i], 2 * size) : new double[2 * size];
      }
    }
  }
}
