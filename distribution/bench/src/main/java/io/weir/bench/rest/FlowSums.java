package io.weir.bench.rest;

/**
 * Sums over stored flows.
 *
 * @param packets as exported
 * @param octets as exported
 * @param scaledPackets scaled by sampling
 * @param scaledOctets scaled by sampling
 */
public record FlowSums(
    long flows, long packets, long octets, long scaledPackets, long scaledOctets) {
  public static final FlowSums NONE = new FlowSums(0, 0, 0, 0, 0);

  public FlowSums plus(FlowSums other) {
    return new FlowSums(
        flows + other.flows,
        packets + other.packets,
        octets + other.octets,
        scaledPackets + other.scaledPackets,
        scaledOctets + other.scaledOctets);
  }
}
