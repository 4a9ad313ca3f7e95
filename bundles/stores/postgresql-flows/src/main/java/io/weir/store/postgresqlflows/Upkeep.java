package io.weir.store.postgresqlflows;

import io.weir.api.store.StoreException;
import io.weir.api.store.StoreException.Kind;
import io.weir.store.postgresqlflows.sql.Retention;
import io.weir.store.postgresqlflows.sql.Rollup;
import io.weir.store.postgresqlflows.sql.Server;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sums flows up, and makes and drops partitions, on a thread of its own. */
final class Upkeep implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
  private static final Duration ROLLUP_REST = Duration.ofSeconds(5);

  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "weir-postgresql-flows-upkeep");
            thread.setDaemon(true);
            return thread;
          });
  private final Retention retention;
  private final Set<String> failing = new HashSet<>();

  Upkeep(Server server) {
    retention = new Retention(server, Clock.systemUTC());
    Rollup rollup = new Rollup(server, ROLLUP_REST);
    repeat("making partitions ahead", retention::makeAhead, 60);
    repeat("summing flows up", rollup::run, 5);
    repeat("summarizing the index of time", retention::summarize, 10);
    repeat("dropping old partitions", retention::drop, 30);
  }

  @FunctionalInterface
  private interface Chore {
    void run() throws StoreException;
  }

  private void repeat(String what, Chore chore, int seconds) {
    Runnable task =
        () -> {
          try {
            chore.run();
            if (failing.remove(what)) {
              LOG.info("Flows in PostgreSQL: {} works again", what);
            }
          } catch (StoreException | RuntimeException e) {
            if (failing.add(what)) {
              LOG.warn("Flows in PostgreSQL: {} failed, and is tried again: {}", what, say(e));
            }
          }
        };
    Future<?> unused = executor.scheduleWithFixedDelay(task, 0, seconds, TimeUnit.SECONDS);
  }

  /** Drops what is due and waits until that is done. */
  void retainNow() throws StoreException {
    try {
      executor.submit(retention::drop).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException(Kind.UNAVAILABLE, "interrupted", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof StoreException refusal
          ? refusal
          : new StoreException(Kind.UNAVAILABLE, "cannot drop partitions: " + e.getCause(), e);
    } catch (RejectedExecutionException e) {
      throw new StoreException(Kind.UNAVAILABLE, "the store is closing", e);
    }
  }

  private static String say(Exception failure) {
    return failure instanceof StoreException ? failure.getMessage() : failure.toString();
  }

  /** Waits a moment for the chore at hand; the server undoes what is broken off. */
  @Override
  public void close() {
    executor.shutdownNow();
    try {
      executor.awaitTermination(2, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
