package io.weir.analysis.flowseries.model;

import java.util.Arrays;

/**
 * What is known of each numbered key of a table: its amounts in every open bin, its recent bytes,
 * whether it was shown, its name. For one thread.
 */
final class KeyRows {

  private static final int MEASURES = Portions.MEASURES;

  /** Of each place, so that the minute being added to lies close together. */
  private final long[][] amounts;

  private long[] history;
  private boolean[] live;
  private String[] names;

  KeyRows(int places, int capacity) {
    amounts = new long[places][capacity * MEASURES];
    history = new long[capacity];
    live = new boolean[capacity];
    names = new String[capacity];
  }

  int capacity() {
    return history.length;
  }

  /** Keeps what has room. */
  void resize(int capacity) {
    Arrays.setAll(amounts, place -> Arrays.copyOf(amounts[place], capacity * MEASURES));
    history = Arrays.copyOf(history, capacity);
    live = Arrays.copyOf(live, capacity);
    names = Arrays.copyOf(names, capacity);
  }

  /** The array in which the amounts of a place lie, those of a key from {@link #at} on. */
  long[] amounts(int place) {
    return amounts[place];
  }

  static int at(int number) {
    return number * MEASURES;
  }

  /** Empty for none. */
  String name(int number) {
    return names[number] == null ? "" : names[number];
  }

  void name(int number, String name) {
    names[number] = name.isEmpty() ? null : name;
  }

  /** Bytes of the bins that were closed, those of a bin half as much with each that follows. */
  long history(int number) {
    return history[number];
  }

  void history(int number, long bytes) {
    history[number] = bytes;
  }

  /** Whether the key was shown in the bin closed last. */
  boolean isLive(int number) {
    return live[number];
  }

  void live(int number, boolean shown) {
    live[number] = shown;
  }

  boolean isAny(int number, int place) {
    return Amounts.isAny(amounts[place], at(number));
  }

  boolean isAny(int number) {
    boolean any = false;
    for (int place = 0; place < amounts.length; place++) {
      any |= isAny(number, place);
    }
    return any;
  }

  /** How much a key deserves to be told apart: recent bytes, and flows where there are none. */
  long score(int number) {
    long score = history[number];
    for (int place = 0; place < amounts.length; place++) {
      score = Amounts.sum(score, weight(number, place));
    }
    return score;
  }

  /** Adds a bin to the history; the bins before count half as much as they did. */
  void age(int number, int place) {
    history[number] = Amounts.sum(history[number] / 2, weight(number, place));
  }

  private long weight(int number, int place) {
    return Amounts.sum(
        amounts[place][at(number) + Portions.BYTES], amounts[place][at(number) + Portions.FLOWS]);
  }

  void clear(int number, int place) {
    Amounts.clear(amounts[place], at(number));
  }

  void move(int from, int to) {
    for (long[] place : amounts) {
      System.arraycopy(place, at(from), place, at(to), MEASURES);
    }
    history[to] = history[from];
    live[to] = live[from];
    names[to] = names[from];
  }

  /** Makes the rows in [from, to) new. */
  void renew(int from, int to) {
    for (long[] place : amounts) {
      Arrays.fill(place, at(from), at(to), 0);
    }
    Arrays.fill(history, from, to, 0);
    Arrays.fill(live, from, to, false);
    Arrays.fill(names, from, to, null);
  }
}
