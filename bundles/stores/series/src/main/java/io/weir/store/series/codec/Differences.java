package io.weir.store.series.codec;

/** Differences of neighbours, so that what goes on evenly becomes small. */
final class Differences {

  private Differences() {}

  /** Each number less the one before it, folded so that small negatives are small. */
  static long[] folded(long[] numbers) {
    long[] differences = of(numbers);
    for (int i = 0; i < differences.length; i++) {
      differences[i] = (differences[i] << 1) ^ (differences[i] >> (Long.SIZE - 1));
    }
    return differences;
  }

  /** Each number less the one before it; one fewer. */
  static long[] of(long[] numbers) {
    long[] differences = new long[Math.max(0, numbers.length - 1)];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = numbers[i + 1] - numbers[i];
    }
    return differences;
  }

  /** Turns {@link #folded} back. */
  static long[] unfolded(long first, long[] folded) {
    long[] numbers = new long[folded.length + 1];
    numbers[0] = first;
    for (int i = 0; i < folded.length; i++) {
      numbers[i + 1] = numbers[i] + ((folded[i] >>> 1) ^ -(folded[i] & 1));
    }
    return numbers;
  }
}
