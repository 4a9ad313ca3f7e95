package io.weir.platform.runtime.pipeline;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Keeps a stage that fails again and again out of use: it blows after five failures in a row, and
 * is tried once more after a minute. For any thread.
 */
final class Fuse {

  private static final int FAILURES = 5;
  private static final long QUARANTINE_NANOS = TimeUnit.MINUTES.toNanos(1);

  private final LongSupplier nanoTime;
  private int inARow;
  private long failures;
  private long retryAt;
  private String reason = "";
  private volatile boolean clean = true;

  Fuse(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Whether the stage may be called now. */
  boolean isClosed() {
    return clean || mayRetry();
  }

  private synchronized boolean mayRetry() {
    return inARow < FAILURES || nanoTime.getAsLong() - retryAt >= 0;
  }

  /** Milliseconds until the stage may be called, 0 if it may be now. */
  synchronized long waitMillis() {
    long left = inARow < FAILURES ? 0 : retryAt - nanoTime.getAsLong();
    return left <= 0 ? 0 : TimeUnit.NANOSECONDS.toMillis(left) + 1;
  }

  void success() {
    if (!clean) {
      reset();
    }
  }

  private synchronized void reset() {
    inARow = 0;
    clean = true;
  }

  /**
   * The stage has failed.
   *
   * @return whether the fuse blew now
   */
  synchronized boolean failure(Throwable cause) {
    clean = false;
    failures++;
    inARow++;
    reason = cause.toString();
    retryAt = nanoTime.getAsLong() + QUARANTINE_NANOS;
    return inARow == FAILURES;
  }

  synchronized long failures() {
    return failures;
  }

  /** Why the stage is out of use, if it is. */
  synchronized Optional<String> blown() {
    return inARow < FAILURES ? Optional.empty() : Optional.of(reason);
  }
}
