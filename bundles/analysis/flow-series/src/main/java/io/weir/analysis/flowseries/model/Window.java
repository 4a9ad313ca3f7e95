package io.weir.analysis.flowseries.model;

/**
 * The minutes that are open: they may still be added to, and nothing of them was written. A bin is
 * a minute since the epoch. For one thread.
 */
final class Window {

  static final long BIN_MILLIS = 60_000;

  /** So far ahead of the clock, the window was led astray by a clock that was set back since. */
  private static final long ASTRAY_BINS = 10;

  private final long holdMillis;
  private final int size;
  private long oldest;
  private long latest = Long.MIN_VALUE;

  /**
   * Opens the bins that are open at this moment.
   *
   * @param holdMillis how long a bin stays open after its end
   */
  Window(long holdMillis, long nowMillis) {
    this.holdMillis = holdMillis;
    this.size = Integer.highestOneBit((int) (holdMillis / BIN_MILLIS) + 2) * 2;
    this.oldest = oldestAt(nowMillis);
  }

  private long oldestAt(long nowMillis) {
    return bin(nowMillis - holdMillis);
  }

  static long bin(long millis) {
    return Math.floorDiv(millis, BIN_MILLIS);
  }

  /** How many bins are open at most; a power of two. */
  int size() {
    return size;
  }

  long oldest() {
    return oldest;
  }

  /** The last bin that there is room for. */
  long newest() {
    return oldest + size - 1;
  }

  /** Where an open bin is kept. */
  int place(long bin) {
    return (int) bin & (size - 1);
  }

  /** Something was collected in a bin. */
  void saw(long bin) {
    latest = Math.max(latest, bin);
  }

  /** How many bins may hold something. */
  int open() {
    return (int) Math.max(0, Math.min(latest == Long.MIN_VALUE ? 0 : latest - oldest + 1, size));
  }

  /** Whether the oldest bin has been open for long enough. */
  boolean isDue(long nowMillis) {
    return oldest < oldestAt(nowMillis);
  }

  boolean isAstray(long nowMillis) {
    return oldest > bin(nowMillis) + ASTRAY_BINS;
  }

  /** The oldest bin was closed. */
  void next() {
    oldest++;
  }

  /** Every bin was closed; those of this moment are open. */
  void restart(long nowMillis) {
    oldest = oldestAt(nowMillis);
  }

  /** Every bin was closed; this is the oldest from now on. */
  void startAt(long bin) {
    oldest = bin;
  }
}
