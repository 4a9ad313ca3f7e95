package io.weir.store.series.codec;

import java.nio.ByteBuffer;

/** Reads what a {@link BitOutput} wrote. */
final class BitInput {

  private static final int MOST_AT_ONCE = 56;

  private final ByteBuffer octets;
  private long pending;
  private int pendingBits;

  BitInput(ByteBuffer octets) {
    this.octets = octets;
  }

  /**
   * The next bits as an unsigned number.
   *
   * @param width how many, 0 to 64
   * @throws java.nio.BufferUnderflowException if there are fewer
   */
  long get(int width) {
    if (width > MOST_AT_ONCE) {
      long high = get(width - Integer.SIZE);
      return (high << Integer.SIZE) | get(Integer.SIZE);
    }
    while (pendingBits < width) {
      pending = (pending << Byte.SIZE) | Byte.toUnsignedLong(octets.get());
      pendingBits += Byte.SIZE;
    }
    pendingBits -= width;
    return (pending >>> pendingBits) & BitOutput.mask(width);
  }
}
