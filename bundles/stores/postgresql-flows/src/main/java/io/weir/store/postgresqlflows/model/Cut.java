package io.weir.store.postgresqlflows.model;

import java.util.Arrays;

/** Tells the largest of some unsigned numbers, each asked about once; of equal ones, the first. */
final class Cut {

  private long least;
  private int ties;

  /**
   * @param numbers all of them; sorted here
   * @param most how many are kept, at least 1
   */
  Cut(long[] numbers, int most) {
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] ^= Long.MIN_VALUE;
    }
    Arrays.sort(numbers);
    int first = Math.max(0, numbers.length - most);
    least = numbers.length == 0 ? Long.MAX_VALUE : numbers[first];
    for (int i = first; i < numbers.length && numbers[i] == least; i++) {
      ties++;
    }
  }

  /** None that is less than this either. */
  void raise(long floor) {
    if ((floor ^ Long.MIN_VALUE) > least) {
      least = floor ^ Long.MIN_VALUE;
      ties = Integer.MAX_VALUE;
    }
  }

  boolean keeps(long number) {
    long signed = number ^ Long.MIN_VALUE;
    return signed > least || (signed == least && ties-- > 0);
  }
}
