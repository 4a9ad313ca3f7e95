package io.weir.platform.runtime.inventory;

import io.weir.api.collect.StoreDelivery;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Whether an inventory answers. Written by the thread that asks it, read by any. */
final class InventoryState {

  private static final long STARTS_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final long SILENT_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final LongSupplier nanoTime;
  private final long boundAt;
  private boolean opened;
  private String absence = "not asked yet";
  private long awaySince;
  private long callingSince;
  private int waiting;

  InventoryState(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.boundAt = nanoTime.getAsLong();
    this.awaySince = boundAt;
    this.callingSince = boundAt;
  }

  /** It is asked something. */
  synchronized void calls() {
    callingSince = nanoTime.getAsLong();
  }

  /** It answered. */
  synchronized void answered(int stillWaiting) {
    opened = true;
    absence = "";
    waiting = stillWaiting;
    awaySince = nanoTime.getAsLong();
    callingSince = Long.MAX_VALUE;
  }

  /** It did not, for a reason. */
  synchronized void failed(String why, int stillWaiting) {
    absence = why;
    waiting = stillWaiting;
    callingSince = Long.MAX_VALUE;
  }

  synchronized boolean isAway() {
    return !absence.isEmpty();
  }

  /** For whom it may concern, in the words that are used of all stores. */
  synchronized StoreDelivery of(String name) {
    String state = state();
    boolean away = state.startsWith("unavailable");
    long lag = away && waiting > 0 ? nanoTime.getAsLong() - awaySince : 0;
    return new StoreDelivery(
        name,
        "inventory",
        "exporters",
        state,
        away ? "open" : "closed",
        isAway() ? 1 : 0,
        waiting,
        Duration.ofNanos(lag),
        Optional.empty());
  }

  private String state() {
    long now = nanoTime.getAsLong();
    if (callingSince != Long.MAX_VALUE && now - callingSince > SILENT_NANOS) {
      return "unavailable: no answer for "
          + TimeUnit.NANOSECONDS.toSeconds(now - callingSince)
          + " s";
    }
    if (!isAway()) {
      return "running";
    }
    boolean starting = !opened && now - boundAt < STARTS_NANOS;
    return (starting ? "starting: " : "unavailable: ") + absence;
  }
}
