package io.weir.store.series.codec;

import java.util.Arrays;

/** Samples of one series in the order of their times, each time once. For one thread. */
public final class Samples {

  private static final int FIRST_CAPACITY = 16;

  private long[] times = new long[FIRST_CAPACITY];
  private double[] values = new double[FIRST_CAPACITY];
  private int size;

  /** Takes a sample that is later than all before. */
  public void add(long timeMillis, double value) {
    if (size > 0 && timeMillis <= times[size - 1]) {
      throw new IllegalArgumentException(
          "wanted a time after " + times[size - 1] + ", got " + timeMillis);
    }
    if (size == times.length) {
      times = Arrays.copyOf(times, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
    }
    times[size] = timeMillis;
    values[size++] = value;
  }

  /** Takes samples of another run, all later than those here. */
  public void addAll(Samples later, int from, int to) {
    for (int i = from; i < to; i++) {
      add(later.times[i], later.values[i]);
    }
  }

  public int size() {
    return size;
  }

  public long time(int at) {
    return times[at];
  }

  public double value(int at) {
    return values[at];
  }

  public void replace(int at, double value) {
    values[at] = value;
  }

  /** Where the first sample of a time or later is, {@link #size()} if there is none. */
  public int firstAtOrAfter(long timeMillis) {
    int found = Arrays.binarySearch(times, 0, size, timeMillis);
    return found >= 0 ? found : -found - 1;
  }

  /** These samples and newer ones, which win where both have a time. */
  public Samples overlaidBy(Samples newer) {
    if (newer.size == 0) {
      return this;
    }
    if (size == 0) {
      return newer;
    }
    if (times[size - 1] < newer.times[0]) {
      addAll(newer, 0, newer.size);
      return this;
    }
    return merged(newer);
  }

  private Samples merged(Samples newer) {
    Samples all = new Samples();
    int mine = 0;
    for (int i = 0; i < newer.size; i++) {
      int until = mine;
      while (until < size && times[until] < newer.times[i]) {
        until++;
      }
      all.addAll(this, mine, until);
      all.add(newer.times[i], newer.values[i]);
      mine = until < size && times[until] == newer.times[i] ? until + 1 : until;
    }
    all.addAll(this, mine, size);
    return all;
  }
}
