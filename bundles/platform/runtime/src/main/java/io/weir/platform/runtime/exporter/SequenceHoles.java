package io.weir.platform.runtime.exporter;

import java.util.Arrays;

/** Ranges of units that have not come yet, lowest first. For one thread. */
final class SequenceHoles {

  private static final int MOST = 64;

  private long[] starts = new long[4];
  private long[] ends = new long[4];
  private long[] opened = new long[4];
  private int count;
  private long units;

  /** Units in all ranges. */
  long units() {
    return units;
  }

  /**
   * Adds a range above all others.
   *
   * @return units given up because there are too many ranges
   */
  long open(long start, long end, long nowMillis) {
    long given = count == MOST ? drop(0, ends[0]) : 0;
    insert(count, start, end, nowMillis);
    units += end - start;
    return given;
  }

  /**
   * Units of a range have come.
   *
   * @return how many of them were awaited
   */
  long fill(long start, long end) {
    long filled = 0;
    for (int i = count - 1; i >= 0 && ends[i] > start; i--) {
      long from = Math.max(start, starts[i]);
      long to = Math.min(end, ends[i]);
      if (from < to) {
        filled += to - from;
        cut(i, from, to);
      }
    }
    units -= filled;
    return filled;
  }

  /**
   * Gives up what lies below a unit, and what was opened before a time.
   *
   * @return units given up
   */
  long settle(long below, long openedBefore) {
    long given = 0;
    while (count > 0 && opened[0] < openedBefore) {
      given += drop(0, ends[0]);
    }
    while (count > 0 && starts[0] < below) {
      given += drop(0, Math.min(below, ends[0]));
    }
    return given;
  }

  /** Gives up everything. */
  long clear() {
    long given = units;
    count = 0;
    units = 0;
    return given;
  }

  private long drop(int i, long to) {
    long given = to - starts[i];
    units -= given;
    cut(i, starts[i], to);
    return given;
  }

  private void cut(int i, long from, long to) {
    if (from == starts[i] && to == ends[i]) {
      remove(i);
    } else if (from == starts[i]) {
      starts[i] = to;
    } else {
      long rest = ends[i];
      ends[i] = from;
      if (to < rest) {
        insert(i + 1, to, rest, opened[i]);
      }
    }
  }

  private void insert(int i, long start, long end, long nowMillis) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      opened = Arrays.copyOf(opened, count * 2);
    }
    shift(i, i + 1);
    starts[i] = start;
    ends[i] = end;
    opened[i] = nowMillis;
    count++;
  }

  private void remove(int i) {
    shift(i + 1, i);
    count--;
  }

  private void shift(int from, int to) {
    int moved = count - from;
    if (moved > 0) {
      System.arraycopy(starts, from, starts, to, moved);
      System.arraycopy(ends, from, ends, to, moved);
      System.arraycopy(opened, from, opened, to, moved);
    }
  }
}
