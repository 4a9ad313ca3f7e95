package io.weir.analysis.flowseries.model;

import java.util.Arrays;

/**
 * Numbers keys of two longs from 0 on, in the order in which they came. Open addressing, at most
 * half full; the hash is keyed, so that nobody outside can choose keys that collide. For one
 * thread.
 */
final class KeyIndex {

  private static final int LEAST = 8;

  private final long seed;
  private long[] firsts = new long[LEAST];
  private long[] seconds = new long[LEAST];
  private int[] places = new int[2 * LEAST];
  private int size;

  /**
   * Holds no keys yet.
   *
   * @param seed of the hash, unknown to those who send keys
   */
  KeyIndex(long seed) {
    this.seed = seed;
  }

  int size() {
    return size;
  }

  /** As many numbers as fit before arrays beside this one must grow. */
  int capacity() {
    return firsts.length;
  }

  long first(int number) {
    return firsts[number];
  }

  long second(int number) {
    return seconds[number];
  }

  /** The key's number, -1 if it has none. */
  int find(long first, long second) {
    int mask = places.length - 1;
    int place = hash(first, second) & mask;
    for (int number = places[place]; number != 0; number = places[place]) {
      if (firsts[number - 1] == first && seconds[number - 1] == second) {
        return number - 1;
      }
      place = (place + 1) & mask;
    }
    return -1;
  }

  /** Numbers a key that has no number yet. */
  int add(long first, long second) {
    if (size == firsts.length) {
      resize(2 * size);
    }
    firsts[size] = first;
    seconds[size] = second;
    enter(size++);
    return size - 1;
  }

  /** Forgets the keys that are not kept; the others move up, in their order. */
  void keep(boolean[] kept) {
    int left = 0;
    for (int number = 0; number < size; number++) {
      if (kept[number]) {
        firsts[left] = firsts[number];
        seconds[left++] = seconds[number];
      }
    }
    size = left;
    resize(Math.max(LEAST, Math.min(firsts.length, 2 * Integer.highestOneBit(Math.max(1, size)))));
  }

  private void resize(int capacity) {
    if (capacity != firsts.length) {
      firsts = Arrays.copyOf(firsts, capacity);
      seconds = Arrays.copyOf(seconds, capacity);
    }
    places = new int[2 * capacity];
    for (int number = 0; number < size; number++) {
      enter(number);
    }
  }

  private void enter(int number) {
    int mask = places.length - 1;
    int place = hash(firsts[number], seconds[number]) & mask;
    while (places[place] != 0) {
      place = (place + 1) & mask;
    }
    places[place] = number + 1;
  }

  private int hash(long first, long second) {
    long mixed = (first ^ seed) * 0x9e37_79b9_7f4a_7c15L;
    mixed = (mixed ^ mixed >>> 32 ^ second) * 0xd6e8_feb8_6659_fd93L;
    return (int) (mixed ^ mixed >>> 32);
  }
}
