package io.weir.store.columnar;

import io.weir.api.store.StoreException;
import io.weir.api.store.StoreException.Kind;
import io.weir.store.columnar.file.FlowLog;
import io.weir.store.columnar.file.LogListener;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Forces a log to the disk and keeps it within its limits, on a thread of its own. */
final class Upkeep implements Closeable {

  private static final Duration RETAIN_EVERY = Duration.ofSeconds(1);

  private final FlowLog log;
  private final LogListener listener;
  private final List<Future<?>> chores = new ArrayList<>();
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "weir-columnar-upkeep");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Starts.
   *
   * @param forceEvery zero where the log does so itself; then only finished files are left to do
   */
  Upkeep(FlowLog log, Duration forceEvery, LogListener listener) {
    this.log = log;
    this.listener = listener;
    repeat(
        "forcing flows to the disk", log::force, forceEvery.isZero() ? RETAIN_EVERY : forceEvery);
    repeat("keeping flows within their limits", log::retain, RETAIN_EVERY);
  }

  @FunctionalInterface
  private interface Chore {
    void run() throws IOException;
  }

  private void repeat(String what, Chore chore, Duration every) {
    Runnable task =
        () -> {
          try {
            chore.run();
          } catch (IOException | RuntimeException e) {
            listener.failed(what, e);
          }
        };
    chores.add(executor.scheduleWithFixedDelay(task, 0, every.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** Keeps flows within their limits and waits until that is done. */
  void retainNow() throws StoreException {
    Callable<Void> retain =
        () -> {
          log.retain();
          return null;
        };
    try {
      executor.submit(retain).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException(Kind.UNAVAILABLE, "interrupted", e);
    } catch (ExecutionException | RejectedExecutionException e) {
      throw new StoreException(Kind.UNAVAILABLE, "cannot delete old flows: " + e.getMessage(), e);
    }
  }

  /** Waits for the chore at hand, for as long as a slow disk may take. */
  @Override
  public void close() {
    chores.forEach(chore -> chore.cancel(false));
    executor.shutdown();
    try {
      if (!executor.awaitTermination(10, TimeUnit.SECONDS)) {
        listener.failed("ending upkeep within 10 s", new IOException("the disk is slow"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
