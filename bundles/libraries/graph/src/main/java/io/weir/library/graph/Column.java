package io.weir.library.graph;

import java.util.Arrays;

/** One number for each link or node; a single one if all have the same. Immutable. */
final class Column {

  private static final double[] NONE = {};

  private final double constant;
  private final double[] values;

  private Column(double constant, double[] values) {
    this.constant = constant;
    this.values = values;
  }

  /** The first values of an array, which stays the caller's. */
  static Column of(double[] values, int count) {
    for (int i = 1; i < count; i++) {
      if (values[i] != values[0]) {
        return new Column(0, Arrays.copyOf(values, count));
      }
    }
    return new Column(count == 0 ? 0 : values[0], NONE);
  }

  double get(int index) {
    return values.length == 0 ? constant : values[index];
  }

  double[] copy(int count) {
    if (values.length != 0) {
      return values.clone();
    }
    double[] copy = new double[count];
    Arrays.fill(copy, constant);
    return copy;
  }
}
