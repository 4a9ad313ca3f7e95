package io.weir.store.series.codec;

/**
 * Unsigned numbers of which most are about as small as one another: each takes one bit and the
 * width that makes the whole smallest; one that does not fit takes its length and its own width.
 */
final class UnsignedNumbers {

  private static final int WIDTH_BITS = 6;
  private static final int MAX_WIDTH = 63;

  private UnsignedNumbers() {}

  static void write(long[] numbers, BitOutput out) {
    int width = bestWidth(numbers);
    out.put(width, WIDTH_BITS);
    for (long number : numbers) {
      int length = length(number);
      if (length <= width) {
        out.put(0, 1);
        out.put(number, width);
      } else {
        out.put(1, 1);
        out.put(length - 1L, WIDTH_BITS);
        out.put(number, length);
      }
    }
  }

  static long[] read(int count, BitInput in) {
    int width = (int) in.get(WIDTH_BITS);
    long[] numbers = new long[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = in.get(1) == 0 ? in.get(width) : in.get((int) in.get(WIDTH_BITS) + 1);
    }
    return numbers;
  }

  /** The bits that {@link #write} takes. */
  static long cost(long[] numbers) {
    int[] lengths = lengths(numbers);
    return cost(lengths, bestWidth(lengths));
  }

  private static int bestWidth(long[] numbers) {
    return bestWidth(lengths(numbers));
  }

  private static int[] lengths(long[] numbers) {
    int[] lengths = new int[Long.SIZE + 1];
    for (long number : numbers) {
      lengths[length(number)]++;
    }
    return lengths;
  }

  private static int bestWidth(int[] lengths) {
    int best = 0;
    long least = cost(lengths, 0);
    for (int width = 1; width <= MAX_WIDTH; width++) {
      long bits = lengths[width] == 0 ? Long.MAX_VALUE : cost(lengths, width);
      if (bits < least) {
        best = width;
        least = bits;
      }
    }
    return best;
  }

  private static long cost(int[] lengths, int width) {
    long bits = WIDTH_BITS;
    for (int length = 0; length < lengths.length; length++) {
      bits += (long) lengths[length] * (length <= width ? 1 + width : 1 + WIDTH_BITS + length);
    }
    return bits;
  }

  private static int length(long number) {
    return Long.SIZE - Long.numberOfLeadingZeros(number);
  }
}
