package io.weir.bench.generator;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * True once the JVM was asked to stop (Ctrl-C, SIGTERM); holds the JVM until closed, so that what
 * was done can still be reported, but not longer than five seconds.
 */
public final class Cancellation implements BooleanSupplier, AutoCloseable {
  private final CountDownLatch reported = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "cancellation");
  private volatile boolean stopped;

  private Cancellation() {}

  public static Cancellation onShutdown() {
    Cancellation cancellation = new Cancellation();
    Runtime.getRuntime().addShutdownHook(cancellation.hook);
    return cancellation;
  }

  private void stop() {
    stopped = true;
    try {
      if (!reported.await(5, TimeUnit.SECONDS)) {
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
