package io.weir.analysis.trafficmatrix.model.matrix;

/**
 * What was counted somewhere, on average.
 *
 * @param bitsPerSecond finite, at least 0
 * @param confidence above 0 to 1: the share of the time that was measured
 */
public record Reading(double bitsPerSecond, double confidence) {

  public Reading {
    if (!(bitsPerSecond >= 0 && bitsPerSecond < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "wanted a finite reading of at least 0 bit/s, got " + bitsPerSecond);
    }
    if (!(confidence > 0 && confidence <= 1)) {
      throw new IllegalArgumentException("wanted a confidence above 0 to 1, got " + confidence);
    }
  }

  Reading plus(Reading other) {
    double sum = bitsPerSecond + other.bitsPerSecond;
    double trusted = bitsPerSecond * confidence + other.bitsPerSecond * other.confidence;
    double both = sum > 0 ? trusted / sum : Math.min(confidence, other.confidence);
    return new Reading(sum, both);
  }
}
