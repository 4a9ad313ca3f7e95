package io.weir.platform.runtime.pipeline;

import io.weir.api.collect.StageStatus;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

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
  private final Fuse fuse;
  private final Delivery<T> delivery;
  private final Thread thread;
  private final AtomicLong batches = new AtomicLong();
  private final AtomicLong records = new AtomicLong();
  private final AtomicLong dropped = new AtomicLong();

  OutletQueue(
      Outlet<T> outlet,
      PipelineSettings settings,
      Ledger ledger,
      Notices notices,
      LongSupplier nanoTime) {
    this.outlet = outlet;
    this.settings = settings;
    this.notices = notices;
    this.account = ledger.outlet("queue:" + outlet.name(), outlet.unit());
    this.queue = new BatchQueue<>(settings.queueBatches());
    this.fuse = new Fuse(nanoTime);
    Account behind = ledger.outlet(outlet.place(), outlet.unit());
    this.delivery =
        new Delivery<>(outlet, behind, queue, fuse, notices, settings.commitMillis(), nanoTime);
    this.thread = new Thread(this::run, "weir-outlet-" + outlet.name());
    thread.setDaemon(true);
  }

  void start() {
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

  private void run() {
    while (!queue.isClosed()) {
      step();
    }
    while (!delivery.isLate() && fuse.waitMillis() == 0 && take(queue.poll(0))) {
      delivery.commitIfDue(false);
    }
    abandon();
    delivery.finish();
  }

  private void step() {
    long rest = fuse.waitMillis();
    if (rest > 0) {
      queue.pause(rest);
      return;
    }
    boolean taken = take(queue.poll(delivery.sleepMillis(IDLE_MILLIS)));
    delivery.commitIfDue(!taken);
  }

  private boolean take(Optional<T> item) {
    item.ifPresent(
        taken -> {
          int weight = outlet.weight(taken);
          batches.incrementAndGet();
          records.addAndGet(weight);
          account.out(weight);
          delivery.deliver(taken);
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
    delivery.hurry(settings.closeMillis());
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
        state(),
        batches.get(),
        records.get(),
        fuse.failures() + delivery.refusals(),
        queue.size(),
        queue.capacity(),
        dropped.get());
  }

  private String state() {
    String away = delivery.away();
    return fuse.blown()
        .map(reason -> "quarantined: " + reason)
        .orElse(away.isEmpty() ? "running" : "unavailable: " + away);
  }
}
