package io.weir.enricher.interfaces.model;

import io.weir.api.net.Address;
import java.util.Map;

/**
 * The tables of all devices by the addresses that they may export flows from. Immutable, for any
 * thread.
 */
public final class NameBook {

  /** Knows nobody. */
  public static final NameBook EMPTY = new NameBook(Map.of(), 0);

  /** What an address has that is no known device's. */
  static final NameTable UNKNOWN = new NameTable(Map.of(), 0);

  private static final int LEAST = 2;

  private final long[] highs;
  private final long[] lows;

  /** Null where a place is free. */
  private final NameTable[] tables;

  private final long seed;

  /**
   * Takes tables over.
   *
   * @param seed of the hash, unknown to those who send flows
   */
  public NameBook(Map<Address, NameTable> byAddress, long seed) {
    this.seed = seed;
    int places = Math.max(LEAST, Integer.highestOneBit(2 * byAddress.size()) << 1);
    this.highs = new long[places];
    this.lows = new long[places];
    this.tables = new NameTable[places];
    byAddress.forEach(this::put);
  }

  private void put(Address address, NameTable table) {
    int place = place(address.high(), address.low());
    while (tables[place] != null) {
      place = (place + 1) & (tables.length - 1);
    }
    highs[place] = address.high();
    lows[place] = address.low();
    tables[place] = table;
  }

  /** The table of who exports from an address; {@link #UNKNOWN} if nobody is known to. */
  NameTable find(long high, long low) {
    int place = place(high, low);
    while (tables[place] != null) {
      if (lows[place] == low && highs[place] == high) {
        return tables[place];
      }
      place = (place + 1) & (tables.length - 1);
    }
    return UNKNOWN;
  }

  private int place(long high, long low) {
    long mixed = (high ^ seed) * 0x9e37_79b9_7f4a_7c15L;
    mixed = (mixed ^ mixed >>> 32 ^ low) * 0xd6e8_feb8_6659_fd93L;
    return (int) (mixed ^ mixed >>> 32) & (tables.length - 1);
  }
}
