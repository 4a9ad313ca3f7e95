package io.weir.platform.runtime.pipeline;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** How an outlet is, as its last calls show. One thread calls; any may look. */
final class Condition {

  private static final long SILENT_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final LongSupplier nanoTime;
  private volatile String away = "";
  private volatile String broken = "";
  private volatile long callingSince;

  Condition(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** A call begins, which is to end in {@link #returned}. */
  void calling() {
    callingSince = nanoTime.getAsLong() | 1;
  }

  void returned() {
    callingSince = 0;
  }

  void well() {
    away = "";
    broken = "";
  }

  /**
   * It cannot be reached, or does not answer.
   *
   * @return whether that is new
   */
  boolean away(String reason) {
    boolean known = !away.isEmpty();
    away = reason.isEmpty() ? "no reason given" : reason;
    return !known;
  }

  /** It threw something else than it may. */
  void broken(Throwable cause) {
    broken = cause.toString();
  }

  boolean isBroken() {
    return !broken.isEmpty();
  }

  /**
   * As in {@link io.weir.api.collect.StageStatus#state()}.
   *
   * @param resting whether it is not called for a while
   */
  String state(boolean resting) {
    long since = callingSince;
    long silent = since == 0 ? 0 : nanoTime.getAsLong() - since;
    if (silent > SILENT_NANOS) {
      return "unavailable: no answer for " + TimeUnit.NANOSECONDS.toSeconds(silent) + " s";
    }
    if (isBroken() && resting) {
      return "quarantined: " + broken;
    }
    return away.isEmpty() ? "running" : "unavailable: " + away;
  }
}
