package io.weir.bench.generator;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * True once the JVM was asked to stop (Ctrl-C, SIGTERM); holds the JVM until closed, so that what
 * was begun can still be ended and reported, but not longer than it was told.
 */
public final class Cancellation implements BooleanSupplier, AutoCloseable {
  private final CountDownLatch reported = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "cancellation");
  private final Duration atMost;
  private volatile boolean stopped;

  private Cancellation(Duration atMost) {
    this.atMost = atMost;
  }

  /**
   * Watches for the JVM's end from now on.
   *
   * @param atMost how long the JVM may be held
   */
  public static Cancellation onShutdown(Duration atMost) {
    Cancellation cancellation = new Cancellation(atMost);
    Runtime.getRuntime().addShutdownHook(cancellation.hook);
    return cancellation;
  }

  private void stop() {
    stopped = true;
    try {
      if (!reported.await(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
        System.err.println("stopped before the report was complete");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean getAsBoolean() {
    return stopped;
  }

  @Override
  public void close() {
    reported.countDown();
    if (!stopped) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        stopped = true; // the shutdown began meanwhile
      }
    }
  }
}
