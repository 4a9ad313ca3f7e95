package io.weir.analysis.flowseries.model;

import java.util.Arrays;

/**
 * The open bins of one family of one exporter: amounts by key, and those of all other keys
 * together. Keys come as flows do. When there are four times as many as may be shown, the smaller
 * half of those not shown is folded into the others, so that a large key stays and a new one has
 * its chance, whatever is sent. For one thread.
 */
final class Table {

  private static final int MEASURES = Portions.MEASURES;
  private static final int CANDIDATES_PER_SHOWN = 4;
  private static final int ONE_IN_BITS = 4;

  /** The number of all keys without one. */
  static final int OTHERS = -1;

  private final Family family;
  private final int shown;
  private final int places;
  private final Budget budget;
  private final Tally tally;
  private final KeyIndex keys;
  private final long[] others;
  private boolean othersLive;

  /** Of each place, so that the minute being added to lies close together. */
  private final long[][] amounts;

  private long[] history;
  private boolean[] live;
  private String[] names;
  private boolean futile;
  private boolean crowded;
  private boolean foldedLately;
  private long threshold;
  private long dice;

  /**
   * Holds nothing yet.
   *
   * @param shown the most keys in one bin, 0 for none
   * @param places bins that may be open
   */
  Table(Family family, int shown, int places, Budget budget, Tally tally, long seed) {
    this.family = family;
    this.shown = shown;
    this.places = places;
    this.budget = budget;
    this.tally = tally;
    this.keys = new KeyIndex(seed);
    this.dice = seed;
    this.others = new long[places * MEASURES];
    this.amounts = new long[places][];
    makeArrays();
  }

  private void makeArrays() {
    int capacity = shown == 0 ? 0 : keys.capacity();
    Arrays.setAll(amounts, place -> new long[capacity * MEASURES]);
    history = new long[capacity];
    live = new boolean[capacity];
    names = new String[capacity];
  }

  Family family() {
    return family;
  }

  int size() {
    return keys.size();
  }

  long first(int number) {
    return keys.first(number);
  }

  long second(int number) {
    return keys.second(number);
  }

  /** Empty for none. */
  String name(int number) {
    return names[number] == null ? "" : names[number];
  }

  long history(int number) {
    return history[number];
  }

  /** Whether the key had a line other than zero in the bin closed last. */
  boolean isLive(int number) {
    return number == OTHERS ? othersLive : live[number];
  }

  void copy(int number, int place, long[] into) {
    long[] from = number == OTHERS ? others : amounts[place];
    int at = (number == OTHERS ? place : number) * MEASURES;
    System.arraycopy(from, at, into, 0, MEASURES);
  }

  /** What a checkpoint knows of a key. */
  void remember(int number, String name, long bytes, boolean wasLive) {
    names[number] = name.isEmpty() ? null : name;
    history[number] = Math.max(0, bytes);
    live[number] = wasLive;
  }

  void othersLive() {
    othersLive = true;
  }

  /** Adds rows of one exporter, in [from, to), each under its key. */
  void add(KeyColumns columns, int from, int to, Portions portions) {
    long[] firsts = columns.firsts();
    long[] seconds = columns.seconds();
    String[] given = columns.names();
    int portion = from == 0 ? 0 : portions.end(from - 1);
    for (int row = from; row < to; row++) {
      int number = find(firsts[row], seconds[row]);
      if (number == OTHERS && mayEnter(portions.bytes(portion))) {
        number = admit(firsts[row], seconds[row]);
      }
      int end = portions.end(row);
      for (; portion < end; portion++) {
        add(number, portions.place(portion), portions.amounts(), portion * MEASURES);
      }
      if (number != OTHERS && given[row] != null && !given[row].equals(names[number])) {
        names[number] = given[row];
      }
    }
  }

  /** Adds amounts of one key to one bin; they may be of a checkpoint. */
  void add(int number, int place, long[] from, int offset) {
    long[] into = number == OTHERS ? others : amounts[place];
    int at = (number == OTHERS ? place : number) * MEASURES;
    for (int measure = 0; measure < MEASURES; measure++) {
      long sum = into[at + measure] + from[offset + measure];
      into[at + measure] = sum < 0 ? Long.MAX_VALUE : sum;
    }
  }

  /** The key's number; that of the others if there is no room for it. */
  int number(long first, long second) {
    int found = find(first, second);
    return found == OTHERS ? admit(first, second) : found;
  }

  private int find(long first, long second) {
    return shown == 0 ? OTHERS : keys.find(first, second);
  }

  /**
   * Whether a new key should be told apart. In a crowd those that could stay are, and of the others
   * one in some: a key of many small flows comes in soon, and one of few costs next to nothing.
   */
  private boolean mayEnter(long bytes) {
    if (!crowded || bytes > threshold) {
      return shown > 0;
    }
    dice = dice * 0x5851_f42d_4c95_7f2dL + 0x1405_7b7e_f767_814fL;
    return dice >>> (64 - ONE_IN_BITS) == 0;
  }

  private int admit(long first, long second) {
    boolean full = keys.size() >= shown * CANDIDATES_PER_SHOWN || !budget.take();
    if (full && (!makeRoom() || !budget.take())) {
      return OTHERS;
    }
    int number = keys.add(first, second);
    if (number == history.length) {
      resize(keys.capacity());
    }
    return number;
  }

  private void resize(int capacity) {
    Arrays.setAll(amounts, place -> Arrays.copyOf(amounts[place], capacity * MEASURES));
    history = Arrays.copyOf(history, capacity);
    live = Arrays.copyOf(live, capacity);
    names = Arrays.copyOf(names, capacity);
  }

  /** Folds the smaller half of the keys that are not shown; whether there were enough of them. */
  private boolean makeRoom() {
    if (futile) {
      return false;
    }
    boolean[] kept = new boolean[keys.size()];
    long[] scores = new long[kept.length];
    int candidates = 0;
    for (int number = 0; number < kept.length; number++) {
      kept[number] = !live[number];
      candidates += kept[number] ? 1 : 0;
      scores[number] = score(number);
    }
    futile = candidates < Math.max(2, kept.length / 4);
    if (!futile) {
      threshold = Largest.keep(kept, scores, candidates - candidates / 2);
      for (int number = 0; number < kept.length; number++) {
        kept[number] |= live[number];
      }
      keep(kept);
      crowded = true;
      foldedLately = true;
    }
    return !futile;
  }

  /** How much a key deserves to be told apart: recent bytes, and flows where there are none. */
  private long score(int number) {
    long score = history[number];
    for (int place = 0; place < places; place++) {
      score = sum(score, weight(number, place));
    }
    return score;
  }

  private long weight(int number, int place) {
    int at = number * MEASURES;
    return sum(amounts[place][at], amounts[place][at + 2]);
  }

  private static long sum(long one, long other) {
    long sum = one + other;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }

  /**
   * Ends the bin kept at a place: hands its lines out, and makes the place free. A series that ends
   * is told so by a line of zeros. Keys without amounts in any bin are forgotten.
   */
  void close(int place, LineConsumer out) {
    boolean[] chosen = choose(place);
    for (int number = 0; number < chosen.length; number++) {
      int at = number * MEASURES;
      history[number] = sum(history[number] / 2, weight(number, place));
      if (!chosen[number]) {
        fold(number, place);
      }
      if (chosen[number] || live[number]) {
        out.accept(
            line(
                keys.first(number), keys.second(number), names[number], false, amounts[place], at));
      }
      live[number] = chosen[number];
      Arrays.fill(amounts[place], at, at + MEASURES, 0);
    }
    closeOthers(place, out);
    futile = false;
    crowded = foldedLately;
    foldedLately = false;
    forget();
  }

  private Line line(long first, long second, String name, boolean rest, long[] from, int at) {
    return new Line(family, first, second, name, rest, Arrays.copyOfRange(from, at, at + MEASURES));
  }

  private void closeOthers(int place, LineConsumer out) {
    int at = place * MEASURES;
    boolean any = isAny(others, at);
    if (any || othersLive) {
      out.accept(line(0, 0, null, true, others, at));
    }
    othersLive = any;
    Arrays.fill(others, at, at + MEASURES, 0);
  }

  /** The keys that are shown of a bin: all, or the largest; one shown before weighs double. */
  private boolean[] choose(int place) {
    boolean[] chosen = new boolean[keys.size()];
    long[] ranks = new long[chosen.length];
    for (int number = 0; number < chosen.length; number++) {
      chosen[number] = isAny(amounts[place], number * MEASURES);
      long score = score(number);
      ranks[number] = live[number] ? sum(score, score) : score;
    }
    Largest.keep(chosen, ranks, shown);
    return chosen;
  }

  private static boolean isAny(long[] of, int at) {
    long any = 0;
    for (int measure = 0; measure < MEASURES; measure++) {
      any |= of[at + measure];
    }
    return any != 0;
  }

  private boolean isAny(int number) {
    boolean any = false;
    for (int place = 0; place < places; place++) {
      any |= isAny(amounts[place], number * MEASURES);
    }
    return any;
  }

  private void fold(int number, int place) {
    int at = number * MEASURES;
    if (isAny(amounts[place], at)) {
      tally.folded(1);
      add(OTHERS, place, amounts[place], at);
      Arrays.fill(amounts[place], at, at + MEASURES, 0);
    }
  }

  private void forget() {
    boolean[] kept = new boolean[keys.size()];
    boolean all = true;
    for (int number = 0; number < kept.length; number++) {
      kept[number] = live[number] || isAny(number);
      all &= kept[number];
    }
    if (!all) {
      keep(kept);
    }
  }

  /** Folds what is not kept; the rest moves up. */
  private void keep(boolean[] kept) {
    int left = 0;
    for (int number = 0; number < kept.length; number++) {
      if (kept[number]) {
        move(number, left);
        history[left] = history[number];
        live[left] = live[number];
        names[left++] = names[number];
      } else {
        for (int place = 0; place < places; place++) {
          fold(number, place);
        }
      }
    }
    clear(left, kept.length);
    budget.give(kept.length - left);
    keys.keep(kept);
    resize(keys.capacity());
  }

  private void move(int from, int to) {
    for (long[] place : amounts) {
      System.arraycopy(place, from * MEASURES, place, to * MEASURES, MEASURES);
    }
  }

  private void clear(int from, int to) {
    for (long[] place : amounts) {
      Arrays.fill(place, from * MEASURES, to * MEASURES, 0);
    }
    Arrays.fill(history, from, to, 0);
    Arrays.fill(live, from, to, false);
    Arrays.fill(names, from, to, null);
  }

  /** Whether nothing is left to say. */
  boolean isIdle() {
    boolean any = othersLive || keys.size() > 0;
    for (int place = 0; place < places; place++) {
      any |= isAny(others, place * MEASURES);
    }
    return !any;
  }
}
