package io.weir.platform.runtime.pipeline;

import io.weir.api.store.StoreException;
import io.weir.platform.runtime.spool.Spool;
import io.weir.platform.runtime.spool.Spooled;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Keeps in the spool, for a while, what a store has taken but may yet lose by a crash of its
 * server, and offers it again once the store was away. For the delivering thread.
 */
final class Settling<T> {

  private static final long NOTE_EVERY = TimeUnit.SECONDS.toNanos(1);

  private final Spool<T> spool;
  private final long nanos;
  private final LongSupplier nanoTime;
  private final Deque<Taken<T>> unsettled = new ArrayDeque<>();
  private Optional<Spooled<T>> latest = Optional.empty();
  private boolean wasAway;

  private record Taken<T>(Spooled<T> last, long at) {}

  /**
   * Nothing was taken yet.
   *
   * @param nanos how long; 0 lets go at once
   * @param nanoTime as {@link System#nanoTime}
   */
  Settling(Spool<T> spool, long nanos, LongSupplier nanoTime) {
    this.spool = spool;
    this.nanos = nanos;
    this.nanoTime = nanoTime;
  }

  /** The store did not take something: its server may have crashed. */
  void away() {
    wasAway = nanos > 0;
  }

  /** Offers again what the store may have lost, if it was away, before it gets the next item. */
  void offerAgain(long beforeNumber, Spool.Receiver<T> store) throws StoreException {
    if (!wasAway) {
      return;
    }
    try {
      spool.replay(beforeNumber, item -> again(item, store));
      wasAway = false;
      settleAnew();
    } catch (IOException e) {
      throw new StoreException(
          StoreException.Kind.UNAVAILABLE, "the spool cannot be read again: " + e.getMessage(), e);
    }
  }

  /** What was written again may be lost again. */
  private void settleAnew() {
    long now = nanoTime.getAsLong();
    List<Taken<T>> again = unsettled.stream().map(one -> new Taken<>(one.last(), now)).toList();
    unsettled.clear();
    unsettled.addAll(again);
  }

  /** What it refuses now it has: it took it once. */
  private void again(T item, Spool.Receiver<T> store) throws StoreException {
    try {
      store.take(item);
    } catch (StoreException e) {
      if (e.kind() == StoreException.Kind.UNAVAILABLE) {
        throw e;
      }
    }
  }

  /** The store has taken everything up to an item. */
  void taken(Spooled<T> last) throws IOException {
    latest = Optional.of(last);
    letGo();
  }

  /** Has the spool let go of what has settled. */
  void letGo() throws IOException {
    long now = nanoTime.getAsLong();
    if (unsettled.isEmpty() || now - unsettled.getLast().at() >= NOTE_EVERY) {
      latest.ifPresent(last -> unsettled.addLast(new Taken<>(last, now)));
      latest = Optional.empty();
    }
    while (!wasAway && !unsettled.isEmpty() && now - unsettled.getFirst().at() >= nanos) {
      spool.release(unsettled.removeFirst().last());
    }
  }
}
