package io.weir.platform.runtime.pipeline;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Knows how many threads are inside a stage, and lets nobody in once it is closed. Entering takes
 * one atomic step and never waits.
 */
final class Gate {

  private static final long GLANCE_NANOS = 20_000;

  private final AtomicInteger inside = new AtomicInteger();
  private volatile boolean closed;

  /** Whether the caller may go in; if so it calls {@link #leave()} afterwards. */
  boolean enter() {
    inside.incrementAndGet();
    if (closed) {
      inside.decrementAndGet();
      return false;
    }
    return true;
  }

  void leave() {
    inside.decrementAndGet();
  }

  /**
   * Lets nobody in any more and waits until everybody is out.
   *
   * @return whether all are out; if not, somebody stayed inside for longer than the time given
   */
  boolean close(long timeoutMillis) {
    closed = true;
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
    while (inside.get() > 0) {
      if (System.nanoTime() - deadline > 0) {
        return false;
      }
      LockSupport.parkNanos(GLANCE_NANOS);
    }
    return true;
  }
}
