package io.weir.platform.runtime.pipeline;

import java.util.concurrent.TimeUnit;

/** A moment by which something should be done, once one is set. For any thread. */
final class Deadline {

  private static final long NONE = Long.MAX_VALUE;

  private volatile long at = NONE;

  void in(long millis) {
    at = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
  }

  boolean isOver() {
    return at != NONE && System.nanoTime() - at > 0;
  }
}
