package io.weir.analysis.reconciliation.model;

/**
 * What flows of one direction of an interface come to.
 *
 * @param octets scaled by sampling
 * @param packets scaled by sampling
 * @param rawOctets as exported
 * @param rawPackets as exported: where packets are sampled, the sampled ones
 */
public record FlowSum(double octets, double packets, double rawOctets, double rawPackets) {

  public static final FlowSum NONE = new FlowSum(0, 0, 0, 0);

  /** One packet in so many was looked at, on the whole; 1 where all were. */
  double interval() {
    return rawPackets > 0 ? Math.max(1, packets / rawPackets) : 1;
  }

  /** Octets of a packet, on the whole; 0 where there are none. */
  double meanSize() {
    return rawPackets > 0 ? rawOctets / rawPackets : 0;
  }

  /** The same with so many more octets in each packet. */
  public FlowSum framed(double overhead) {
    return new FlowSum(
        octets + overhead * packets, packets, rawOctets + overhead * rawPackets, rawPackets);
  }
}
