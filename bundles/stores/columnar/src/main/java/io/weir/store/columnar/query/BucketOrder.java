package io.weir.store.columnar.query;

import java.util.BitSet;

/** The used buckets, those with large sums first; within some six percent in any order. */
final class BucketOrder {

  private static final int FINE_BITS = 4;
  private static final int CLASSES = (Long.SIZE + 1) << FINE_BITS;

  private final BucketSums sums;
  private final int[] buckets;

  BucketOrder(BucketSums sums) {
    this.sums = sums;
    int[] starts = new int[CLASSES + 1];
    for (int bucket = 0; bucket < BucketSums.BUCKETS; bucket++) {
      if (sums.isUsed(bucket)) {
        starts[sizeClass(sums.sum(bucket)) + 1]++;
      }
    }
    for (int i = 0; i < CLASSES; i++) {
      starts[i + 1] += starts[i];
    }
    buckets = new int[starts[CLASSES]];
    for (int bucket = 0; bucket < BucketSums.BUCKETS; bucket++) {
      if (sums.isUsed(bucket)) {
        buckets[starts[sizeClass(sums.sum(bucket))]++] = bucket;
      }
    }
  }

  /** 0 for the largest sums: by the highest bit set and the four below it. */
  private static int sizeClass(long sum) {
    int zeros = Long.numberOfLeadingZeros(sum);
    int below =
        zeros >= Long.SIZE - 1 ? 0 : (int) ((sum << (zeros + 1)) >>> (Long.SIZE - FINE_BITS));
    return CLASSES - 1 - ((Long.SIZE - zeros) << FINE_BITS | below);
  }

  int size() {
    return buckets.length;
  }

  /** Some of the buckets, by their places in this order. */
  BitSet between(int from, int to) {
    BitSet chosen = new BitSet(BucketSums.BUCKETS);
    for (int i = from; i < to; i++) {
      chosen.set(buckets[i]);
    }
    return chosen;
  }

  /** The largest sum from a place in this order on, unsigned. */
  long largestFrom(int from) {
    long largest = 0;
    for (int i = from; i < buckets.length; i++) {
      long sum = sums.sum(buckets[i]);
      largest = Long.compareUnsigned(sum, largest) > 0 ? sum : largest;
    }
    return largest;
  }
}
