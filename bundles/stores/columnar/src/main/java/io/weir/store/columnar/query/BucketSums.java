package io.weir.store.columnar.query;

import io.weir.api.flow.Measure;
import io.weir.store.columnar.file.BlockReader;
import java.io.IOException;

/**
 * Adds a measure up by hash bucket. No key has more than its bucket, so that most keys need never
 * be told apart.
 */
final class BucketSums implements RowConsumer {

  static final int BITS = 16;
  static final int BUCKETS = 1 << BITS;
  private static final int SHIFT = Long.SIZE - BITS;
  private static final long MOST = -1L;

  private final KeyHashes keys;
  private final Measured measured;
  private final long[] sums = new long[BUCKETS];
  private final boolean[] zeros = new boolean[BUCKETS];

  BucketSums(KeyHashes keys, Measure measure) {
    this.keys = keys;
    this.measured = new Measured(measure);
  }

  static int bucket(long hash) {
    return (int) (hash >>> SHIFT);
  }

  @Override
  public void accept(BlockReader block, int[] rows, int count) throws IOException {
    long[] values = measured.values(block);
    keys.read(block, rows, count);
    for (int i = 0; i < count; i++) {
      add(bucket(keys.hash(i)), values[rows[i]]);
    }
  }

  /** Sums that do not fit stay at the most there is: they must not look small. */
  private void add(int bucket, long value) {
    long sum = sums[bucket] + value;
    sums[bucket] = Long.compareUnsigned(sum, value) < 0 || sums[bucket] == MOST ? MOST : sum;
    if (value == 0) {
      zeros[bucket] = true;
    }
  }

  /** Adds the sums of another thread. */
  void addAll(BucketSums other) {
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      if (other.isUsed(bucket)) {
        add(bucket, other.sums[bucket]);
      }
    }
  }

  /** Unsigned. */
  long sum(int bucket) {
    return sums[bucket];
  }

  boolean isUsed(int bucket) {
    return sums[bucket] != 0 || zeros[bucket];
  }
}
