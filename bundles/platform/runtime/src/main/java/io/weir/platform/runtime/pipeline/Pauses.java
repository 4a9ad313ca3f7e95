package io.weir.platform.runtime.pipeline;

/** Where a thread waits that can be woken for good. */
interface Pauses {

  /** Waits until the time is over, or it is closed, or the thread is interrupted. */
  void pause(long millis);

  boolean isClosed();
}
