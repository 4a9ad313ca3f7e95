package io.weir.library.packet;

import java.util.Arrays;
import java.util.Locale;

/** A tunnel that may be looked into. */
public enum Decapsulation {
  /** IPv4 or IPv6 in IPv4, or in IPv6 without a routing header: RFC 2003, 4213, 2473. */
  IPIP,
  /** RFC 2784 and 2890, with IPv4, IPv6, MPLS or Ethernet inside. */
  GRE,
  /** RFC 7348, on its registered port 4789. */
  VXLAN,
  /**
   * Anything that RFC 8986 puts into IPv6: IPv4, IPv6 or Ethernet, behind a segment routing header
   * or, reduced (section 5.2), without.
   */
  SRV6;

  /**
   * Reads {@code ipip}, {@code gre}, {@code vxlan} or {@code srv6}.
   *
   * @throws IllegalArgumentException saying what was wanted and what was got
   */
  public static Decapsulation parse(String text) {
    return Arrays.stream(values())
        .filter(tunnel -> tunnel.toString().equalsIgnoreCase(text.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "wanted a tunnel of " + Arrays.toString(values()) + ", got '" + text + "'"));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
