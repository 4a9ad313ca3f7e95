package io.weir.bench.generator;

import java.util.concurrent.locks.LockSupport;

/** Spreads records evenly over time. Used by one thread. */
final class Pacer {
  private static final double LEAST_DEBT_NANOS = 20_000_000;

  private final double nanosPerRecord;
  private final double mostDebtNanos;
  private double due;
  private long givenUpNanos;

  /**
   * @param recordsPerSecond 0 for as fast as possible
   * @param mostBurst records that may be sent at once to catch up
   */
  Pacer(long recordsPerSecond, double mostBurst, long startNanos) {
    nanosPerRecord = recordsPerSecond == 0 ? 0 : 1e9 / recordsPerSecond;
    mostDebtNanos = Math.max(LEAST_DEBT_NANOS, mostBurst * nanosPerRecord);
    due = startNanos;
  }

  /**
   * Waits until the next records are due. Who is further behind than a burst, and than 20 ms, gives
   * that time up.
   *
   * @return the time, as {@link System#nanoTime}
   */
  long await() {
    long now = System.nanoTime();
    if (nanosPerRecord == 0) {
      return now;
    }
    while (now < due && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos((long) (due - now));
      now = System.nanoTime();
    }
    if (now - due > mostDebtNanos) {
      givenUpNanos += now - (long) due;
      due = now;
    }
    return now;
  }

  void sent(long records) {
    due += records * nanosPerRecord;
  }

  /** How much time was lost because the sender could not keep up. */
  long givenUpNanos() {
    return givenUpNanos;
  }
}
