package io.weir.bench.generator;

import java.util.concurrent.locks.LockSupport;

/** Spreads records evenly over time. Used by one thread. */
final class Pacer {
  private static final long MOST_BEHIND_NANOS = 20_000_000;

  private final double nanosPerRecord;
  private double due;
  private long givenUpNanos;

  /**
   * @param recordsPerSecond 0 for as fast as possible
   */
  Pacer(long recordsPerSecond, long startNanos) {
    nanosPerRecord = recordsPerSecond == 0 ? 0 : 1e9 / recordsPerSecond;
    due = startNanos;
  }

  /**
   * Waits until the next records are due. Who is more than 20 ms behind does not burst to catch up.
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
    if (now - due > MOST_BEHIND_NANOS) {
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
