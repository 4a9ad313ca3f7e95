package io.weir.platform.runtime.spool;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads what {@link OctetWriter} wrote; anything else is corrupt, and never read beyond its end.
 */
final class OctetReader {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private final byte[] octets;
  private int at;

  OctetReader(byte[] octets) {
    this.octets = octets;
  }

  int remaining() {
    return octets.length - at;
  }

  private int take(long count) throws CorruptRecordException {
    if (count < 0 || count > remaining()) {
      throw new CorruptRecordException("wanted " + count + " octets more, got " + remaining());
    }
    int from = at;
    at += (int) count;
    return from;
  }

  int getByte() throws CorruptRecordException {
    return octets[take(1)] & 0xFF;
  }

  int getInt() throws CorruptRecordException {
    return (int) INTS.get(octets, take(Integer.BYTES));
  }

  long getLong() throws CorruptRecordException {
    return (long) LONGS.get(octets, take(Long.BYTES));
  }

  long getVarint() throws CorruptRecordException {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      int octet = getByte();
      value |= (octet & 0x7FL) << shift;
      if (octet < 0x80) {
        return value;
      }
    }
    throw new CorruptRecordException("wanted a number of at most 64 bits");
  }

  long getSigned() throws CorruptRecordException {
    long value = getVarint();
    return (value >>> 1) ^ -(value & 1);
  }

  /** A number from 0 to a limit. */
  int getCount(int most) throws CorruptRecordException {
    long count = getVarint();
    if (count < 0 || count > most) {
      throw new CorruptRecordException("wanted a count of at most " + most + ", got " + count);
    }
    return (int) count;
  }

  void getPacked(long[] values, int count, long base, int width) throws CorruptRecordException {
    int from = take((long) count * width);
    long mask = width == Long.BYTES ? -1 : (1L << (8 * width)) - 1;
    int i = 0;
    for (; i < count && from + Long.BYTES <= octets.length; i++, from += width) {
      values[i] = ((long) LONGS.get(octets, from) & mask) + base;
    }
    for (; i < count; i++, from += width) {
      long value = 0;
      for (int octet = width - 1; octet >= 0; octet--) {
        value = (value << 8) | (octets[from + octet] & 0xFF);
      }
      values[i] = value + base;
    }
  }

  String getText() throws CorruptRecordException {
    long mark = getVarint();
    boolean narrow = (mark & 1) == 0;
    long length = mark >>> 1;
    int from = take(narrow ? length : Math.min(length, Integer.MAX_VALUE) * 2);
    char[] characters = new char[(int) length];
    for (int i = 0; i < characters.length; i++) {
      characters[i] =
          narrow
              ? (char) (octets[from + i] & 0xFF)
              : (char) ((octets[from + 2 * i] & 0xFF) | (octets[from + 2 * i + 1] << 8));
    }
    return new String(characters);
  }
}
