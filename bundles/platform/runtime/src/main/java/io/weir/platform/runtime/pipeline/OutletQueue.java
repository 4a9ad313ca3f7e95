package io.weir.platform.runtime.pipeline;

import io.weir.api.collect.StageStatus;
import io.weir.api.collect.StoreDelivery;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An outlet in use: its bounded queue and its thread. What does not fit is dropped whole and
 * counted.
 */
final class OutletQueue<T> {

  private static final long IDLE_MILLIS = 200;
  private static final long GRACE_MILLIS = 2_000;

  private final Outlet<T> outlet;
  private final PipelineSettings settings;
  private final Notices notices;
  private final Account account;
  private final Gate gate = new Gate();
  private final BatchQueue<T> queue;
  private final Destination<T> destination;
  private final Thread thread;
  private final AtomicLong batches = new AtomicLong();
  private final AtomicLong records = new AtomicLong();
  private final AtomicLong dropped = new AtomicLong();

  /** Delivers from the queue itself. */
  static <T> OutletQueue<T> direct(
      Outlet<T> outlet, Surroundings around, ResilienceSettings resilience) {
    BatchQueue<T> queue = new BatchQueue<>(around.settings().queueBatches());
    Account waiting = around.ledger().outlet("queue:" + outlet.name(), outlet.unit());
    Account behind = around.ledger().outlet(outlet.place(), outlet.unit());
    Delivery<T> delivery =
        around.delivery(outlet, new Bookkeeping.FromQueue(behind), queue, resilience);
    return new OutletQueue<>(outlet, "weir-outlet-", around, waiting, queue, delivery);
  }

  OutletQueue(
      Outlet<T> outlet,
      String thread,
      Surroundings around,
      Account account,
      BatchQueue<T> queue,
      Destination<T> destination) {
    this.outlet = outlet;
    this.settings = around.settings();
    this.notices = around.notices();
    this.account = account;
    this.queue = queue;
    this.destination = destination;
    this.thread = new Thread(this::run, thread + outlet.name());
    this.thread.setDaemon(true);
  }

  void start() {
    destination.start();
    thread.start();
  }

  boolean isOf(Object component) {
    return outlet.component() == component;
  }

  /** Whether the outlet is there; if it is, the item is in the queue or counted as lost. */
  boolean offer(T item) {
    if (!gate.enter()) {
      return false;
    }
    try {
      int weight = outlet.weight(item);
      account.in(weight);
      if (!queue.offer(item)) {
        account.lost("overflow", weight);
        dropped.addAndGet(weight);
      }
      return true;
    } finally {
      gate.leave();
    }
  }

  /** Whether the queue is more than half full. */
  boolean isCongested() {
    return queue.size() * 2 > queue.capacity();
  }

  /** The same of an outlet that empties it, however slowly. */
  boolean isBusy() {
    return isCongested() && destination.isTaking();
  }

  private void run() {
    while (!queue.isClosed()) {
      step();
    }
    while (!destination.isLate() && destination.waitMillis() == 0 && take(queue.poll(0))) {
      destination.commitIfDue(false);
    }
    abandon();
    destination.finish();
  }

  private void step() {
    long rest = destination.waitMillis();
    if (rest > 0) {
      queue.pause(rest);
      return;
    }
    boolean taken = take(queue.poll(destination.sleepMillis(IDLE_MILLIS)));
    destination.commitIfDue(!taken);
  }

  private boolean take(Optional<T> item) {
    item.ifPresent(
        taken -> {
          int weight = outlet.weight(taken);
          batches.incrementAndGet();
          records.addAndGet(weight);
          account.out(weight);
          destination.deliver(taken);
        });
    return item.isPresent();
  }

  private void abandon() {
    for (Optional<T> left = queue.poll(0); left.isPresent(); left = queue.poll(0)) {
      account.lost("closed", outlet.weight(left.get()));
    }
  }

  /** Takes nothing more, and begins to empty the queue. */
  void beginClose() {
    gate.close(settings.closeMillis());
    destination.hurry(settings.closeMillis());
    queue.close();
  }

  /**
   * Waits until the queue is empty or counted as lost, and what was written is acknowledged.
   * Afterwards the component is not called.
   */
  void awaitClosed() {
    try {
      thread.join(settings.closeMillis() + GRACE_MILLIS);
      if (thread.isAlive()) {
        thread.interrupt();
        thread.join(GRACE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (thread.isAlive()) {
      String sentence = outlet.kind() + " " + outlet.name() + " does not return from a call";
      notices.warn("hangs " + outlet.name(), sentence, new IllegalStateException(sentence));
    }
  }

  StageStatus status() {
    return new StageStatus(
        outlet.name(),
        outlet.kind(),
        delivery().state(),
        batches.get(),
        records.get(),
        destination.failures(),
        queue.size(),
        queue.capacity(),
        dropped.get());
  }

  /** How it goes with what was offered. */
  StoreDelivery delivery() {
    return destination.status(account.line().waiting());
  }
}
