package io.weir.optimizer.trafficengineering.model;

import java.util.concurrent.CancellationException;

/** Whoever runs an optimizer may end it early by interrupting its thread. */
final class Interruption {

  private Interruption() {}

  /**
   * Looks whether somebody did. For every loop whose rounds can take long.
   *
   * @throws CancellationException if so; the thread is not interrupted any more
   */
  static void check() {
    if (Thread.interrupted()) {
      throw new CancellationException("the thread that plans was interrupted");
    }
  }
}
