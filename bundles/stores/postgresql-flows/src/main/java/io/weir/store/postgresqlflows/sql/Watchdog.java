package io.weir.store.postgresqlflows.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Cuts a connection whose server takes too long. A timeout of the socket ends reading only; a
 * server that accepts and never reads would hold a writing thread for ever.
 */
final class Watchdog implements AutoCloseable {

  private final Duration patience;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "weir-postgresql-flows-watchdog");
            thread.setDaemon(true);
            return thread;
          });

  Watchdog(Duration patience) {
    this.patience = patience;
  }

  /** What is done over a connection and may take so long. */
  @FunctionalInterface
  interface Work {
    void run() throws SQLException;
  }

  void over(Connection connection, Work work) throws SQLException {
    ScheduledFuture<?> cut =
        clock.schedule(() -> cut(connection), patience.toMillis(), TimeUnit.MILLISECONDS);
    try {
      work.run();
    } finally {
      cut.cancel(false);
    }
  }

  private static void cut(Connection connection) {
    try {
      connection.abort(Runnable::run);
    } catch (SQLException ignored) {
      // Nothing more can be done about a connection that does not even break off.
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
