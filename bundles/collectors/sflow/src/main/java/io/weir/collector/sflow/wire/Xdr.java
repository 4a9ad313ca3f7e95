package io.weir.collector.sflow.wire;

import io.weir.api.net.Address;
import java.nio.ByteBuffer;

/**
 * A place in data of RFC 4506, and the end of what contains it. Ask {@link #has} before reading:
 * then nothing reads past the container.
 */
final class Xdr {

  private static final int IPV4 = 1;
  private static final int IPV6 = 2;

  private ByteBuffer bytes = ByteBuffer.allocate(0);
  private int start;
  private int at;
  private int end;

  /** The octets between position and limit. */
  void reset(ByteBuffer buffer) {
    bytes = buffer;
    start = buffer.position();
    at = start;
    end = buffer.limit();
  }

  ByteBuffer bytes() {
    return bytes;
  }

  /** Index in the buffer. */
  int at() {
    return at;
  }

  /** Octets since the start of the datagram. */
  int offset() {
    return at - start;
  }

  int end() {
    return end;
  }

  int remaining() {
    return end - at;
  }

  boolean has(long octets) {
    return octets <= end - at;
  }

  /** Enters a container, or leaves it again for the one around. */
  void endAt(int index) {
    end = index;
  }

  void moveTo(int index) {
    at = index;
  }

  void skip(int octets) {
    at += octets;
  }

  /** Four octets ahead, without moving. */
  int peek32(int ahead) {
    return bytes.getInt(at + ahead);
  }

  long peek64(int ahead) {
    return bytes.getLong(at + ahead);
  }

  int int32() {
    int value = bytes.getInt(at);
    at += 4;
    return value;
  }

  long unsigned32() {
    return Integer.toUnsignedLong(int32());
  }

  long int64() {
    long value = bytes.getLong(at);
    at += 8;
    return value;
  }

  /**
   * Octets of an address with its type before it, at this place.
   *
   * @return 0 if the container ends within it, or its type is neither of the three known
   */
  int addressLength() {
    if (!has(4)) {
      return 0;
    }
    int length =
        switch (peek32(0)) {
          case 0 -> 4;
          case IPV4 -> 8;
          case IPV6 -> 20;
          default -> Integer.MAX_VALUE;
        };
    return has(length) ? length : 0;
  }

  /** First half of the address at this place, as in {@link Address}. */
  long addressHigh() {
    return peek32(0) == IPV6 ? peek64(4) : 0;
  }

  long addressLow() {
    return switch (peek32(0)) {
      case IPV4 -> Address.mapped(peek32(4));
      case IPV6 -> peek64(12);
      default -> 0;
    };
  }

  /** What opaque data of so many octets takes: RFC 4506 section 4.9. */
  static long padded(long length) {
    return length + 3 & ~3L;
  }
}
