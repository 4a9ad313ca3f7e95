package io.weir.platform.runtime.spool;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Octets that grow as they are written, little-endian. For one thread. */
final class OctetWriter {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] octets = new byte[1 << 16];
  private int size;

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  /** What was written, up to {@link #size()}; the writer's own until it is written to again. */
  byte[] octets() {
    return octets;
  }

  /** Room for this many octets and one long more. */
  private void reserve(int more) {
    int wanted = Math.addExact(Math.addExact(size, more), Long.BYTES);
    if (wanted > octets.length) {
      octets = Arrays.copyOf(octets, (int) Math.min(Integer.MAX_VALUE - 8L, wanted * 2L));
    }
  }

  void putByte(int value) {
    reserve(1);
    octets[size++] = (byte) value;
  }

  void putInt(int value) {
    reserve(Integer.BYTES);
    INTS.set(octets, size, value);
    size += Integer.BYTES;
  }

  void putLong(long value) {
    reserve(Long.BYTES);
    LONGS.set(octets, size, value);
    size += Long.BYTES;
  }

  /** An unsigned number, seven bits an octet, the least first. */
  void putVarint(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      putByte((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    putByte((int) rest);
  }

  /** A number near zero, of either sign, in few octets. */
  void putSigned(long value) {
    putVarint((value << 1) ^ (value >> 63));
  }

  /** The low octets of every value less a base. */
  void putPacked(long[] values, int count, long base, int width) {
    reserve(Math.multiplyExact(count, width));
    int at = size;
    for (int i = 0; i < count; i++) {
      LONGS.set(octets, at, values[i] - base);
      at += width;
    }
    size = at;
  }

  /** Any characters, also halves of pairs: one octet each where all fit, else two. */
  void putText(String text) {
    boolean narrow = text.chars().allMatch(c -> c < 256);
    putVarint(((long) text.length() << 1) | (narrow ? 0 : 1));
    for (int i = 0; i < text.length(); i++) {
      putByte(text.charAt(i));
      if (!narrow) {
        putByte(text.charAt(i) >> 8);
      }
    }
  }
}
