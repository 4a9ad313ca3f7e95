package io.weir.store.columnar.query;

import java.util.function.IntConsumer;

/**
 * Keys and all their measures: a hash table of entries in one array. An entry is the words of its
 * key, then bytes, packets, flows, raw bytes, raw packets; one without flows is an empty slot.
 * Belongs to one thread.
 */
final class GroupTable {

  static final int MEASURES = 5;

  /** The place of the flows among the measures. */
  static final int FLOWS = 2;

  private final int words;
  private final int stride;
  private final int limit;
  private long[] table;
  private int slots = 1 << 10;
  private int size;
  private boolean full;

  /**
   * An empty table.
   *
   * @param words how many words a key has
   * @param limit with more keys than this it is full
   */
  GroupTable(int words, int limit) {
    this.words = words;
    this.stride = words + MEASURES;
    this.limit = limit;
    this.table = new long[slots * stride];
  }

  /** Whether there were too many keys; then what it holds is of no use. */
  boolean isFull() {
    return full;
  }

  int size() {
    return size;
  }

  /** The array that holds the entries. */
  long[] entries() {
    return table;
  }

  /** Gives the place of every entry in {@link #entries}. */
  void forEach(IntConsumer place) {
    for (int at = 0; at < table.length; at += stride) {
      if (isTaken(at)) {
        place.accept(at);
      }
    }
  }

  /** Adds the measures of an entry to those of its key. */
  void add(long[] from, int at) {
    int to = find(from, at);
    if (!isTaken(to)) {
      if (size >= limit) {
        full = true;
        return;
      }
      to = take(from, at, to);
    }
    for (int i = words; i < stride; i++) {
      table[to + i] += from[at + i];
    }
  }

  /** Adds all entries of another table of such keys. */
  void addAll(GroupTable other) {
    full |= other.full;
    other.forEach(at -> add(other.table, at));
  }

  /** The place of a key; negative if it is not there. */
  int place(long[] key, int at) {
    int place = find(key, at);
    return isTaken(place) ? place : -1;
  }

  private int take(long[] from, int at, int free) {
    int to = free;
    if (size * 3L > slots * 2L) {
      grow();
      to = find(from, at);
    }
    size++;
    System.arraycopy(from, at, table, to, words);
    return to;
  }

  private void grow() {
    long[] old = table;
    slots *= 2;
    table = new long[slots * stride];
    for (int at = 0; at < old.length; at += stride) {
      if (old[at + words + FLOWS] != 0) {
        System.arraycopy(old, at, table, find(old, at), stride);
      }
    }
  }

  /** The place of a key, or the empty slot where it belongs. */
  private int find(long[] key, int at) {
    int slot = (int) hash(key, at) & (slots - 1);
    while (isTaken(slot * stride) && !isEqual(key, at, slot * stride)) {
      slot = (slot + 1) & (slots - 1);
    }
    return slot * stride;
  }

  private long hash(long[] key, int at) {
    long hash = words;
    for (int i = 0; i < words; i++) {
      hash = (hash ^ key[at + i]) * 0x9e37_79b9_7f4a_7c15L;
      hash ^= hash >>> 32;
    }
    return hash;
  }

  private boolean isEqual(long[] key, int at, int place) {
    for (int i = 0; i < words; i++) {
      if (table[place + i] != key[at + i]) {
        return false;
      }
    }
    return true;
  }

  private boolean isTaken(int at) {
    return table[at + words + FLOWS] != 0;
  }
}
