package io.weir.analysis.flowseries.model;

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
  private final KeyRows rows;
  private final long[] others;
  private boolean othersLive;
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
    this.rows = new KeyRows(places, shown == 0 ? 0 : keys.capacity());
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
    return rows.name(number);
  }

  long history(int number) {
    return rows.history(number);
  }

  /** Whether the key had a line other than zero in the bin closed last. */
  boolean isLive(int number) {
    return number == OTHERS ? othersLive : rows.isLive(number);
  }

  void copy(int number, int place, long[] into) {
    System.arraycopy(amounts(number, place), at(number, place), into, 0, MEASURES);
  }

  private long[] amounts(int number, int place) {
    return number == OTHERS ? others : rows.amounts(place);
  }

  private static int at(int number, int place) {
    return KeyRows.at(number == OTHERS ? place : number);
  }

  /** What a checkpoint knows of a key. */
  void remember(int number, String name, long bytes, boolean wasLive) {
    rows.name(number, name);
    rows.history(number, Math.max(0, bytes));
    rows.live(number, wasLive);
  }

  void othersLive() {
    othersLive = true;
  }

  /** Adds rows of one exporter, in [from, to), each under its key. */
  void add(KeyColumns columns, int from, int to, Portions portions) {
    long[] firsts = columns.firsts();
    long[] seconds = columns.seconds();
    String[] names = columns.names();
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
      if (number != OTHERS && names[row] != null) {
        rows.name(number, names[row]);
      }
    }
  }

  /** Adds amounts of one key to one bin; they may be of a checkpoint. */
  void add(int number, int place, long[] from, int offset) {
    Amounts.add(amounts(number, place), at(number, place), from, offset);
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
    if (number == rows.capacity()) {
      rows.resize(keys.capacity());
    }
    return number;
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
      kept[number] = !rows.isLive(number);
      candidates += kept[number] ? 1 : 0;
      scores[number] = rows.score(number);
    }
    futile = candidates < Math.max(2, kept.length / 4);
    if (!futile) {
      threshold = Largest.keep(kept, scores, candidates - candidates / 2);
      for (int number = 0; number < kept.length; number++) {
        kept[number] |= rows.isLive(number);
      }
      keep(kept);
      crowded = true;
      foldedLately = true;
    }
    return !futile;
  }

  /**
   * Ends the bin kept at a place: hands its lines out, and makes the place free. A series that ends
   * is told so by a line of zeros. Keys without amounts in any bin are forgotten.
   */
  void close(int place, LineConsumer out) {
    boolean[] chosen = choose(place);
    for (int number = 0; number < chosen.length; number++) {
      rows.age(number, place);
      if (!chosen[number]) {
        fold(number, place);
      }
      if (chosen[number] || rows.isLive(number)) {
        out.accept(line(number, place));
      }
      rows.live(number, chosen[number]);
      rows.clear(number, place);
    }
    closeOthers(place, out);
    futile = false;
    crowded = foldedLately;
    foldedLately = false;
    forget();
  }

  private void closeOthers(int place, LineConsumer out) {
    boolean any = Amounts.isAny(others, at(OTHERS, place));
    if (any || othersLive) {
      out.accept(line(OTHERS, place));
    }
    othersLive = any;
    Amounts.clear(others, at(OTHERS, place));
  }

  private Line line(int number, int place) {
    long[] amounts = new long[MEASURES];
    copy(number, place, amounts);
    return number == OTHERS
        ? new Line(family, 0, 0, "", true, amounts)
        : new Line(family, first(number), second(number), name(number), false, amounts);
  }

  /** The keys that are shown of a bin: all, or the largest; one shown before weighs double. */
  private boolean[] choose(int place) {
    boolean[] chosen = new boolean[keys.size()];
    long[] ranks = new long[chosen.length];
    for (int number = 0; number < chosen.length; number++) {
      chosen[number] = rows.isAny(number, place);
      long score = rows.score(number);
      ranks[number] = rows.isLive(number) ? Amounts.sum(score, score) : score;
    }
    Largest.keep(chosen, ranks, shown);
    return chosen;
  }

  private void fold(int number, int place) {
    if (rows.isAny(number, place)) {
      tally.folded(1);
      add(OTHERS, place, rows.amounts(place), KeyRows.at(number));
      rows.clear(number, place);
    }
  }

  private void forget() {
    boolean[] kept = new boolean[keys.size()];
    boolean all = true;
    for (int number = 0; number < kept.length; number++) {
      kept[number] = rows.isLive(number) || rows.isAny(number);
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
        rows.move(number, left++);
      } else {
        for (int place = 0; place < places; place++) {
          fold(number, place);
        }
      }
    }
    rows.renew(left, kept.length);
    budget.give(kept.length - left);
    keys.keep(kept);
    rows.resize(keys.capacity());
  }

  /** Whether nothing is left to say. */
  boolean isIdle() {
    boolean any = othersLive || keys.size() > 0;
    for (int place = 0; place < places; place++) {
      any |= Amounts.isAny(others, at(OTHERS, place));
    }
    return !any;
  }
}
