package io.weir.api.metric;

import java.util.Arrays;

/** The values of the series of one group, step by step. */
final class GroupLine {

  private final double[] values;
  private final int[] counts;

  GroupLine(int steps) {
    values = new double[steps];
    Arrays.fill(values, Double.NaN);
    counts = new int[steps];
  }

  void add(double[] series, Aggregate aggregate) {
    for (int step = 0; step < series.length; step++) {
      if (!Double.isNaN(series[step])) {
        values[step] =
            counts[step]++ == 0 ? series[step] : both(aggregate, values[step], series[step]);
      }
    }
  }

  private static double both(Aggregate aggregate, double one, double other) {
    return switch (aggregate) {
      case SUM, MEAN -> one + other;
      case MIN -> Math.min(one, other);
      case MAX -> Math.max(one, other);
    };
  }

  double[] values(Aggregate aggregate) {
    double[] line = values.clone();
    for (int step = 0; aggregate == Aggregate.MEAN && step < line.length; step++) {
      line[step] /= counts[step];
    }
    return line;
  }
}
