package io.weir.library.packet;

/** What the first octet of a captured or sampled packet belongs to. */
public enum Layer {
  /** IEEE 802.3 with the destination address first, no preamble. */
  ETHERNET,
  /** IPv4 or IPv6, told apart by the version field. */
  IP,
  /** A label stack, RFC 3032. */
  MPLS,
  /** PPP, RFC 1661, with or without HDLC's address and control octets. */
  PPP,
  /** IEEE 802.2 LLC and SNAP, as in FDDI and token ring after their own headers. */
  LLC,
  /** LINUX_SLL of libpcap: 16 octets before the payload. */
  LINUX_COOKED,
  /** LINUX_SLL2 of libpcap: 20 octets before the payload. */
  LINUX_COOKED_2,
  /** BSD loopback: an address family in four octets of either byte order. */
  LOOPBACK,
  /** Cisco HDLC: address, control and an Ethernet type. */
  CISCO_HDLC,
  /** Anything else: nothing of it is read. */
  UNKNOWN;

  /** The layer of a {@code header_protocol} of sFlow version 5. */
  public static Layer ofSflow(int headerProtocol) {
    return switch (headerProtocol) {
      case 1 -> ETHERNET;
      case 7, 14 -> PPP;
      case 11, 12 -> IP;
      case 13 -> MPLS;
      default -> UNKNOWN;
    };
  }

  /** The layer of a link type of pcap and pcapng, as the tcpdump group registers them. */
  public static Layer ofLinkType(int linkType) {
    return switch (linkType) {
      case 1 -> ETHERNET;
      case 0, 108 -> LOOPBACK;
      case 9, 50 -> PPP;
      case 12, 14, 101, 228, 229 -> IP;
      case 104 -> CISCO_HDLC;
      case 113 -> LINUX_COOKED;
      case 219 -> MPLS;
      case 276 -> LINUX_COOKED_2;
      default -> UNKNOWN;
    };
  }
}
