package io.weir.platform.runtime;

import io.weir.api.net.Address;
import java.net.InetAddress;

/** Reads an address of the JDK as two longs, without an object that lasts. */
final class SenderAddress {

  private SenderAddress() {}

  /** The first half of the {@link Address}. */
  static long high(byte[] octets) {
    return octets.length == 4 ? 0 : eight(octets, 0);
  }

  /** The second half. */
  static long low(byte[] octets) {
    return octets.length == 4 ? Address.mapped(four(octets, 0)) : eight(octets, 8);
  }

  static byte[] octets(InetAddress address) {
    return address.getAddress();
  }

  private static long eight(byte[] octets, int at) {
    return Integer.toUnsignedLong(four(octets, at)) << 32
        | Integer.toUnsignedLong(four(octets, at + 4));
  }

  private static int four(byte[] octets, int at) {
    return octets[at] << 24
        | (octets[at + 1] & 0xff) << 16
        | (octets[at + 2] & 0xff) << 8
        | (octets[at + 3] & 0xff);
  }
}
