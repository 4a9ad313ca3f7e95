package io.weir.enricher.interfaces.model;

import java.util.Map;

/**
 * The names of one device's interfaces by ifIndex. Open addressing, at most half full; the hash is
 * keyed, so that no device can choose numbers that collide. Immutable, for any thread.
 */
public final class NameTable {

  private static final int LEAST = 2;

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
    this.size = byIfIndex.size();
    this.seed = seed;
    int places = Math.max(LEAST, Integer.highestOneBit(2 * size) << 1);
    this.indexes = new int[places];
    this.names = new String[places];
    byIfIndex.forEach(this::put);
  }

  private void put(long ifIndex, String name) {
    int index = (int) ifIndex;
    if (index == 0 || ifIndex >>> Integer.SIZE != 0 || name.isEmpty()) {
      throw new IllegalArgumentException(
          "wanted an ifIndex of 1 to 4294967295 and a name, got %d and '%s'"
              .formatted(ifIndex, name));
    }
    int place = place(index);
    while (indexes[place] != 0) {
      place = (place + 1) & (indexes.length - 1);
    }
    indexes[place] = index;
    names[place] = name;
  }

  /** The name; empty if none is known. */
  String find(long ifIndex) {
    int index = (int) ifIndex;
    if (ifIndex >>> Integer.SIZE != 0) {
      return "";
    }
    int place = place(index);
    while (indexes[place] != 0) {
      if (indexes[place] == index) {
        return names[place];
      }
      place = (place + 1) & (indexes.length - 1);
    }
    return "";
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
