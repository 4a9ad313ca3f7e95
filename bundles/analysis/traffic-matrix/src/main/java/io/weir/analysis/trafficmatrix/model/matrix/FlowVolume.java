package io.weir.analysis.trafficmatrix.model.matrix;

/**
 * What some flows come to.
 *
 * @param octets scaled by sampling
 * @param packets scaled by sampling
 * @param rawOctets as exported
 * @param rawPackets as exported: where packets are sampled, the sampled ones
 */
public record FlowVolume(double octets, double packets, double rawOctets, double rawPackets) {

  /** None. */
  public static final FlowVolume NONE = new FlowVolume(0, 0, 0, 0);

  /** Of a normal distribution, 95 % lie within so many standard deviations. */
  private static final double DEVIATIONS = 1.96;

  /** An Ethernet frame of 1,500 octets of payload. */
  private static final double USUAL_LARGEST = 1518;

  /** The same with so many more octets in each packet. */
  public FlowVolume framed(double overhead) {
    return new FlowVolume(
        octets + overhead * packets, packets, rawOctets + overhead * rawPackets, rawPackets);
  }

  FlowVolume plus(FlowVolume other) {
    return new FlowVolume(
        octets + other.octets,
        packets + other.packets,
        rawOctets + other.rawOctets,
        rawPackets + other.rawPackets);
  }

  FlowVolume times(double share) {
    return new FlowVolume(octets * share, packets * share, rawOctets * share, rawPackets * share);
  }

  /**
   * By what share of them the octets may be off, in 95 of 100 cases, because packets were sampled:
   * with M the largest size and m the mean of n sampled packets, one of N, at most 1.96 · √((1 −
   * 1/N) · M / (m · n)), by the variance of Horvitz and Thompson's estimate (1952). At most 1.
   */
  double samplingError() {
    double interval = rawPackets > 0 ? packets / rawPackets : 1;
    if (interval <= 1) {
      return 0;
    }
    double mean = rawOctets / rawPackets;
    double variance = (1 - 1 / interval) * Math.max(USUAL_LARGEST, mean) / (mean * rawPackets);
    return mean > 0 ? Math.min(1, DEVIATIONS * Math.sqrt(variance)) : 1;
  }
}
