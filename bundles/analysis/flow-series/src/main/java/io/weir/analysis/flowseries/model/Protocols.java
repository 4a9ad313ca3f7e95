package io.weir.analysis.flowseries.model;

import java.util.Map;

/** Names of IP protocols, after IANA's keywords in lower case. */
final class Protocols {

  static final int TCP = 6;
  static final int UDP = 17;
  private static final int DCCP = 33;
  private static final int SCTP = 132;
  private static final int UDPLITE = 136;

  private static final Map<Long, String> NAMES =
      Map.ofEntries(
          Map.entry(1L, "icmp"),
          Map.entry(2L, "igmp"),
          Map.entry(4L, "ipv4"),
          Map.entry(6L, "tcp"),
          Map.entry(17L, "udp"),
          Map.entry(33L, "dccp"),
          Map.entry(41L, "ipv6"),
          Map.entry(46L, "rsvp"),
          Map.entry(47L, "gre"),
          Map.entry(50L, "esp"),
          Map.entry(51L, "ah"),
          Map.entry(58L, "ipv6-icmp"),
          Map.entry(88L, "eigrp"),
          Map.entry(89L, "ospf"),
          Map.entry(103L, "pim"),
          Map.entry(108L, "ipcomp"),
          Map.entry(112L, "vrrp"),
          Map.entry(115L, "l2tp"),
          Map.entry(124L, "isis"),
          Map.entry(132L, "sctp"),
          Map.entry(136L, "udplite"),
          Map.entry(137L, "mpls-in-ip"));

  private Protocols() {}

  /** Whether the protocol's header begins with a source port and a destination port. */
  static boolean hasPorts(long protocol) {
    return protocol == TCP
        || protocol == UDP
        || protocol == DCCP
        || protocol == SCTP
        || protocol == UDPLITE;
  }

  /** The number of {@code tcp} or {@code udp}. */
  static int number(String name) {
    return switch (name) {
      case "tcp" -> TCP;
      case "udp" -> UDP;
      default -> throw new IllegalArgumentException("wanted tcp or udp, got '" + name + "'");
    };
  }

  /** The name, or the number where there is none. */
  static String text(long protocol) {
    String name = NAMES.get(protocol);
    return name == null ? Long.toUnsignedString(protocol) : name;
  }
}
