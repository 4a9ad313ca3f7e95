package io.weir.store.series.codec;

/** Numbers of a few decimal places as whole numbers, where that loses nothing. */
final class Decimals {

  /** The most places that are tried. */
  static final int MAX_PLACES = 6;

  private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};
  private static final double MAX_WHOLE = 1L << 53;
  private static final long[] NONE = {};

  private Decimals() {}

  /** The values times a power of ten; empty if one of them would not come back to the bit. */
  static long[] whole(double[] values, int places) {
    long[] whole = new long[values.length];
    for (int i = 0; i < values.length; i++) {
      double scaled = values[i] * POWERS[places];
      if (!(Math.abs(scaled) < MAX_WHOLE)) {
        return NONE;
      }
      whole[i] = Math.round(scaled);
      if (Double.doubleToRawLongBits(whole[i] / POWERS[places])
          != Double.doubleToRawLongBits(values[i])) {
        return NONE;
      }
    }
    return whole;
  }

  static double[] values(long[] whole, int places) {
    double[] values = new double[whole.length];
    for (int i = 0; i < whole.length; i++) {
      values[i] = whole[i] / POWERS[places];
    }
    return values;
  }
}
