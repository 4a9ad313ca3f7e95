package io.weir.store.series.codec;

import java.util.Arrays;

/** Bits behind one another, the most significant first. */
final class BitOutput {

  private static final int FIRST_CAPACITY = 256;
  private static final int MOST_AT_ONCE = 56;

  private byte[] octets = new byte[FIRST_CAPACITY];
  private int size;
  private long pending;
  private int pendingBits;

  /**
   * Writes the low bits of a number.
   *
   * @param width how many, 0 to 64
   */
  void put(long value, int width) {
    if (width > MOST_AT_ONCE) {
      put(value >>> Integer.SIZE, width - Integer.SIZE);
      put(value, Integer.SIZE);
      return;
    }
    pending = (pending << width) | (value & mask(width));
    pendingBits += width;
    while (pendingBits >= Byte.SIZE) {
      pendingBits -= Byte.SIZE;
      append((byte) (pending >>> pendingBits));
    }
  }

  static long mask(int width) {
    return (1L << width) - 1;
  }

  private void append(byte octet) {
    if (size == octets.length) {
      octets = Arrays.copyOf(octets, 2 * size);
    }
    octets[size++] = octet;
  }

  /** All that was written, filled up to whole octets with zeros. */
  byte[] octets() {
    if (pendingBits > 0) {
      put(0, Byte.SIZE - pendingBits);
    }
    return Arrays.copyOf(octets, size);
  }
}
