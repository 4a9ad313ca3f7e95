package io.weir.platform.runtime.pipeline;

import io.weir.api.collect.StoreDelivery;
import io.weir.api.store.StoreException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Hands items to one outlet: retries while it is away, counts what it refuses, and has it
 * acknowledge what it took. For the queue's thread, except where said otherwise.
 */
final class Delivery<T> implements Destination<T> {

  private static final long CLOSED_PAUSE_MILLIS = 50;
  private static final int ATTEMPTS_AT_WHAT_IS_KEPT = 3;

  private final Outlet<T> outlet;
  private final Bookkeeping books;
  private final Pauses pauses;
  private final CallGuard guard;
  private final Notices notices;
  private final long commitNanos;
  private final LongSupplier nanoTime;
  private final Condition condition;
  private final Deadline deadline = new Deadline();
  private long unacknowledged;
  private long commitAt;
  private boolean commitFails;
  private volatile long failures;

  Delivery(
      Outlet<T> outlet,
      Bookkeeping books,
      Pauses pauses,
      CallGuard guard,
      Notices notices,
      int commitMillis,
      LongSupplier nanoTime) {
    this.outlet = outlet;
    this.books = books;
    this.pauses = pauses;
    this.guard = guard;
    this.notices = notices;
    this.commitNanos = TimeUnit.MILLISECONDS.toNanos(commitMillis);
    this.nanoTime = nanoTime;
    this.condition = new Condition(nanoTime);
  }

  @Override
  public void start() {}

  @Override
  public long waitMillis() {
    return guard.waitMillis();
  }

  @Override
  public void deliver(T item) {
    int weight = outlet.weight(item);
    books.taken(weight);
    int failed = 0;
    while (true) {
      long held = guard.enter();
      if (held == 0) {
        if (write(item, weight, failed)) {
          return;
        }
        failed++;
        held = Math.max(guard.pauseMillis(failed), guard.waitMillis());
      }
      if (isLate() || (books.keepsWhatIsLeft() && pauses.isClosed())) {
        leave(item, weight);
        return;
      }
      pause(held);
    }
  }

  private void leave(T item, int weight) {
    if (!books.keepsWhatIsLeft()) {
      books.lost("unavailable", weight);
      outlet.lost(item);
    }
  }

  private void pause(long millis) {
    pauses.pause(millis);
    if (pauses.isClosed()) {
      pauseClosed();
    }
  }

  /** Whether the item needs no further attempt. */
  private boolean write(T item, int weight, int failed) {
    condition.calling();
    try {
      written(weight - leftOut(outlet.write(item)));
      return true;
    } catch (StoreException e) {
      if (e.kind() == StoreException.Kind.UNAVAILABLE) {
        unavailable(e);
        return false;
      }
      guard.success();
      refused(e, weight);
      outlet.lost(item);
      return true;
    } catch (Exception | Error e) {
      failed(e);
      if (books.keepsWhatIsLeft() && failed + 1 < ATTEMPTS_AT_WHAT_IS_KEPT) {
        return false;
      }
      books.lost("failed", weight);
      outlet.lost(item);
      return true;
    } finally {
      condition.returned();
    }
  }

  /** The store has the rest and will not take these; it is well. */
  private int leftOut(Map<String, Long> byReason) {
    byReason.forEach(books::lost);
    return byReason.values().stream().mapToInt(Long::intValue).sum();
  }

  private void written(int weight) {
    condition.well();
    guard.success();
    if (!outlet.commits()) {
      books.stored(weight);
      return;
    }
    if (unacknowledged == 0) {
      commitAt = nanoTime.getAsLong() + commitNanos;
    }
    unacknowledged += weight;
  }

  @Override
  public long sleepMillis(long longest) {
    if (unacknowledged == 0) {
      return longest;
    }
    long left = TimeUnit.NANOSECONDS.toMillis(commitAt - nanoTime.getAsLong());
    return Math.max(1, Math.min(left, longest));
  }

  /** Whether nothing more should be written before a commit succeeds. */
  boolean commitFails() {
    return commitFails;
  }

  @Override
  public void commitIfDue(boolean idle) {
    if (idle) {
      outlet.idle();
    }
    boolean due = commitAt - nanoTime.getAsLong() <= 0;
    if (unacknowledged > 0 && (due || (idle && !commitFails))) {
      commit();
    }
  }

  private boolean commit() {
    condition.calling();
    try {
      outlet.commit();
      books.stored(unacknowledged);
      unacknowledged = 0;
      if (commitFails) {
        guard.success();
      }
      commitFails = false;
      condition.well();
    } catch (StoreException e) {
      commitFailed(e);
    } catch (Exception | Error e) {
      commitFails = true;
      failed(e);
    } finally {
      condition.returned();
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
    outlet.lostUncommitted();
    unacknowledged = 0;
    commitFails = false;
  }

  @Override
  public void hurry(long millis) {
    deadline.in(millis);
  }

  @Override
  public boolean isLate() {
    return deadline.isOver();
  }

  @Override
  public void finish() {
    while (unacknowledged > 0 && !commit()) {
      if (isLate() || isQuarantined()) {
        if (!books.keepsWhatIsLeft()) {
          books.lost("not_committed", unacknowledged);
        }
        unacknowledged = 0;
      } else {
        pauseClosed();
      }
    }
  }

  private void pauseClosed() {
    try {
      Thread.sleep(CLOSED_PAUSE_MILLIS);
    } catch (InterruptedException e) {
      deadline.in(0);
    }
  }

  @Override
  public long failures() {
    return failures;
  }

  @Override
  public boolean isTaking() {
    return state().equals("running");
  }

  /** As in {@link io.weir.api.collect.StageStatus#state()}. Called from any thread. */
  String state() {
    return condition.state(guard.isOpen());
  }

  private boolean isQuarantined() {
    return condition.isBroken() && guard.isOpen();
  }

  @Override
  public StoreDelivery status(long queuedRows) {
    return status(queuedRows, Duration.ZERO, Optional.empty());
  }

  StoreDelivery status(long lagRows, Duration lag, Optional<StoreDelivery.Spool> spool) {
    return new StoreDelivery(
        outlet.name(),
        outlet.kind(),
        outlet.unit(),
        state(),
        guard.state(),
        guard.errorRate(),
        lagRows,
        lag,
        spool);
  }

  private void unavailable(StoreException e) {
    guard.failure(e);
    if (condition.away(String.valueOf(e.getMessage()))) {
      notices.warn("away " + outlet.name(), outlet.kind() + " " + outlet.name() + " is away", e);
    }
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // written by one thread
  private void refused(StoreException e, long weight) {
    failures++;
    books.lost(e.kind().name().toLowerCase(Locale.ROOT), weight);
    notices.warn("refused " + outlet.name(), outlet.kind() + " " + outlet.name() + " refused", e);
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // written by one thread
  private void failed(Throwable e) {
    failures++;
    condition.broken(e);
    boolean opened = guard.failure(e);
    String what = opened ? " failed again and again, and rests for a while" : " failed on a batch";
    notices.warn("failed " + outlet.name() + opened, outlet.kind() + " " + outlet.name() + what, e);
  }
}
