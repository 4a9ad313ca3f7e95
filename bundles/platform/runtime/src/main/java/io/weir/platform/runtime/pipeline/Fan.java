package io.weir.platform.runtime.pipeline;

import io.weir.api.collect.StageStatus;
import io.weir.api.collect.StoreDelivery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hands every item to every outlet there is. Outlets come and go while items pass. */
final class Fan<T> {

  private final Account account;
  private volatile List<OutletQueue<T>> queues = List.of();

  /**
   * @param account where the items come from
   */
  Fan(Account account) {
    this.account = account;
  }

  /** Never waits. */
  void offer(T item, int weight) {
    int taken = 0;
    for (OutletQueue<T> queue : queues) {
      taken += queue.offer(item) ? 1 : 0;
    }
    if (taken > 0) {
      account.out(weight);
    } else {
      account.lost("no_outlet", weight);
    }
  }

  void add(OutletQueue<T> queue) {
    queue.start();
    synchronized (this) {
      List<OutletQueue<T>> more = new ArrayList<>(queues);
      more.add(queue);
      queues = List.copyOf(more);
    }
  }

  /** Waits until the component's queue is empty and the component is not called any more. */
  void remove(Object component) {
    takeOut(component)
        .ifPresent(
            queue -> {
              queue.beginClose();
              queue.awaitClosed();
            });
  }

  private synchronized Optional<OutletQueue<T>> takeOut(Object component) {
    Optional<OutletQueue<T>> found =
        queues.stream().filter(queue -> queue.isOf(component)).findFirst();
    found.ifPresent(gone -> queues = queues.stream().filter(queue -> queue != gone).toList());
    return found;
  }

  /** Removes all, at once. */
  void close() {
    List<OutletQueue<T>> all;
    synchronized (this) {
      all = queues;
      queues = List.of();
    }
    all.forEach(OutletQueue::beginClose);
    all.forEach(OutletQueue::awaitClosed);
  }

  boolean isCongested() {
    return queues.stream().anyMatch(OutletQueue::isCongested);
  }

  /** Whether an outlet that takes what it gets has its queue more than half full. */
  boolean isBusy() {
    return queues.stream().anyMatch(OutletQueue::isBusy);
  }

  List<StoreDelivery> deliveries() {
    return queues.stream().map(OutletQueue::delivery).toList();
  }

  List<StageStatus> statuses() {
    return queues.stream().map(OutletQueue::status).toList();
  }
}
