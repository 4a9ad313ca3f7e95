package io.weir.store.postgresqlflows.model;

import java.math.BigInteger;
import java.util.Arrays;

/** The sums of all keys that were folded, and the most that any one of them can have. */
public final class Others {

  private final long[] sums;
  private final BigInteger[] most;
  private long[] largest;
  private boolean any;

  Others(int measures) {
    sums = new long[measures];
    most = new BigInteger[measures];
    largest = new long[measures];
    Arrays.fill(most, BigInteger.ZERO);
  }

  /** Adds a key whose sums begin at a place. */
  void add(long[] from, int at) {
    any = true;
    for (int i = 0; i < sums.length; i++) {
      long sum = from[at + i];
      sums[i] += sum;
      largest[i] = Long.compareUnsigned(sum, largest[i]) > 0 ? sum : largest[i];
    }
  }

  /** Keys that come from here on may be ones that were added already. */
  void endRound() {
    for (int i = 0; i < most.length; i++) {
      most[i] = most[i].add(new BigInteger(Long.toUnsignedString(largest[i])));
    }
    largest = new long[sums.length];
  }

  /** Whether any key was folded. */
  public boolean any() {
    return any;
  }

  /** Modulo 2<sup>64</sup>. */
  public long sum(int measure) {
    return sums[measure];
  }

  /** What no folded key has more of. */
  public BigInteger most(int measure) {
    return most[measure];
  }
}
