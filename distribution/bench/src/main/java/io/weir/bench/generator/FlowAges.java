package io.weir.bench.generator;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Where the times of a datagram's records stand, and how long before the export they are. */
final class FlowAges {
  private int[] offsets = new int[32];
  private int[] startAgo = new int[32];
  private int[] endAgo = new int[32];
  private int size;

  /** The start time stands at {@code offset}, the end time right behind it. */
  void add(int offset, Flow flow) {
    if (size == offsets.length) {
      offsets = Arrays.copyOf(offsets, 2 * size);
      startAgo = Arrays.copyOf(startAgo, 2 * size);
      endAgo = Arrays.copyOf(endAgo, 2 * size);
    }
    offsets[size] = offset;
    startAgo[size] = flow.startAgo();
    endAgo[size++] = flow.endAgo();
  }

  int size() {
    return size;
  }

  /** Writes both times as 32-bit milliseconds of uptime. */
  void stampUptime(ByteBuffer buffer, int at, int uptimeMillis) {
    for (int i = 0; i < size; i++) {
      int where = at + offsets[i];
      buffer.putInt(where, uptimeMillis - startAgo[i]);
      buffer.putInt(where + 4, uptimeMillis - endAgo[i]);
    }
  }

  /** Writes both times as 64-bit milliseconds since 1970. */
  void stampWall(ByteBuffer buffer, int at, long wallMillis) {
    for (int i = 0; i < size; i++) {
      int where = at + offsets[i];
      buffer.putLong(where, wallMillis - startAgo[i]);
      buffer.putLong(where + 8, wallMillis - endAgo[i]);
    }
  }
}
