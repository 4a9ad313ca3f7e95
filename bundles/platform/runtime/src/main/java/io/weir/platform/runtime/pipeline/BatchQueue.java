package io.weir.platform.runtime.pipeline;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A bounded queue that can be closed: whoever waits at it is woken. For any thread. */
final class BatchQueue<T> {

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
      long left = TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
      while (items.isEmpty() && !closed && left > 0) {
        left = await(left);
      }
      return Optional.ofNullable(items.pollFirst());
    } finally {
      lock.unlock();
    }
  }

  /** Waits, whatever comes in, until the time is over or the queue is closed. */
  void pause(long millis) {
    lock.lock();
    try {
      long left = TimeUnit.MILLISECONDS.toNanos(millis);
      while (!closed && left > 0) {
        left = await(left);
      }
    } finally {
      lock.unlock();
    }
  }

  /** An interrupt ends a wait like time does: a queue is ended by closing it. */
  private long await(long nanos) {
    try {
      return changed.awaitNanos(nanos);
    } catch (InterruptedException e) {
      return 0;
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

  boolean isClosed() {
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
