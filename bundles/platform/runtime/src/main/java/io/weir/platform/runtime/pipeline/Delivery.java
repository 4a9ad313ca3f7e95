package io.weir.platform.runtime.pipeline;

import io.weir.api.store.StoreException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Hands items to one outlet: retries while it is away, counts what it refuses, and has it
 * acknowledge what it took. For the queue's thread, except where said otherwise.
 */
final class Delivery<T> {

  private static final long FIRST_PAUSE_MILLIS = 50;
  private static final long LONGEST_PAUSE_MILLIS = 5_000;

  private final Outlet<T> outlet;
  private final Account account;
  private final BatchQueue<T> queue;
  private final Fuse fuse;
  private final Notices notices;
  private final long commitNanos;
  private final LongSupplier nanoTime;
  private long unacknowledged;
  private long commitAt;
  private boolean commitFails;
  private volatile String away = "";
  private volatile long refusals;
  private volatile long deadline = Long.MAX_VALUE;

  Delivery(
      Outlet<T> outlet,
      Account account,
      BatchQueue<T> queue,
      Fuse fuse,
      Notices notices,
      int commitMillis,
      LongSupplier nanoTime) {
    this.outlet = outlet;
    this.account = account;
    this.queue = queue;
    this.fuse = fuse;
    this.notices = notices;
    this.commitNanos = TimeUnit.MILLISECONDS.toNanos(commitMillis);
    this.nanoTime = nanoTime;
  }

  /** Takes over an item: when this returns it was written, or is counted as lost. */
  void deliver(T item) {
    int weight = outlet.weight(item);
    account.in(weight);
    long pause = FIRST_PAUSE_MILLIS;
    while (!write(item, weight)) {
      if (isLate()) {
        account.lost("unavailable", weight);
        return;
      }
      queue.pause(pause);
      if (queue.isClosed()) {
        pauseClosed();
      }
      pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
    }
  }

  /** Whether the item needs no further attempt. */
  private boolean write(T item, int weight) {
    try {
      outlet.write(item);
      written(weight);
      return true;
    } catch (StoreException e) {
      if (e.kind() == StoreException.Kind.UNAVAILABLE) {
        unavailable(e);
        return false;
      }
      refused(e, weight);
      return true;
    } catch (Exception | Error e) {
      failed(e);
      account.lost("failed", weight);
      return true;
    }
  }

  private void written(int weight) {
    away = "";
    if (!commitFails) {
      fuse.success();
    }
    if (!outlet.commits()) {
      account.out(weight);
      return;
    }
    if (unacknowledged == 0) {
      commitAt = nanoTime.getAsLong() + commitNanos;
    }
    unacknowledged += weight;
  }

  /** Milliseconds until the next commit is due, at most the longest that anybody should sleep. */
  long sleepMillis(long longest) {
    if (unacknowledged == 0) {
      return longest;
    }
    long left = TimeUnit.NANOSECONDS.toMillis(commitAt - nanoTime.getAsLong());
    return Math.max(1, Math.min(left, longest));
  }

  /** Commits if it is time, or if nothing else is to be done. */
  void commitIfDue(boolean idle) {
    boolean due = commitAt - nanoTime.getAsLong() <= 0;
    if (unacknowledged > 0 && (due || (idle && !commitFails))) {
      commit();
    }
  }

  private boolean commit() {
    try {
      outlet.commit();
      account.out(unacknowledged);
      unacknowledged = 0;
      commitFails = false;
      away = "";
      fuse.success();
    } catch (StoreException e) {
      commitFailed(e);
    } catch (Exception | Error e) {
      commitFails = true;
      failed(e);
    }
    commitAt = nanoTime.getAsLong() + commitNanos;
    return unacknowledged == 0;
  }

  private void commitFailed(StoreException e) {
    if (e.kind() == StoreException.Kind.UNAVAILABLE) {
      commitFails = true;
      unavailable(e);
      return;
    }
    refused(e, unacknowledged);
    unacknowledged = 0;
    commitFails = false;
  }

  /** From now on the outlet has this long to take what is left. Called from any thread. */
  void hurry(long millis) {
    deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
  }

  boolean isLate() {
    return deadline != Long.MAX_VALUE && System.nanoTime() - deadline > 0;
  }

  /** Has everything acknowledged that was written, or counts it as lost. */
  void finish() {
    while (unacknowledged > 0 && !commit()) {
      if (isLate() || fuse.blown().isPresent()) {
        account.lost("not_committed", unacknowledged);
        unacknowledged = 0;
      } else {
        pauseClosed();
      }
    }
  }

  private void pauseClosed() {
    try {
      Thread.sleep(FIRST_PAUSE_MILLIS);
    } catch (InterruptedException e) {
      deadline = System.nanoTime() - 1;
    }
  }

  /** Why the outlet is not to be reached, empty if it is. Called from any thread. */
  String away() {
    return away;
  }

  /** Items that the outlet refused. Called from any thread. */
  long refusals() {
    return refusals;
  }

  private void unavailable(StoreException e) {
    String message = String.valueOf(e.getMessage());
    if (away.isEmpty()) {
      notices.warn("away " + outlet.name(), outlet.kind() + " " + outlet.name() + " is away", e);
    }
    away = message.isEmpty() ? "no reason given" : message;
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // written by one thread
  private void refused(StoreException e, long weight) {
    refusals++;
    account.lost(e.kind().name().toLowerCase(Locale.ROOT), weight);
    notices.warn("refused " + outlet.name(), outlet.kind() + " " + outlet.name() + " refused", e);
  }

  private void failed(Throwable e) {
    boolean blown = fuse.failure(e);
    String what = blown ? " failed again and again, and rests for a minute" : " failed on a batch";
    notices.warn("failed " + outlet.name() + blown, outlet.kind() + " " + outlet.name() + what, e);
  }
}
