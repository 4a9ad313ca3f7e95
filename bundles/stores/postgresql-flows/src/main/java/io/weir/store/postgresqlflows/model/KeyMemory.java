package io.weir.store.postgresqlflows.model;

/**
 * Remembers keys by two bits each (Bloom, "Space/time trade-offs in hash coding with allowable
 * errors", 1970). It forgets none; of a million kept, it takes one in twenty others for one of
 * them.
 */
final class KeyMemory {

  private static final int BITS = 23;

  private final long[] words = new long[1 << (BITS - 6)];

  void keep(long hash) {
    set(hash);
    set(hash >>> 32);
  }

  boolean mayHold(long hash) {
    return isSet(hash) && isSet(hash >>> 32);
  }

  private void set(long bit) {
    words[word(bit)] |= 1L << bit;
  }

  private boolean isSet(long bit) {
    return (words[word(bit)] & 1L << bit) != 0;
  }

  private int word(long bit) {
    return (int) (bit >>> 6) & (words.length - 1);
  }
}
