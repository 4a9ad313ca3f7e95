package io.weir.collector.snmpsimulator.agent;

import java.util.Arrays;

/** A variable's name that is filled again for each variable: at most 128 sub-identifiers. */
public final class ObjectName {

  /** The most sub-identifiers of a name (RFC 2578, section 3.5). */
  public static final int MOST = 128;

  private final int[] arcs = new int[MOST];
  private int length;

  /** Makes it the name of these sub-identifiers. */
  public ObjectName set(int... values) {
    length = 0;
    for (int value : values) {
      add(value);
    }
    return this;
  }

  public void clear() {
    length = 0;
  }

  /**
   * Adds a sub-identifier, to be read as unsigned.
   *
   * @throws IllegalStateException if the name is full
   */
  public void add(int arc) {
    if (length == MOST) {
      throw new IllegalStateException("wanted at most " + MOST + " sub-identifiers");
    }
    arcs[length++] = arc;
  }

  public int length() {
    return length;
  }

  public int arc(int place) {
    return arcs[place];
  }

  public boolean startsWith(int[] prefix) {
    return length >= prefix.length
        && Arrays.equals(arcs, 0, prefix.length, prefix, 0, prefix.length);
  }

  /** Compares what follows {@code from} with an index, as agents sort (RFC 2578, section 3.5). */
  public int compareTail(int from, int[] index, int indexFrom, int indexTo) {
    return Arrays.compareUnsigned(arcs, Math.min(from, length), length, index, indexFrom, indexTo);
  }

  /** Compares the whole name. */
  public int compare(int[] other) {
    return Arrays.compareUnsigned(arcs, 0, length, other, 0, other.length);
  }
}
