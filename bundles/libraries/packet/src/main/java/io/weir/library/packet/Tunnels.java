package io.weir.library.packet;

import java.util.Set;

/** Steps from the header of a tunnel to the packet inside. */
final class Tunnels {

  private static final int VXLAN_PORT = 4789;
  private static final int VXLAN_VALID = 0x08;
  private static final int UDP_HEADER = 8;
  private static final int VXLAN_HEADER = 8;
  private static final int GRE_CHECKSUM = 0x8000;
  private static final int GRE_ROUTING_AND_VERSION = 0x4007;
  private static final int GRE_KEY = 0x2000;
  private static final int GRE_SEQUENCE = 0x1000;

  private final Frame frame;
  private final boolean ipip;
  private final boolean gre;
  private final boolean vxlan;
  private final boolean srv6;
  private int inside;

  Tunnels(Frame frame, Set<Decapsulation> enabled) {
    this.frame = frame;
    ipip = enabled.contains(Decapsulation.IPIP);
    gre = enabled.contains(Decapsulation.GRE);
    vxlan = enabled.contains(Decapsulation.VXLAN);
    srv6 = enabled.contains(Decapsulation.SRV6);
  }

  /**
   * Moves to the packet inside and forgets the headers outside, or does neither.
   *
   * @param out headers of a packet whose payload the frame stands at
   */
  boolean enter(PacketHeaders out) {
    if (out.fragmentOffset != 0) {
      return false;
    }
    return switch (out.protocol) {
      case IpProtocol.IPV4 -> isIpTunnel(out) && enter(0, EtherType.IPV4, out);
      case IpProtocol.IPV6 -> isIpTunnel(out) && enter(0, EtherType.IPV6, out);
      case IpProtocol.ETHERNET -> srv6 && out.ipVersion == 6 && enter(0, EtherType.ETHERNET, out);
      case IpProtocol.GRE -> gre && enterGre(out);
      case IpProtocol.UDP -> vxlan && enterVxlan(out);
      default -> false;
    };
  }

  /** The Ethernet type of what the last tunnel entered holds. */
  int inside() {
    return inside;
  }

  private boolean isIpTunnel(PacketHeaders out) {
    boolean srv6Behind = srv6 && out.ipVersion == 6;
    boolean plainBehind = ipip && !out.routingHeader;
    return srv6Behind || plainBehind;
  }

  /** RFC 2784 section 2, RFC 2890 section 2. */
  private boolean enterGre(PacketHeaders out) {
    if (!frame.has(4)) {
      return false;
    }
    int flags = frame.unsigned16(0);
    if ((flags & GRE_ROUTING_AND_VERSION) != 0) {
      return false;
    }
    int options =
        ((flags & GRE_CHECKSUM) != 0 ? 4 : 0)
            + ((flags & GRE_KEY) != 0 ? 4 : 0)
            + ((flags & GRE_SEQUENCE) != 0 ? 4 : 0);
    return enter(4 + options, frame.unsigned16(2), out);
  }

  /** RFC 7348 section 5. */
  private boolean enterVxlan(PacketHeaders out) {
    boolean there =
        frame.has(UDP_HEADER + VXLAN_HEADER)
            && frame.unsigned16(2) == VXLAN_PORT
            && (frame.unsigned8(UDP_HEADER) & VXLAN_VALID) != 0;
    if (!there) {
      return false;
    }
    int identifier = frame.int32(UDP_HEADER + 4) >>> 8;
    boolean entered = enter(UDP_HEADER + VXLAN_HEADER, EtherType.ETHERNET, out);
    if (entered) {
      out.segment = identifier;
    }
    return entered;
  }

  private boolean enter(int headerLength, int etherType, PacketHeaders out) {
    int needed =
        switch (etherType) {
          case EtherType.IPV4 -> Ipv4Header.MIN_LENGTH;
          case EtherType.IPV6 -> Ipv6Header.LENGTH;
          case EtherType.ETHERNET -> 14;
          case EtherType.MPLS_UNICAST, EtherType.MPLS_MULTICAST -> 4;
          default -> Integer.MAX_VALUE;
        };
    if (frame.end() - frame.at() - headerLength < needed) {
      return false;
    }
    frame.skip(headerLength);
    out.clear(frame.at());
    inside = etherType;
    return true;
  }
}
