package io.weir.store.columnar.query;

import io.weir.store.columnar.file.BlockReader;
import java.io.IOException;

/** The keys of a chunk and a hash of each. Belongs to one thread. */
final class KeyHashes {

  private static final long ODD = 0x9e37_79b9_7f4a_7c15L;

  private final KeyLanes lanes;
  private final long seed;
  private final long[][] words;
  private final long[][] numbered;
  private final long[] hashes = new long[BlockReader.CHUNK];

  /**
   * @param seed unknown to those who send flows, so that they cannot make keys collide
   */
  KeyHashes(KeyLanes lanes, long seed) {
    this.lanes = lanes;
    this.seed = seed;
    this.words = new long[lanes.words()][];
    this.numbered = new long[lanes.words()][BlockReader.CHUNK];
  }

  /** Turns to the chunk at hand. */
  void read(BlockReader block, int[] rows, int count) throws IOException {
    for (int lane = 0; lane < words.length; lane++) {
      words[lane] = lanes.words(lane, block, numbered[lane]);
    }
    for (int lane = 0; lane < words.length; lane++) {
      mix(words[lane], lane == 0, rows, count);
    }
  }

  private void mix(long[] values, boolean first, int[] rows, int count) {
    for (int i = 0; i < count; i++) {
      int row = rows[i];
      long hash = ((first ? seed : hashes[row]) ^ values[row]) * ODD;
      hashes[row] = hash ^ (hash >>> 32);
    }
  }

  /** Well mixed in the upper bits. */
  long hash(int row) {
    return hashes[row] * ODD;
  }

  int words() {
    return words.length;
  }

  /** Copies a key to the front of an array; returns how many words it has. */
  int copy(int row, long[] to) {
    for (int lane = 0; lane < words.length; lane++) {
      to[lane] = words[lane][row];
    }
    return words.length;
  }
}
