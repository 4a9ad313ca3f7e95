package io.weir.bench.generator;

/**
 * One flow as an exporter reports it; every protocol encodes the same thing.
 *
 * <p>Times are relative to the moment of export: {@code startAgo} and {@code endAgo} in
 * milliseconds.
 */
public record Flow(
    Address source,
    Address destination,
    Address nextHop,
    Transport transport,
    Path path,
    long packets,
    long octets,
    int startAgo,
    int endAgo) {

  /** The transport part; for ICMP {@code destinationPort} is type * 256 + code. */
  public record Transport(
      int protocol, int sourcePort, int destinationPort, int tcpFlags, int classOfService) {
    public static final int ICMP = 1;
    public static final int TCP = 6;
    public static final int UDP = 17;
    public static final int ICMPV6 = 58;

    Transport reversed() {
      boolean ports = protocol == TCP || protocol == UDP;
      return new Transport(
          protocol,
          ports ? destinationPort : sourcePort,
          ports ? sourcePort : destinationPort,
          tcpFlags,
          classOfService);
    }
  }

  /** The way through the exporter and the networks on either side; {@code vlan} 0 is untagged. */
  public record Path(
      int ingress,
      int egress,
      int sourceAs,
      int destinationAs,
      int sourceMask,
      int destinationMask,
      int vlan,
      int application) {

    Path reversed() {
      return new Path(
          egress, ingress, destinationAs, sourceAs, destinationMask, sourceMask, vlan, application);
    }
  }

  public Flow {
    if (packets < 1 || octets < packets || startAgo < endAgo || endAgo < 0) {
      throw new IllegalArgumentException(
          "wanted packets >= 1, octets >= packets, startAgo >= endAgo >= 0, got %d, %d, %d, %d"
              .formatted(packets, octets, startAgo, endAgo));
    }
    if (source.isV6() != destination.isV6() || source.isV6() != nextHop.isV6()) {
      throw new IllegalArgumentException(
          "wanted addresses of one family, got %s, %s, %s".formatted(source, destination, nextHop));
    }
  }

  public boolean isV6() {
    return source.isV6();
  }

  /** The answer to this flow: ends, ports, interfaces and networks swapped. */
  public Flow reversed() {
    return new Flow(
        destination,
        source,
        nextHop,
        transport.reversed(),
        path.reversed(),
        packets,
        octets,
        startAgo,
        endAgo);
  }
}
