package io.weir.collector.netflow.wire;

/** Reads the same field of many records into a column: one tight loop for each length. */
final class Numbers {

  private Numbers() {}

  /** Reads {@code count} unsigned numbers into the column from row {@code first}. */
  static void read(
      long[] column, int first, int count, byte[] data, int offset, int length, int stride) {
    switch (length) {
      case 1 -> read1(column, first, count, data, offset, stride);
      case 2 -> read2(column, first, count, data, offset, stride);
      case 4 -> read4(column, first, count, data, offset, stride);
      case 8 -> read8(column, first, count, data, offset, stride);
      default -> {
        for (int row = first, at = offset; row < first + count; row++, at += stride) {
          column[row] = Octets.unsigned(data, at, length);
        }
      }
    }
  }

  private static void read1(long[] column, int first, int count, byte[] data, int at, int stride) {
    for (int row = 0, from = at; row < count; row++, from += stride) {
      column[first + row] = Octets.u8(data, from);
    }
  }

  private static void read2(long[] column, int first, int count, byte[] data, int at, int stride) {
    for (int row = 0, from = at; row < count; row++, from += stride) {
      column[first + row] = Octets.u16(data, from);
    }
  }

  private static void read4(long[] column, int first, int count, byte[] data, int at, int stride) {
    for (int row = 0, from = at; row < count; row++, from += stride) {
      column[first + row] = Octets.u32(data, from);
    }
  }

  private static void read8(long[] column, int first, int count, byte[] data, int at, int stride) {
    for (int row = 0, from = at; row < count; row++, from += stride) {
      column[first + row] = Octets.i64(data, from);
    }
  }

  /** Gives rows that are zero the value from the scratch. */
  static void fill(long[] column, int first, int count, long[] scratch) {
    for (int row = 0; row < count; row++) {
      if (column[first + row] == 0) {
        column[first + row] = scratch[row];
      }
    }
  }
}
