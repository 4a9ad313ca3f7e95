package io.weir.collector.snmpsimulator.mib;

import io.weir.collector.snmpsimulator.agent.BerWriter;
import io.weir.collector.snmpsimulator.agent.ObjectName;
import java.util.Arrays;

/** The rows of one set in one device at one moment, in the order of their indexes. Used again. */
final class Rows {

  private final int width;
  private int[] rows = new int[64];
  private int[] arcs;
  private int size;

  /**
   * No rows yet.
   *
   * @param width sub-identifiers of an index
   */
  Rows(int width) {
    this.width = width;
    arcs = new int[64 * width];
  }

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  /** What a row stands for. */
  int row(int place) {
    return rows[place];
  }

  /** Adds a row; one whose index is before others' moves there. */
  void add(int row, int... index) {
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, 2 * size);
      arcs = Arrays.copyOf(arcs, 2 * size * width);
    }
    int place = size++;
    while (place > 0 && isBefore(index, place - 1)) {
      rows[place] = rows[place - 1];
      System.arraycopy(arcs, (place - 1) * width, arcs, place * width, width);
      place--;
    }
    rows[place] = row;
    System.arraycopy(index, 0, arcs, place * width, width);
  }

  private boolean isBefore(int[] index, int place) {
    int from = place * width;
    return Arrays.compareUnsigned(index, 0, width, arcs, from, from + width) < 0;
  }

  /** The first row whose index is not before what follows {@code from} in the name. */
  private int notBefore(ObjectName name, int from) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(name, from, middle) > 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The place of the row of a name, or -1. */
  int find(ObjectName name, int from) {
    int place = notBefore(name, from);
    return place < size && compare(name, from, place) == 0 ? place : -1;
  }

  /** The place of the first row after a name; the size where there is none. */
  int after(ObjectName name, int from) {
    int place = notBefore(name, from);
    return place < size && compare(name, from, place) == 0 ? place + 1 : place;
  }

  private int compare(ObjectName name, int from, int place) {
    return name.compareTail(from, arcs, place * width, (place + 1) * width);
  }

  void writeIndex(int place, BerWriter out) {
    for (int i = place * width; i < (place + 1) * width; i++) {
      out.arc(arcs[i]);
    }
  }
}
