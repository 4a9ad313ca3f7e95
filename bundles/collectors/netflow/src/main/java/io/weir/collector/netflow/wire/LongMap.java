package io.weir.collector.netflow.wire;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.ToLongFunction;

/**
 * A map with primitive keys, so that a look-up allocates nothing. Open addressing with linear
 * probing; the hash is seeded, so that nobody can choose keys that collide.
 */
final class LongMap<T> {

  private static final long SEED = ThreadLocalRandom.current().nextLong();

  private long[] keys = new long[4];
  private Object[] values = new Object[4];
  private int size;
  private int hand;

  int size() {
    return size;
  }

  T get(long key) {
    return at(slot(key));
  }

  /**
   * Whether this replaced an earlier value is told by the value returned, null if there was none.
   */
  T put(long key, T value) {
    int slot = slot(key);
    T earlier = at(slot);
    values[slot] = value;
    if (earlier == null) {
      keys[slot] = key;
      size++;
      grow();
    }
    return earlier;
  }

  /** Returns what was removed, null if there was nothing. */
  T remove(long key) {
    int slot = slot(key);
    T removed = at(slot);
    if (removed != null) {
      values[slot] = null;
      size--;
      close(slot);
    }
    return removed;
  }

  /** The one with the lowest rank of the next few; each call looks at others. */
  T lowestOf(int few, ToLongFunction<T> rank) {
    T lowest = null;
    for (int seen = 0, steps = 0; seen < few && steps < values.length; steps++) {
      hand = (hand + 1) & (values.length - 1);
      T value = at(hand);
      if (value != null) {
        seen++;
        lowest =
            lowest == null || rank.applyAsLong(value) < rank.applyAsLong(lowest) ? value : lowest;
      }
    }
    return lowest;
  }

  /** The keys in ascending order. */
  long[] keys() {
    long[] present = new long[size];
    int count = 0;
    for (int slot = 0; slot < values.length; slot++) {
      if (values[slot] != null) {
        present[count++] = keys[slot];
      }
    }
    Arrays.sort(present);
    return present;
  }

  @SuppressWarnings("unchecked") // only put() writes the array
  private T at(int slot) {
    return (T) values[slot];
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = hash(key) & mask;
    while (values[slot] != null && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static int hash(long key) {
    long mixed = (key ^ SEED) * 0xff51_afd7_ed55_8ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ce_b9fe_1a85_ec53L;
    return (int) (mixed ^ (mixed >>> 32));
  }

  private void grow() {
    if (size * 2 <= keys.length) {
      return;
    }
    long[] oldKeys = keys;
    Object[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new Object[oldKeys.length * 2];
    for (int old = 0; old < oldKeys.length; old++) {
      if (oldValues[old] != null) {
        int slot = slot(oldKeys[old]);
        keys[slot] = oldKeys[old];
        values[slot] = oldValues[old];
      }
    }
  }

  /** Moves up those that probed past the slot that became empty. */
  private void close(int empty) {
    int mask = keys.length - 1;
    for (int slot = (empty + 1) & mask; values[slot] != null; slot = (slot + 1) & mask) {
      Object value = values[slot];
      values[slot] = null;
      int better = slot(keys[slot]);
      keys[better] = keys[slot];
      values[better] = value;
    }
  }
}
