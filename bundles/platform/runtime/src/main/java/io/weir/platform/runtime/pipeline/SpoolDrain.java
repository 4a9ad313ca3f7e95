package io.weir.platform.runtime.pipeline;

import io.weir.platform.runtime.spool.Spool;
import io.weir.platform.runtime.spool.Spooled;
import java.io.IOException;
import java.util.Optional;

/** The thread between a spool and its store. */
final class SpoolDrain<T> {

  private static final long IDLE_MILLIS = 200;
  private static final long UNREADABLE_MILLIS = 1_000;
  private static final long GRACE_MILLIS = 1_000;

  private final Spool<T> spool;
  private final Delivery<Spooled<T>> delivery;
  private final Rest rest;
  private final Notices notices;
  private final String name;
  private final Thread thread;

  SpoolDrain(
      String name, Spool<T> spool, Delivery<Spooled<T>> delivery, Rest rest, Notices notices) {
    this.name = name;
    this.spool = spool;
    this.delivery = delivery;
    this.rest = rest;
    this.notices = notices;
    this.thread = new Thread(this::run, "weir-outlet-" + name);
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  private void run() {
    while (!rest.isClosed()) {
      step();
    }
    delivery.finish();
  }

  private void step() {
    long wait = delivery.waitMillis();
    if (wait > 0) {
      rest.pause(wait);
    } else if (delivery.commitFails()) {
      rest.pause(delivery.sleepMillis(IDLE_MILLIS));
      delivery.commitIfDue(false);
    } else {
      Optional<Spooled<T>> next = poll();
      next.ifPresent(delivery::deliver);
      delivery.commitIfDue(next.isEmpty());
    }
  }

  private Optional<Spooled<T>> poll() {
    try {
      return spool.poll(delivery.sleepMillis(IDLE_MILLIS));
    } catch (IOException e) {
      notices.warn("read " + name, "the spool of " + name + " cannot be read", e);
      rest.pause(UNREADABLE_MILLIS);
      return Optional.empty();
    }
  }

  /**
   * Takes nothing more; what was written is committed, for a bounded time.
   *
   * @return whether the thread has ended
   */
  boolean close(long millis) {
    delivery.hurry(millis);
    rest.close();
    spool.wake();
    try {
      thread.join(millis + GRACE_MILLIS);
      if (thread.isAlive()) {
        thread.interrupt();
        thread.join(GRACE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return !thread.isAlive();
  }
}
