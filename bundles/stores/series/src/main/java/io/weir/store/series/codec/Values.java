package io.weir.store.series.codec;

/**
 * Values, to the bit. Where all are decimal numbers of a few places, as whole numbers by their
 * differences or the differences of those; else by the bits in which neighbours differ.
 */
final class Values {

  private static final int MODE_BITS = 2;
  private static final int STEPS = 0;
  private static final int STEPS_OF_STEPS = 1;
  private static final int BITS = 2;
  private static final int PLACES_BITS = 3;
  private static final int SHIFT_BITS = 6;

  private Values() {}

  static void write(double[] values, BitOutput out) {
    for (int places = 0; places <= Decimals.MAX_PLACES; places++) {
      long[] whole = Decimals.whole(values, places);
      if (whole.length == values.length) {
        writeWhole(whole, places, out);
        return;
      }
    }
    writeBits(values, out);
  }

  private static void writeWhole(long[] whole, int places, BitOutput out) {
    long[] steps = Differences.of(whole);
    long[] once = Differences.folded(whole);
    long[] twice = Differences.folded(steps);
    boolean even =
        steps.length > 0 && UnsignedNumbers.cost(twice) + Long.SIZE < UnsignedNumbers.cost(once);
    out.put(even ? STEPS_OF_STEPS : STEPS, MODE_BITS);
    out.put(places, PLACES_BITS);
    out.put(whole[0], Long.SIZE);
    if (even) {
      out.put(steps[0], Long.SIZE);
    }
    UnsignedNumbers.write(even ? twice : once, out);
  }

  private static void writeBits(double[] values, BitOutput out) {
    long[] changes = new long[values.length - 1];
    long all = 0;
    for (int i = 0; i < changes.length; i++) {
      changes[i] =
          Double.doubleToRawLongBits(values[i + 1]) ^ Double.doubleToRawLongBits(values[i]);
      all |= changes[i];
    }
    int shift = all == 0 ? 0 : Long.numberOfTrailingZeros(all);
    for (int i = 0; i < changes.length; i++) {
      changes[i] >>>= shift;
    }
    out.put(BITS, MODE_BITS);
    out.put(shift, SHIFT_BITS);
    out.put(Double.doubleToRawLongBits(values[0]), Long.SIZE);
    UnsignedNumbers.write(changes, out);
  }

  static double[] read(int count, BitInput in) {
    int mode = (int) in.get(MODE_BITS);
    return mode == BITS ? readBits(count, in) : readWhole(count, mode, in);
  }

  private static double[] readWhole(int count, int mode, BitInput in) {
    int places = (int) in.get(PLACES_BITS);
    long first = in.get(Long.SIZE);
    long[] whole;
    if (mode == STEPS) {
      whole = Differences.unfolded(first, UnsignedNumbers.read(count - 1, in));
    } else {
      long firstStep = in.get(Long.SIZE);
      long[] steps = Differences.unfolded(firstStep, UnsignedNumbers.read(count - 2, in));
      whole = new long[count];
      whole[0] = first;
      for (int i = 0; i < steps.length; i++) {
        whole[i + 1] = whole[i] + steps[i];
      }
    }
    return Decimals.values(whole, places);
  }

  private static double[] readBits(int count, BitInput in) {
    int shift = (int) in.get(SHIFT_BITS);
    long bits = in.get(Long.SIZE);
    long[] changes = UnsignedNumbers.read(count - 1, in);
    double[] values = new double[count];
    values[0] = Double.longBitsToDouble(bits);
    for (int i = 0; i < changes.length; i++) {
      bits ^= changes[i] << shift;
      values[i + 1] = Double.longBitsToDouble(bits);
    }
    return values;
  }
}
