package io.weir.store.postgresqlflows.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Octets of COPY's binary format, reused: PostgreSQL's manual, "COPY", section "Binary Format". */
final class CopyBuffer {

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /** PostgreSQL's own numbers, the same on every system. */
  private static final int IPV4 = 2;

  private static final int IPV6 = 3;

  private byte[] octets;
  private int length;

  CopyBuffer(int capacity) {
    octets = new byte[capacity];
  }

  byte[] octets() {
    return octets;
  }

  int length() {
    return length;
  }

  void clear() {
    length = 0;
  }

  /** Makes room for what follows; the other methods do not look. */
  void reserve(int more) {
    if (octets.length - length < more) {
      octets = Arrays.copyOf(octets, Math.max(2 * octets.length, length + more));
    }
  }

  void octet(int value) {
    octets[length++] = (byte) value;
  }

  void int16(int value) {
    octet(value >> 8);
    octet(value);
  }

  void int32(int value) {
    INT.set(octets, length, value);
    length += 4;
  }

  void nothing() {
    int32(-1);
  }

  /** A field of type bigint or timestamptz. */
  void int64(long value) {
    INT.set(octets, length, 8);
    LONG.set(octets, length + 4, value);
    length += 12;
  }

  /** A field of type macaddr. */
  void mac(long value) {
    int32(6);
    int16((int) (value >> 32));
    int32((int) value);
  }

  /** A field of type inet that holds an IPv4 address. */
  void ipv4(int address) {
    int32(8);
    octet(IPV4);
    octet(32);
    octet(0);
    octet(4);
    int32(address);
  }

  /** A field of type inet that holds an IPv6 address. */
  void ipv6(long high, long low) {
    int32(20);
    octet(IPV6);
    octet(128);
    octet(0);
    octet(16);
    LONG.set(octets, length, high);
    LONG.set(octets, length + 8, low);
    length += 16;
  }

  /** A field of type text, escaped, in UTF-8. A surrogate without its other half becomes '?'. */
  void text(String text) {
    reserve(4 + 3 * text.length());
    int begin = length;
    length += 4;
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      if (each > StoredText.ESCAPE && each < 0x80) {
        octet(each);
      } else if (Character.isHighSurrogate(each)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        supplementary(Character.toCodePoint(each, text.charAt(++i)));
      } else {
        other(each);
      }
    }
    INT.set(octets, begin, length - begin - 4);
  }

  private void supplementary(int point) {
    octet(0xf0 | point >> 18);
    octet(0x80 | (point >> 12 & 0x3f));
    octet(0x80 | (point >> 6 & 0x3f));
    octet(0x80 | (point & 0x3f));
  }

  private void other(char each) {
    if (each <= StoredText.ESCAPE) {
      octet(StoredText.ESCAPE);
      octet(each + 1);
    } else if (Character.isSurrogate(each)) {
      octet('?');
    } else if (each < 0x800) {
      octet(0xc0 | each >> 6);
      octet(0x80 | (each & 0x3f));
    } else {
      octet(0xe0 | each >> 12);
      octet(0x80 | (each >> 6 & 0x3f));
      octet(0x80 | (each & 0x3f));
    }
  }
}
