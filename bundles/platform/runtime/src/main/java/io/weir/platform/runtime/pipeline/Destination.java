package io.weir.platform.runtime.pipeline;

import io.weir.api.collect.StoreDelivery;

/** What a queue empties into. Called by the queue's thread, except where said otherwise. */
interface Destination<T> {

  /** Called once, before anything else, by whoever starts the queue. */
  void start();

  /** Takes over an item: when this returns it was written, kept, or counted as lost. */
  void deliver(T item);

  /** Milliseconds until the next item should be taken from the queue, 0 if it may be now. */
  long waitMillis();

  /** Milliseconds that the thread may sleep, at most the longest that anybody should. */
  long sleepMillis(long longest);

  /** Does what is due at times, or if nothing else is to be done. */
  void commitIfDue(boolean idle);

  /** From now on there is this long to take what is left. Called from any thread. */
  void hurry(long millis);

  boolean isLate();

  /** The last call: has everything acknowledged that was written, keeps it or counts it as lost. */
  void finish();

  /** Whether it takes what it is given at the moment, however slowly. Called from any thread. */
  boolean isTaking();

  /** Items that failed. Called from any thread. */
  long failures();

  /**
   * How it goes. Called from any thread.
   *
   * @param queuedRows that wait in the queue
   */
  StoreDelivery status(long queuedRows);
}
