package io.weir.store.series;

import io.weir.store.series.file.SeriesLog;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Forces a log to the disk, and tidies it, on two threads of its own: the first must not wait. */
final class Upkeep implements Closeable {

  private static final Duration TIDY_EVERY = Duration.ofSeconds(1);
  private static final Duration EXPIRE_EVERY = Duration.ofMinutes(1);

  private final SpokenEvents events;
  private final List<Future<?>> chores = new ArrayList<>();
  private final ScheduledExecutorService forcing = thread("weir-series-force");
  private final ScheduledExecutorService tidying = thread("weir-series-tidy");

  /** Starts. */
  Upkeep(SeriesLog log, Duration forceEvery, SpokenEvents events) {
    this.events = events;
    repeat(forcing, "forcing samples to the disk", log::force, forceEvery);
    repeat(tidying, "keeping samples within their limits", log::retain, TIDY_EVERY);
    repeat(tidying, "making segments", log::tidy, TIDY_EVERY);
    repeat(tidying, "forgetting series", log::expireNames, EXPIRE_EVERY);
  }

  private static ScheduledExecutorService thread(String name) {
    return Executors.newSingleThreadScheduledExecutor(
        task -> {
          Thread thread = new Thread(task, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  @FunctionalInterface
  private interface Chore {
    void run() throws IOException;
  }

  private void repeat(ScheduledExecutorService on, String what, Chore chore, Duration every) {
    Runnable task =
        () -> {
          try {
            chore.run();
          } catch (IOException | RuntimeException e) {
            events.failed(what, e);
          }
        };
    chores.add(on.scheduleWithFixedDelay(task, 0, every.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** Waits for the chores at hand, for as long as a slow disk may take. */
  @Override
  public void close() {
    chores.forEach(chore -> chore.cancel(false));
    forcing.shutdown();
    tidying.shutdown();
    try {
      if (!forcing.awaitTermination(10, TimeUnit.SECONDS)
          || !tidying.awaitTermination(10, TimeUnit.SECONDS)) {
        events.failed("ending upkeep within 10 s", new IOException("the disk is slow"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
