package io.weir.bench.generator;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;

/**
 * An IP address in two longs, most significant first; IPv4 is kept v4-mapped (RFC 4291, section
 * 2.5.5.2).
 */
public record Address(long high, long low) {
  private static final long MAPPED = 0x0000_FFFFL << 32;

  /** The IPv4 address with these 32 bits. */
  public static Address v4(int bits) {
    return new Address(0, MAPPED | Integer.toUnsignedLong(bits));
  }

  /** Reads an address literal; never asks a name server. */
  public static Address of(String literal) {
    if (!literal.matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
      throw new IllegalArgumentException("wanted an IP address, got '" + literal + "'");
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(InetAddress.getByName(literal).getAddress());
      return bytes.remaining() == 4
          ? v4(bytes.getInt())
          : new Address(bytes.getLong(), bytes.getLong());
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("wanted an IP address, got '" + literal + "'", e);
    }
  }

  /** The address {@code offset} further on. */
  public Address plus(long offset) {
    return new Address(high, low + offset);
  }

  public boolean isV6() {
    return high != 0 || (low & 0xFFFF_FFFF_0000_0000L) != MAPPED;
  }

  /** The 32 bits of an IPv4 address, the lowest 32 of an IPv6 one. */
  int v4Bits() {
    return (int) low;
  }

  /** Appends 4 octets for IPv4, 16 for IPv6. */
  void writeTo(ByteBuffer out) {
    if (isV6()) {
      out.putLong(high).putLong(low);
    } else {
      out.putInt(v4Bits());
    }
  }

  @Override
  public String toString() {
    ByteBuffer bytes = ByteBuffer.allocate(isV6() ? 16 : 4);
    writeTo(bytes);
    try {
      return InetAddress.getByAddress(bytes.array()).getHostAddress();
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}
