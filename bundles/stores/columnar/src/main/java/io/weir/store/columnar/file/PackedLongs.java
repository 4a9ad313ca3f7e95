package io.weir.store.columnar.file;

import java.util.Arrays;

/** Numbers as their distance from a base, in 0 to 8 octets each. */
final class PackedLongs {

  private PackedLongs() {}

  /** How many octets hold an unsigned number. */
  static int width(long value) {
    return (Long.SIZE - Long.numberOfLeadingZeros(value) + 7) >>> 3;
  }

  /** Writes up to seven octets behind the last number; {@link Output#SLACK} allows for them. */
  static void pack(long[] values, int count, long base, int width, byte[] out, int at) {
    switch (width) {
      case 0 -> {}
      case 1 -> {
        for (int i = 0; i < count; i++) {
          out[at + i] = (byte) (values[i] - base);
        }
      }
      case 2 -> {
        for (int i = 0; i < count; i++) {
          LittleEndian.putShort(out, at + 2 * i, (short) (values[i] - base));
        }
      }
      case 4 -> {
        for (int i = 0; i < count; i++) {
          LittleEndian.putInt(out, at + 4 * i, (int) (values[i] - base));
        }
      }
      default -> packOverlapping(values, count, base, width, out, at);
    }
  }

  private static void packOverlapping(
      long[] values, int count, long base, int width, byte[] out, int at) {
    int to = at;
    for (int i = 0; i < count; i++, to += width) {
      LittleEndian.putLong(out, to, values[i] - base);
    }
  }

  /** Reads up to seven octets behind the last number. */
  static void unpack(byte[] in, int at, int width, long base, long[] out, int count) {
    switch (width) {
      case 0 -> Arrays.fill(out, 0, count, base);
      case 1 -> {
        for (int i = 0; i < count; i++) {
          out[i] = base + (in[at + i] & 0xff);
        }
      }
      case 2 -> {
        for (int i = 0; i < count; i++) {
          out[i] = base + LittleEndian.getUnsignedShort(in, at + 2 * i);
        }
      }
      case 4 -> {
        for (int i = 0; i < count; i++) {
          out[i] = base + (LittleEndian.getInt(in, at + 4 * i) & 0xffff_ffffL);
        }
      }
      default -> unpackOverlapping(in, at, width, base, out, count);
    }
  }

  private static void unpackOverlapping(
      byte[] in, int at, int width, long base, long[] out, int count) {
    long mask = -1L >>> (Long.SIZE - 8 * width);
    int from = at;
    for (int i = 0; i < count; i++, from += width) {
      out[i] = base + (LittleEndian.getLong(in, from) & mask);
    }
  }
}
