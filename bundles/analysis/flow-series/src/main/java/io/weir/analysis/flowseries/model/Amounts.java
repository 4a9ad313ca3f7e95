package io.weir.analysis.flowseries.model;

import java.util.Arrays;

/** Reckons with the amounts of all measures, which lie side by side in an array. */
final class Amounts {

  private static final int MEASURES = Portions.MEASURES;

  private Amounts() {}

  /** Adds amounts to amounts; what would overflow stays at the largest. */
  static void add(long[] into, int at, long[] from, int offset) {
    for (int measure = 0; measure < MEASURES; measure++) {
      into[at + measure] = sum(into[at + measure], from[offset + measure]);
    }
  }

  static boolean isAny(long[] of, int at) {
    long any = 0;
    for (int measure = 0; measure < MEASURES; measure++) {
      any |= of[at + measure];
    }
    return any != 0;
  }

  static void clear(long[] of, int at) {
    Arrays.fill(of, at, at + MEASURES, 0);
  }

  static long sum(long one, long other) {
    long sum = one + other;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }
}
