package io.weir.bench.generator;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws ranks 0 … n-1 with a probability proportional to 1 / (rank + 1)^exponent. */
final class Zipf {
  private final double[] cumulative;

  Zipf(int ranks, double exponent) {
    cumulative = new double[ranks];
    double sum = 0;
    for (int i = 0; i < ranks; i++) {
      sum += Math.pow(i + 1, -exponent);
      cumulative[i] = sum;
    }
  }

  int draw(SplittableRandom random) {
    double at = random.nextDouble() * cumulative[cumulative.length - 1];
    int found = Arrays.binarySearch(cumulative, at);
    return Math.min(found < 0 ? -found - 1 : found, cumulative.length - 1);
  }
}
