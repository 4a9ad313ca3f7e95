package io.weir.collector.snmp.polling;

import io.weir.collector.snmp.model.counters.Quantity;
import java.util.Arrays;

/**
 * What was counted in the last 24 hours, by hours: 112 octets for each quantity of which there was
 * any. Not thread-safe.
 */
final class RecentTotals {

  private static final long HOUR = 3_600_000;
  private static final int HOURS = (int) (RecentDay.MILLIS / HOUR) + 1;
  private static final float[] NONE = {};

  private final float[][] hours = new float[Quantity.values().length][];

  /** The newest hour, counted from the epoch. */
  private long open = Long.MIN_VALUE;

  RecentTotals() {
    Arrays.fill(hours, NONE);
  }

  /** Notes what was counted from one time to a later one, in milliseconds since the epoch. */
  void note(Quantity quantity, long from, long to, long amount) {
    advance(Math.floorDiv(to - 1, HOUR));
    if (amount == 0) {
      return;
    }
    int row = quantity.ordinal();
    if (hours[row].length == 0) {
      hours[row] = new float[HOURS];
    }
    long begin = Math.max(from, to - RecentDay.MILLIS);
    for (long hour = Math.floorDiv(begin, HOUR); hour * HOUR < to; hour++) {
      double part = Math.min(to, (hour + 1) * HOUR) - Math.max(begin, hour * HOUR);
      hours[row][place(hour)] += (float) (amount * part / (to - from));
    }
  }

  private void advance(long hour) {
    for (long next = Math.max(open + 1, hour - HOURS + 1); next <= hour; next++) {
      for (float[] row : hours) {
        if (row.length > 0) {
          row[place(next)] = 0;
        }
      }
    }
    open = Math.max(open, hour);
  }

  private static int place(long hour) {
    return Math.floorMod(hour, HOURS);
  }

  /** What was counted in the 24 hours before a time; of the first hour its share. */
  long before(Quantity quantity, long end) {
    float[] row = hours[quantity.ordinal()];
    if (row.length == 0) {
      return 0;
    }
    long begin = end - RecentDay.MILLIS;
    long first = Math.floorDiv(begin, HOUR);
    double sum = 0;
    for (long hour = Math.max(first, open - HOURS + 1); hour <= open; hour++) {
      double share = hour == first ? 1 - (double) Math.floorMod(begin, HOUR) / HOUR : 1;
      sum += row[place(hour)] * share;
    }
    return Math.round(sum);
  }
}
