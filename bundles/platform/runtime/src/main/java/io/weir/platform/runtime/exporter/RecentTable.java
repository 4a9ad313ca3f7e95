package io.weir.platform.runtime.exporter;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/**
 * A bounded table of entries under three numbers, which knows the one that was looked up longest
 * ago. Looking up makes no object. The hash is seeded, so that nobody outside can choose colliding
 * keys. For one thread.
 */
final class RecentTable<E extends RecentTable.Entry<E>> {

  private static final int SMALLEST = 4;

  private final long seed = ThreadLocalRandom.current().nextLong();
  private E[] buckets = buckets(SMALLEST);
  private E newest;
  private E oldest;
  private int size;

  /** An entry of one table. */
  abstract static class Entry<E extends Entry<E>> {
    private final long high;
    private final long low;
    private final int tag;
    private E chain;
    private E older;
    private E newer;

    Entry(long high, long low, int tag) {
      this.high = high;
      this.low = low;
      this.tag = tag;
    }
  }

  int size() {
    return size;
  }

  /** The entry, which is now the most recent; null if there is none. */
  E find(long high, long low, int tag) {
    E entry = buckets[slot(high, low, tag)];
    while (entry != null && !is(entry, high, low, tag)) {
      entry = link(entry).chain;
    }
    if (entry != null && entry != newest) {
      unlink(entry);
      linkNewest(entry);
    }
    return entry;
  }

  /** Adds an entry that is not there yet. */
  void add(E entry) {
    if (size == buckets.length) {
      grow();
    }
    chain(entry);
    linkNewest(entry);
    size++;
  }

  /** Takes out the entry that was found or added longest ago. */
  Optional<E> removeOldest() {
    E entry = oldest;
    if (entry == null) {
      return Optional.empty();
    }
    unchain(entry);
    unlink(entry);
    size--;
    return Optional.of(entry);
  }

  /** Newest first. */
  void forEach(Consumer<? super E> action) {
    for (E entry = newest; entry != null; entry = link(entry).older) {
      action.accept(entry);
    }
  }

  private boolean is(E entry, long high, long low, int tag) {
    Entry<E> key = entry;
    return key.low == low && key.high == high && key.tag == tag;
  }

  private int slot(long high, long low, int tag) {
    long hash = (high ^ seed) * 0x9e37_79b9_7f4a_7c15L;
    hash = (hash ^ hash >>> 32 ^ low) * 0xbf58_476d_1ce4_e5b9L;
    hash = (hash ^ hash >>> 29 ^ tag) * 0x94d0_49bb_1331_11ebL;
    return (int) (hash >>> 32) & (buckets.length - 1);
  }

  private int slot(E entry) {
    Entry<E> key = entry;
    return slot(key.high, key.low, key.tag);
  }

  private void chain(E entry) {
    int slot = slot(entry);
    link(entry).chain = buckets[slot];
    buckets[slot] = entry;
  }

  private void unchain(E entry) {
    int slot = slot(entry);
    if (buckets[slot] == entry) {
      buckets[slot] = link(entry).chain;
      return;
    }
    E before = buckets[slot];
    while (link(before).chain != entry) {
      before = link(before).chain;
    }
    link(before).chain = link(entry).chain;
  }

  private void linkNewest(E entry) {
    link(entry).older = newest;
    link(entry).newer = null;
    if (newest != null) {
      link(newest).newer = entry;
    } else {
      oldest = entry;
    }
    newest = entry;
  }

  private void unlink(E entry) {
    E older = link(entry).older;
    E newer = link(entry).newer;
    if (older != null) {
      link(older).newer = newer;
    } else {
      oldest = newer;
    }
    if (newer != null) {
      link(newer).older = older;
    } else {
      newest = older;
    }
  }

  private void grow() {
    buckets = buckets(buckets.length * 2);
    forEach(this::chain);
  }

  /** The private fields of an entry are seen through its base only. */
  private static <E extends Entry<E>> Entry<E> link(E entry) {
    return entry;
  }

  @SuppressWarnings("unchecked") // an array of a type variable cannot be made otherwise
  private static <E extends Entry<E>> E[] buckets(int length) {
    return (E[]) new Entry<?>[length];
  }
}
