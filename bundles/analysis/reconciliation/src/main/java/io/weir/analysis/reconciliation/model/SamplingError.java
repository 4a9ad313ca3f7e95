package io.weir.analysis.reconciliation.model;

/**
 * By how much a sum of octets that was estimated from sampled packets may differ from the true one,
 * as a share of it, in 95 of 100 cases.
 *
 * <p>A packet of s octets is looked at with probability p and then counts s / p. The estimate is
 * unbiased; its variance is (1 − p) / p · Σ s² over all packets (Horvitz and Thompson, "A
 * Generalization of Sampling Without Replacement from a Finite Universe", 1952). With M the largest
 * size Σ s² is at most M · Σ s; so, from n sampled packets of mean size m, the standard deviation
 * is at most √((1 − p) · M / (m · n)) of the sum, and the error 1.96 times that. For packets of one
 * size and small p this is the 196 % · √(1 / n) of Phaal and Panchen, "Packet Sampling Basics"
 * (sFlow.org).
 */
final class SamplingError {

  /** Of a normal distribution, 95 % lie within so many standard deviations. */
  private static final double DEVIATIONS = 1.96;

  /** An Ethernet frame of 1,500 octets of payload. */
  private static final double USUAL_LARGEST = 1518;

  private SamplingError() {}

  /** At most 1: of very few packets nothing can be said. */
  static double of(FlowSum sum) {
    if (sum.rawPackets() <= 0 || sum.interval() <= 1) {
      return 0;
    }
    double largest = Math.max(USUAL_LARGEST, sum.meanSize());
    double share = largest / (sum.meanSize() * sum.rawPackets());
    double variance = (1 - 1 / sum.interval()) * share;
    return sum.meanSize() > 0 ? Math.min(1, DEVIATIONS * Math.sqrt(variance)) : 1;
  }
}
