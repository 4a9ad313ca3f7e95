package io.weir.store.postgresqlflows.model;

import io.weir.api.flow.Measure;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/**
 * Sums of each {@link Measure} by key, modulo 2<sup>64</sup>, in bounded memory. Where there are
 * more keys than there is room for, those with little are folded into {@link #others}, so that the
 * sum over all is exact at any time. A key that may have been folded before it came (again) is not
 * complete.
 *
 * <p>For one thread. Nothing is allocated per flow.
 */
public final class KeySums {

  private static final int MEASURES = Measure.values().length;
  private static final int FIRST_ROOM = 256;

  /** Nobody outside can make keys that fall onto each other. */
  private static final long SEED = new SecureRandom().nextLong();

  private final int[] keyAt;
  private final int[] sumAt;
  private final int limit;
  private final int stride;
  private final long[] key;
  private final Others others = new Others(MEASURES);
  private Optional<KeyMemory> folded = Optional.empty();
  private long[] rows;
  private int[] slots;
  private int size;

  /**
   * @param keyAt where in a flow's numbers those of the key are
   * @param sumAt where in a flow's numbers those of the measures are, in the order of {@link
   *     Measure}
   * @param limit the most keys at once, at least 4
   */
  public KeySums(int[] keyAt, int[] sumAt, int limit) {
    this.keyAt = keyAt.clone();
    this.sumAt = sumAt.clone();
    this.limit = limit;
    this.stride = keyAt.length + MEASURES + 1;
    this.key = new long[keyAt.length];
    makeRoom(Math.min(limit, FIRST_ROOM));
  }

  /** Adds a flow. */
  public void add(long[] flow) {
    for (int i = 0; i < key.length; i++) {
      key[i] = flow[keyAt[i]];
    }
    int at = row() * stride + key.length;
    for (int i = 0; i < MEASURES; i++) {
      rows[at + i] += flow[sumAt[i]];
    }
  }

  private int row() {
    long hash = hash(key, 0);
    int slot = slot(hash);
    while (slots[slot] != 0) {
      if (isKey(slots[slot] - 1)) {
        return slots[slot] - 1;
      }
      slot = slot + 1 & slots.length - 1;
    }
    return insert(hash);
  }

  private boolean isKey(int row) {
    int at = row * stride;
    for (int i = 0; i < key.length; i++) {
      if (rows[at + i] != key[i]) {
        return false;
      }
    }
    return true;
  }

  private int insert(long hash) {
    if (size == limit) {
      folded = Optional.of(folded.orElseGet(KeyMemory::new));
      fold(cut(Measure.BYTES, limit / 4), cut(Measure.FLOWS, limit / 4));
    } else if (size == room()) {
      makeRoom(Math.min(limit, 2 * size));
    }
    int at = size * stride;
    System.arraycopy(key, 0, rows, at, key.length);
    Arrays.fill(rows, at + key.length, at + stride, 0);
    rows[at + stride - 1] = folded.isPresent() && folded.get().mayHold(hash) ? 0 : 1;
    take(hash);
    return size++;
  }

  private int room() {
    return rows.length / stride;
  }

  private void makeRoom(int keys) {
    rows = size == 0 ? new long[keys * stride] : Arrays.copyOf(rows, keys * stride);
    slots = new int[Integer.highestOneBit(2 * keys - 1) << 1];
    place();
  }

  private void place() {
    Arrays.fill(slots, 0);
    int all = size;
    for (size = 0; size < all; size++) {
      take(hash(rows, size * stride));
    }
  }

  /** Gives a free slot to the row after the last. */
  private void take(long hash) {
    int slot = slot(hash);
    while (slots[slot] != 0) {
      slot = slot + 1 & slots.length - 1;
    }
    slots[slot] = size + 1;
  }

  private int slot(long hash) {
    return (int) hash & slots.length - 1;
  }

  private long hash(long[] from, int at) {
    long hash = SEED;
    for (int i = 0; i < key.length; i++) {
      hash = mixed(hash ^ from[at + i]);
    }
    return hash;
  }

  /** The finalizer of MurmurHash3. */
  private static long mixed(long hash) {
    long mixed = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ mixed >>> 33;
  }

  /** Keeps what either cut keeps. */
  private void fold(Cut bytes, Cut flows) {
    int kept = 0;
    for (int row = 0; row < size; row++) {
      boolean hasBytes = bytes.keeps(sum(row, Measure.BYTES.ordinal()));
      boolean hasFlows = flows.keeps(sum(row, Measure.FLOWS.ordinal()));
      if (hasBytes || hasFlows) {
        System.arraycopy(rows, row * stride, rows, kept * stride, stride);
        kept++;
      } else {
        long hash = hash(rows, row * stride);
        folded.ifPresent(memory -> memory.keep(hash));
        others.add(rows, row * stride + key.length);
      }
    }
    size = kept;
    others.endRound();
    place();
  }

  private Cut cut(Measure measure, int most) {
    long[] column = new long[size];
    for (int row = 0; row < size; row++) {
      column[row] = sum(row, measure.ordinal());
    }
    return new Cut(column, most);
  }

  /**
   * Ends with so many keys at most with the most bytes, as many with the most flows, and folds all
   * others. Where there are more, a key that has less than a tenth of an equal share of all is not
   * kept: it says nothing, and there may be many of its kind. Nothing is added afterwards.
   */
  public void keep(int most) {
    if (size > most) {
      fold(shared(Measure.BYTES, most), shared(Measure.FLOWS, most));
    }
  }

  private Cut shared(Measure measure, int most) {
    Cut cut = cut(measure, most);
    long total = others.sum(measure.ordinal());
    for (int row = 0; row < size; row++) {
      total += sum(row, measure.ordinal());
    }
    cut.raise(Long.divideUnsigned(total, 10L * most));
    return cut;
  }

  /** How many keys there are; rows are counted from 0. */
  public int size() {
    return size;
  }

  public long key(int row, int word) {
    return rows[row * stride + word];
  }

  public long sum(int row, int measure) {
    return rows[row * stride + key.length + measure];
  }

  /** Whether all flows of the key are in its sums. */
  public boolean isComplete(int row) {
    return rows[row * stride + stride - 1] != 0;
  }

  public Others others() {
    return others;
  }
}
