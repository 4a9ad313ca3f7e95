package io.weir.collector.netflow.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads in network byte order. The caller has checked the bounds. */
final class Octets {

  private static final VarHandle SHORT = view(short[].class);
  private static final VarHandle INT = view(int[].class);
  private static final VarHandle LONG = view(long[].class);

  private Octets() {}

  private static VarHandle view(Class<?> array) {
    return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.BIG_ENDIAN);
  }

  static int u8(byte[] data, int at) {
    return data[at] & 0xff;
  }

  static int u16(byte[] data, int at) {
    return (short) SHORT.get(data, at) & 0xffff;
  }

  static int i32(byte[] data, int at) {
    return (int) INT.get(data, at);
  }

  static long u32(byte[] data, int at) {
    return (int) INT.get(data, at) & 0xffff_ffffL;
  }

  static long i64(byte[] data, int at) {
    return (long) LONG.get(data, at);
  }

  /** An unsigned number of any length (RFC 7011 section 6.2); of more than 8 octets the last 8. */
  static long unsigned(byte[] data, int at, int length) {
    return switch (length) {
      case 0 -> 0;
      case 1 -> u8(data, at);
      case 2 -> u16(data, at);
      case 4 -> u32(data, at);
      case 8 -> i64(data, at);
      default -> {
        long value = 0;
        for (int i = at; i < at + length; i++) {
          value = (value << 8) | (data[i] & 0xff);
        }
        yield value;
      }
    };
  }

  /** A two's complement number of 1 to 8 octets. */
  static long signed(byte[] data, int at, int length) {
    int unused = 64 - 8 * Math.min(length, 8);
    return length == 0 ? 0 : unsigned(data, at, length) << unused >> unused;
  }

  static boolean zero(byte[] data, int from, int to) {
    for (int at = from; at < to; at++) {
      if (data[at] != 0) {
        return false;
      }
    }
    return true;
  }
}
