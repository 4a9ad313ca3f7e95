package io.weir.platform.runtime.pipeline;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** A bounded queue that can be closed: whoever waits at it is woken. For any thread. */
final class BatchQueue<T> implements Pauses {

  private final int capacity;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final ArrayDeque<T> items = new ArrayDeque<>();
  private boolean closed;

  BatchQueue(int capacity) {
    this.capacity = capacity;
  }

  /** Puts an item at the end; false if there is no room. */
  boolean offer(T item) {
    lock.lock();
    try {
      if (items.size() >= capacity) {
        return false;
      }
      items.addLast(item);
      changed.signal();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** The first item; waits for one while the queue is open. */
  Optional<T> poll(long timeoutMillis) {
    lock.lock();
    try {
      await(timeoutMillis, () -> items.isEmpty());
      return Optional.ofNullable(items.pollFirst());
    } finally {
      lock.unlock();
    }
  }

  /** Waits, whatever comes in, until the time is over or the queue is closed. */
  @Override
  public void pause(long millis) {
    lock.lock();
    try {
      await(millis, () -> true);
    } finally {
      lock.unlock();
    }
  }

  /** An interrupt ends a wait as time does: a queue is ended by closing it. */
  private void await(long millis, BooleanSupplier reason) {
    long left = TimeUnit.MILLISECONDS.toNanos(millis);
    try {
      while (left > 0 && !closed && reason.getAsBoolean()) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      return;
    }
  }

  /** Wakes whoever waits, and makes nobody wait any more. */
  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  int size() {
    lock.lock();
    try {
      return items.size();
    } finally {
      lock.unlock();
    }
  }

  int capacity() {
    return capacity;
  }
}
