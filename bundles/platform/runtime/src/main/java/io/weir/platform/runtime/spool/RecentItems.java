package io.weir.platform.runtime.spool;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The end of a log: how many rows it has, and the items appended last, for a reader that keeps up
 * and one that waits. For any thread.
 */
final class RecentItems<T> {

  private final int most;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition grown = lock.newCondition();
  private final ArrayDeque<Recent<T>> items = new ArrayDeque<>();
  private long endRow;
  private boolean closed;

  /** An item and where in its segment it ends. */
  record Recent<T>(Spooled<T> item, long end) {}

  /**
   * Nothing was appended yet.
   *
   * @param most items kept
   * @param endRow rows in everything before
   */
  RecentItems(int most, long endRow) {
    this.most = most;
    this.endRow = endRow;
  }

  void add(Spooled<T> item, long end) {
    lock.lock();
    try {
      endRow = item.endRow();
      items.addLast(new Recent<>(item, end));
      if (items.size() > most) {
        items.removeFirst();
      }
      grown.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Whether there are more rows, now or within a time. An interrupt ends the wait. */
  boolean awaitMoreThan(long row, long millis) {
    lock.lock();
    try {
      long left = TimeUnit.MILLISECONDS.toNanos(millis);
      while (row >= endRow && left > 0 && !closed) {
        left = grown.awaitNanos(left);
      }
      return row < endRow;
    } catch (InterruptedException e) {
      return false;
    } finally {
      lock.unlock();
    }
  }

  /** Takes out the item that begins behind so many rows, if it is still here. */
  Optional<Recent<T>> take(long row) {
    lock.lock();
    try {
      while (!items.isEmpty() && items.getFirst().item().firstRow() < row) {
        items.removeFirst();
      }
      boolean next = !items.isEmpty() && items.getFirst().item().firstRow() == row;
      return next ? Optional.of(items.removeFirst()) : Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  /** Wakes whoever waits, and makes nobody wait any more. */
  void close() {
    lock.lock();
    try {
      closed = true;
      grown.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
