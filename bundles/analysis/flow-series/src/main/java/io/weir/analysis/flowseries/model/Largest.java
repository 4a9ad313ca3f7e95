package io.weir.analysis.flowseries.model;

import java.util.Arrays;

/** Picks the largest of some. */
final class Largest {

  private Largest() {}

  /**
   * Takes out of the chosen all but the largest, of equal ones the first.
   *
   * @param most that stay, at least 1
   * @return the value that the others did not exceed, 0 if nothing was taken out
   */
  static long keep(boolean[] chosen, long[] values, int most) {
    long[] sorted = new long[chosen.length];
    int count = 0;
    for (int i = 0; i < chosen.length; i++) {
      if (chosen[i]) {
        sorted[count++] = values[i];
      }
    }
    if (count <= most) {
      return 0;
    }
    Arrays.sort(sorted, 0, count);
    keepFrom(sorted[count - most], chosen, values, most);
    return sorted[count - most];
  }

  private static void keepFrom(long least, boolean[] chosen, long[] values, int most) {
    int room = most;
    for (int i = 0; i < chosen.length; i++) {
      room -= chosen[i] && values[i] > least ? 1 : 0;
    }
    for (int i = 0; i < chosen.length; i++) {
      boolean equal = chosen[i] && values[i] == least;
      chosen[i] &= values[i] > least || (equal && room > 0);
      room -= equal ? 1 : 0;
    }
  }
}
