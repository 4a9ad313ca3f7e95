package io.weir.store.columnar.query;

import io.weir.store.columnar.file.BlockReader;
import io.weir.store.columnar.file.Column;
import java.io.IOException;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The keys of a chunk's rows and a hash of each: the sum of the key's words, each times a random
 * odd number. The upper bits of such a sum are a universal hash (Dietzfelbinger, 1996), and nobody
 * outside can choose keys that collide. Belongs to one thread.
 */
final class KeyHashes {

  private final KeyLanes lanes;
  private final long[] factors;
  private final long[][] words;
  private final long[][] numbered;
  private final long[] hashes = new long[BlockReader.CHUNK];

  /**
   * @param seed makes the hash; equal seeds make equal hashes
   */
  KeyHashes(KeyLanes lanes, long seed) {
    this.lanes = lanes;
    this.factors = new SplittableRandom(seed).longs(lanes.words()).map(odd -> odd | 1).toArray();
    this.words = new long[lanes.words()][];
    this.numbered = new long[lanes.words()][BlockReader.CHUNK];
  }

  /** Turns to rows of the chunk at hand. */
  void read(BlockReader block, int[] rows, int count) throws IOException {
    for (int lane = 0; lane < words.length; lane++) {
      words[lane] = lanes.words(lane, block, numbered[lane]);
    }
    boolean begun = false;
    long constant = 0;
    for (int lane = 0; lane < words.length; lane++) {
      if (isConstant(lane, block)) {
        constant += words[lane][0] * factors[lane];
      } else {
        add(words[lane], factors[lane], begun, rows, count);
        begun = true;
      }
    }
    finish(constant, begun, count);
  }

  private boolean isConstant(int lane, BlockReader block) {
    Optional<Column> column = block.header().column(lanes.lane(lane));
    return column.isEmpty() ? !lanes.isText(lane) : column.get().isConstant();
  }

  private void add(long[] values, long factor, boolean begun, int[] rows, int count) {
    if (begun) {
      for (int i = 0; i < count; i++) {
        hashes[i] += values[rows[i]] * factor;
      }
    } else {
      for (int i = 0; i < count; i++) {
        hashes[i] = values[rows[i]] * factor;
      }
    }
  }

  private void finish(long constant, boolean begun, int count) {
    for (int i = 0; i < count; i++) {
      hashes[i] = begun ? hashes[i] + constant : constant;
    }
  }

  /** Of the n-th row read; good in its upper bits. */
  long hash(int n) {
    return hashes[n];
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
