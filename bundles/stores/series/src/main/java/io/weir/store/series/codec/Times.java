package io.weir.store.series.codec;

/**
 * Times by the difference of their differences: nothing but one bit each where they are regular.
 */
final class Times {

  private Times() {}

  static void write(long[] times, BitOutput out) {
    out.put(times[0], Long.SIZE);
    if (times.length > 1) {
      long[] steps = Differences.of(times);
      out.put(steps[0], Long.SIZE);
      UnsignedNumbers.write(Differences.folded(steps), out);
    }
  }

  static long[] read(int count, BitInput in) {
    long[] times = new long[count];
    times[0] = in.get(Long.SIZE);
    if (count > 1) {
      long firstStep = in.get(Long.SIZE);
      long[] steps = Differences.unfolded(firstStep, UnsignedNumbers.read(count - 2, in));
      for (int i = 0; i < steps.length; i++) {
        times[i + 1] = times[i] + steps[i];
      }
    }
    return times;
  }
}
