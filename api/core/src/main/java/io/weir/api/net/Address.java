package io.weir.api.net;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;

/**
 * An IPv4 or IPv6 address as two longs in network byte order. IPv4 is kept as an IPv4-mapped IPv6
 * address (RFC 4291, section 2.5.5.2).
 *
 * @param high the first eight octets
 * @param low the last eight octets
 */
public record Address(long high, long low) implements Comparable<Address> {

  /** {@code ::}, which stands for "no address" in a flow. */
  public static final Address UNSPECIFIED = new Address(0, 0);

  private static final long MAPPED = 0xffff_0000_0000L;
  private static final long MAPPED_MASK = 0xffff_ffff_0000_0000L;

  /** The low half of the IPv4-mapped form of an IPv4 address; the high half is zero. */
  public static long mapped(int ipv4) {
    return MAPPED | Integer.toUnsignedLong(ipv4);
  }

  /** Whether the two halves are an IPv4-mapped address. */
  public static boolean isIpv4(long high, long low) {
    return high == 0 && (low & MAPPED_MASK) == MAPPED;
  }

  /** The address of an IPv4 host. */
  public static Address ofIpv4(int address) {
    return new Address(0, mapped(address));
  }

  public static Address of(InetAddress address) {
    ByteBuffer octets = ByteBuffer.wrap(address.getAddress());
    return address instanceof Inet4Address
        ? ofIpv4(octets.getInt())
        : new Address(octets.getLong(), octets.getLong());
  }

  /**
   * Reads an address in text: dotted decimal, or RFC 4291 section 2.2. Never looks a name up.
   *
   * @throws IllegalArgumentException saying what was wanted and what was got
   */
  public static Address parse(String text) {
    boolean looksNumeric =
        text.indexOf(':') >= 0
            ? text.matches("[0-9a-fA-F:.]{2,45}")
            : text.matches("\\d{1,3}(\\.\\d{1,3}){3}");
    if (!looksNumeric) {
      throw notAnAddress(text);
    }
    try {
      return of(InetAddress.getByName(text));
    } catch (UnknownHostException e) {
      throw notAnAddress(text);
    }
  }

  private static IllegalArgumentException notAnAddress(String text) {
    return new IllegalArgumentException("wanted an IPv4 or IPv6 address, got '" + text + "'");
  }

  public boolean isIpv4() {
    return isIpv4(high, low);
  }

  public boolean isUnspecified() {
    return (high | low) == 0;
  }

  /** For sockets and libraries that want Java's own type. */
  public InetAddress toInetAddress() {
    byte[] octets =
        isIpv4()
            ? ByteBuffer.allocate(4).putInt((int) low).array()
            : ByteBuffer.allocate(16).putLong(high).putLong(low).array();
    try {
      return InetAddress.getByAddress(octets);
    } catch (UnknownHostException e) {
      throw new AssertionError("4 and 16 octets are always an address", e);
    }
  }

  @Override
  public int compareTo(Address other) {
    int order = Long.compareUnsigned(high, other.high);
    return order != 0 ? order : Long.compareUnsigned(low, other.low);
  }

  /** Dotted decimal for IPv4, RFC 5952 for IPv6. */
  @Override
  public String toString() {
    return isIpv4() ? dotted((int) low) : Ipv6Text.of(high, low);
  }

  private static String dotted(int ipv4) {
    return (ipv4 >>> 24)
        + "."
        + (ipv4 >>> 16 & 0xff)
        + "."
        + (ipv4 >>> 8 & 0xff)
        + "."
        + (ipv4 & 0xff);
  }
}
