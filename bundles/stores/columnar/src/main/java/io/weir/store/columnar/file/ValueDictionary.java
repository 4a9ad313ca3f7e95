package io.weir.store.columnar.file;

import java.util.Arrays;

/** At most 256 different numbers, each known by its place. Belongs to one thread; used again. */
final class ValueDictionary {

  private static final int MAX_VALUES = 256;
  private static final int SAMPLES = 64;

  /** More different values than this in a sample, and a dictionary is not tried. */
  private static final int MAX_SAMPLED = 24;

  private static final int SLOTS = 1024;
  private static final int SHIFT = Long.SIZE - 10;

  private final long[] values = new long[MAX_VALUES];
  private final short[] slots = new short[SLOTS];
  private int size;

  int size() {
    return size;
  }

  long value(int code) {
    return values[code];
  }

  /** Takes all values of a lane; false if they are too many, or look so. */
  boolean fill(LaneParts parts) {
    Arrays.fill(slots, (short) -1);
    size = 0;
    for (int part = 0; part < parts.count(); part++) {
      if (!looksSmall(parts.values(part), parts.size(part))) {
        return false;
      }
    }
    for (int part = 0; part < parts.count(); part++) {
      long[] column = parts.values(part);
      int count = parts.size(part);
      for (int i = 0; i < count; i++) {
        if (code(column[i]) < 0) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean looksSmall(long[] column, int count) {
    int step = Math.max(1, count / SAMPLES);
    int before = size;
    for (int i = 0; i < count; i += step) {
      if (code(column[i]) < 0) {
        return false;
      }
    }
    return size - before <= MAX_SAMPLED;
  }

  /** Writes one octet per value; all were filled in before. */
  void encode(long[] column, int count, byte[] out, int at) {
    for (int i = 0; i < count; i++) {
      out[at + i] = (byte) code(column[i]);
    }
  }

  /** The place of a value, new or old; negative if there is no room for it. */
  private int code(long value) {
    int slot = (int) ((value * 0x9e37_79b9_7f4a_7c15L) >>> SHIFT);
    while (slots[slot] >= 0) {
      if (values[slots[slot]] == value) {
        return slots[slot];
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    if (size == MAX_VALUES) {
      return -1;
    }
    values[size] = value;
    slots[slot] = (short) size;
    return size++;
  }
}
