package io.weir.platform.runtime.exporter;

import io.weir.api.flow.SequenceUnit;

/**
 * Follows one sequence of 32 bits and tells what was lost, came late, or came twice. For one
 * thread.
 *
 * <p>A unit that has not come when a later one does is awaited, and counts as missing once it is
 * more than the window behind, or some seconds old. A jump out of the window is a restart where the
 * exporter's clocks say so; else only once a second datagram follows on from it (as RFC 3550
 * appendix A.1 does): a single stray is none.
 */
final class SequenceWindow extends RecentTable.Entry<SequenceWindow> {

  /** How long a unit is awaited. */
  static final long PATIENCE_MILLIS = 5_000;

  /** Exporters give their wall clock in seconds or better, so a boot time is good to about one. */
  private static final long BOOT_JITTER_MILLIS = 2_000;

  /** No exporter, or none with an uptime. */
  static final long UNKNOWN = -1;

  private final SequenceUnit unit;
  private final int window;
  private final long farthest;
  private final SequenceHoles holes = new SequenceHoles();
  private boolean started;
  private long expected;
  private long upMillis = UNKNOWN;
  private long bootMillis;
  private boolean strayed;
  private int afterStray;
  private long strayUnits;
  private long received;
  private long missing;
  private long duplicates;
  private long reordered;
  private long restarts;

  SequenceWindow(long stream, long agent, SequenceUnit unit) {
    super(stream, agent, unit.ordinal());
    this.unit = unit;
    boolean manyPerDatagram = unit == SequenceUnit.FLOWS || unit == SequenceUnit.DATA_RECORDS;
    this.window = manyPerDatagram ? 2048 : 64;
    this.farthest = manyPerDatagram ? 1L << 28 : 1L << 24;
  }

  /**
   * A datagram came.
   *
   * @param number of its first unit
   * @param count its units
   * @param up the exporter's uptime in milliseconds, or {@link #UNKNOWN}
   * @param boot when it started, by its own clock, in milliseconds since the epoch
   */
  void receive(int number, int count, long up, long boot, long nowMillis) {
    long ahead = started ? number - (int) expected : 0;
    boolean rebooted = up >= 0 && up < upMillis && boot > bootMillis + BOOT_JITTER_MILLIS;
    if (!started || (rebooted && ahead != 0)) {
      restart(number, count);
    } else if (ahead >= 0 && ahead <= farthest) {
      advance(ahead, count, nowMillis);
    } else if (ahead < 0 && -ahead <= window) {
      fillIn(expected + ahead, expected + ahead + count);
    } else if (!followsStray(number, count)) {
      return;
    }
    upMillis = up;
    bootMillis = boot;
    strayed = false;
    settle(nowMillis);
  }

  /** Gives up units that have been awaited for too long. */
  void settle(long nowMillis) {
    missing += holes.settle(expected - window, nowMillis - PATIENCE_MILLIS);
  }

  private void restart(int number, int count) {
    restarts += started ? 1 : 0;
    started = true;
    missing += holes.clear();
    expected = Integer.toUnsignedLong(number) + count;
    received += count;
  }

  private void advance(long ahead, int count, long nowMillis) {
    if (ahead > 0) {
      missing += holes.open(expected, expected + ahead, nowMillis);
    }
    expected += ahead + count;
    received += count;
  }

  private void fillIn(long start, long end) {
    long fresh = Math.max(0, end - expected);
    long filled = holes.fill(start, end - fresh);
    reordered += filled;
    received += filled + fresh;
    duplicates += end - start - fresh - filled;
    expected += fresh;
  }

  private boolean followsStray(int number, int count) {
    if (strayed && number == afterStray) {
      duplicates -= strayUnits;
      received += strayUnits;
      restart(number, count);
      return true;
    }
    strayed = true;
    afterStray = number + count;
    strayUnits = count;
    duplicates += count;
    return false;
  }

  SequenceUnit unit() {
    return unit;
  }

  long received() {
    return received;
  }

  long missing() {
    return missing;
  }

  long awaited() {
    return holes.units();
  }

  long duplicates() {
    return duplicates;
  }

  long reordered() {
    return reordered;
  }

  long restarts() {
    return restarts;
  }
}
