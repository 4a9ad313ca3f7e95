package io.weir.enricher.interfaces.model;

import java.util.Map;

/**
 * The names of one device's interfaces by ifIndex. Devices number most of them closely: these lie
 * in an array from the first number on; the others are hashed, by open addressing at most half
 * full. The hash is keyed, so that no device can choose numbers that collide. Immutable, for any
 * thread.
 */
public final class NameTable {

  private static final int LEAST = 2;

  /** The array has so many places for each name. */
  private static final int SPACIOUS = 4;

  private final long first;
  private final String[] close;

  /** 0, which is no ifIndex (RFC 2863), where a place is free. */
  private final int[] indexes;

  private final String[] names;
  private final int size;
  private final long seed;

  /**
   * Takes names over.
   *
   * @param byIfIndex none empty; of 1 to 4294967295
   * @param seed of the hash, unknown to those who number interfaces
   */
  public NameTable(Map<Long, String> byIfIndex, long seed) {
    byIfIndex.forEach(NameTable::check);
    this.size = byIfIndex.size();
    this.seed = seed;
    this.first = byIfIndex.keySet().stream().mapToLong(Long::longValue).min().orElse(1);
    this.close = new String[Math.toIntExact((long) SPACIOUS * size)];
    long far = byIfIndex.keySet().stream().filter(index -> !isClose(index)).count();
    int places = Math.max(LEAST, Integer.highestOneBit(2 * (int) far) << 1);
    this.indexes = new int[places];
    this.names = new String[places];
    byIfIndex.forEach(this::put);
  }

  private static void check(long ifIndex, String name) {
    if (ifIndex < 1 || ifIndex >>> Integer.SIZE != 0 || name.isEmpty()) {
      throw new IllegalArgumentException(
          "wanted an ifIndex of 1 to 4294967295 and a name, got %d and '%s'"
              .formatted(ifIndex, name));
    }
  }

  private boolean isClose(long ifIndex) {
    long from = ifIndex - first;
    return from >= 0 && from < close.length;
  }

  private void put(long ifIndex, String name) {
    if (isClose(ifIndex)) {
      close[(int) (ifIndex - first)] = name;
      return;
    }
    int place = place((int) ifIndex);
    while (indexes[place] != 0) {
      place = (place + 1) & (indexes.length - 1);
    }
    indexes[place] = (int) ifIndex;
    names[place] = name;
  }

  /** The name; null if none is known. */
  String find(long ifIndex) {
    return isClose(ifIndex) ? close[(int) (ifIndex - first)] : findFar(ifIndex);
  }

  private String findFar(long ifIndex) {
    if (ifIndex >>> Integer.SIZE != 0) {
      return null;
    }
    int index = (int) ifIndex;
    int place = place(index);
    while (indexes[place] != 0) {
      if (indexes[place] == index) {
        return names[place];
      }
      place = (place + 1) & (indexes.length - 1);
    }
    return null;
  }

  /** How many names there are. */
  public int size() {
    return size;
  }

  private int place(int index) {
    long mixed = (index ^ seed) * 0x9e37_79b9_7f4a_7c15L;
    mixed = (mixed ^ mixed >>> 32) * 0xd6e8_feb8_6659_fd93L;
    return (int) (mixed >>> 32) & (indexes.length - 1);
  }
}
