package io.weir.library.packet;

/** Finds the Ethernet type that the first header of a packet leads to. */
final class LinkStart {

  private static final int PPP_IPV4 = 0x0021;
  private static final int PPP_IPV6 = 0x0057;
  private static final int PPP_MPLS_UNICAST = 0x0281;
  private static final int PPP_MPLS_MULTICAST = 0x0283;
  private static final int HDLC_ADDRESS_AND_CONTROL = 0xff03;
  private static final int AF_INET = 2;
  private static final int MAX_AF_INET6 = 30;

  private final Frame frame;

  LinkStart(Frame frame) {
    this.frame = frame;
  }

  /** {@link EtherType#NONE} if it leads to nothing that is read here. */
  int read(Layer layer, PacketHeaders out) {
    return switch (layer) {
      case ETHERNET -> EtherType.ETHERNET;
      case IP -> ip(out);
      case MPLS -> EtherType.MPLS_UNICAST;
      case PPP -> ppp(frame, out);
      case LLC -> llc(frame, out);
      case LINUX_COOKED -> typeAt(14, 16, out);
      case LINUX_COOKED_2 -> typeAt(0, 20, out);
      case LOOPBACK -> loopback(out);
      case CISCO_HDLC -> typeAt(2, 4, out);
      case UNKNOWN -> EtherType.NONE;
    };
  }

  private int ip(PacketHeaders out) {
    if (!has(frame, 1, out)) {
      return EtherType.NONE;
    }
    return switch (frame.unsigned8(0) >> 4) {
      case 4 -> EtherType.IPV4;
      case 6 -> EtherType.IPV6;
      default -> EtherType.NONE;
    };
  }

  private int typeAt(int ahead, int headerLength, PacketHeaders out) {
    if (!has(frame, headerLength, out)) {
      return EtherType.NONE;
    }
    int type = frame.unsigned16(ahead);
    frame.skip(headerLength);
    out.etherType = type >= EtherType.FIRST ? type : 0;
    return type;
  }

  /** The family of IPv6 differs from system to system; the version field does not. */
  private int loopback(PacketHeaders out) {
    if (!has(frame, 4, out)) {
      return EtherType.NONE;
    }
    int family = frame.int32(0);
    int value = (family & 0xffff) != 0 ? family : Integer.reverseBytes(family);
    frame.skip(4);
    return value >= AF_INET && value <= MAX_AF_INET6 ? ip(out) : EtherType.NONE;
  }

  /** RFC 1661 section 2 and RFC 1662 section 3.1, protocol field not compressed. */
  static int ppp(Frame frame, PacketHeaders out) {
    if (!has(frame, 4, out)) {
      return EtherType.NONE;
    }
    if (frame.unsigned16(0) == HDLC_ADDRESS_AND_CONTROL) {
      frame.skip(2);
    }
    int protocol = frame.unsigned16(0);
    frame.skip(2);
    return switch (protocol) {
      case PPP_IPV4 -> EtherType.IPV4;
      case PPP_IPV6 -> EtherType.IPV6;
      case PPP_MPLS_UNICAST -> EtherType.MPLS_UNICAST;
      case PPP_MPLS_MULTICAST -> EtherType.MPLS_MULTICAST;
      default -> EtherType.NONE;
    };
  }

  /** RFC 1042: SNAP with organisation code 0, or IEEE 802.1H's 00-00-F8. */
  static int llc(Frame frame, PacketHeaders out) {
    if (!has(frame, 8, out)) {
      return EtherType.NONE;
    }
    int organisation = frame.int32(2) & 0xff_ffff;
    boolean snap =
        frame.unsigned16(0) == 0xaaaa
            && frame.unsigned8(2) == 3
            && (organisation == 0 || organisation == 0xf8);
    if (!snap) {
      return EtherType.NONE;
    }
    int type = frame.unsigned16(6);
    frame.skip(8);
    out.etherType = type;
    return type;
  }

  static boolean has(Frame frame, int octets, PacketHeaders out) {
    boolean there = frame.has(octets);
    out.truncated |= !there;
    return there;
  }
}
