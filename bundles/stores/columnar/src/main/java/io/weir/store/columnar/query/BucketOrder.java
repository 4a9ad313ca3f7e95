package io.weir.store.columnar.query;

import java.util.Arrays;
import java.util.BitSet;

/** The used buckets, the largest sum first. */
final class BucketOrder {

  private final BucketSums sums;
  private final int[] buckets;

  BucketOrder(BucketSums sums) {
    this.sums = sums;
    long[] used = new long[BucketSums.BUCKETS];
    int count = 0;
    for (int bucket = 0; bucket < BucketSums.BUCKETS; bucket++) {
      if (sums.isUsed(bucket)) {
        used[count++] = rank(sums.sum(bucket), bucket);
      }
    }
    Arrays.sort(used, 0, count);
    buckets = new int[count];
    for (int i = 0; i < count; i++) {
      buckets[i] = (int) (used[i] & (BucketSums.BUCKETS - 1));
    }
  }

  /** Sorts roughly by sum, the largest first: by its 45 leading bits from the highest one set. */
  private static long rank(long sum, int bucket) {
    int zeros = Long.numberOfLeadingZeros(sum);
    long leading = zeros == Long.SIZE ? 0 : (sum << zeros) >>> 26;
    long descending = ((long) (Long.SIZE - zeros) << 38) | leading;
    return (-descending << BucketSums.BITS) | bucket;
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
