package io.weir.store.postgresqlflows.sql;

import io.weir.api.store.StoreCheck;
import io.weir.api.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tries the server with one row, in a table like that of flows. */
public final class Probe {

  private static final long MARK = 4_711;

  private final Server server;
  private final Options options;

  public Probe(Server server) {
    this.server = server;
    this.options = server.options();
  }

  /** Writes a row, which is acknowledged when the server has it on its disk; reads and drops it. */
  public StoreCheck check() throws StoreException {
    String table = options.in("\"probe_" + UUID.randomUUID() + '"');
    try (Connection connection = server.connect(options.timeout())) {
      new Sql().add("CREATE TABLE " + table + " (LIKE " + options.in("flow") + ")").run(connection);
      try {
        return timed(connection, table);
      } finally {
        new Sql().add("DROP TABLE IF EXISTS " + table).run(connection);
      }
    } catch (SQLException e) {
      throw Refusal.of(options.place(), e);
    }
  }

  private static StoreCheck timed(Connection connection, String table)
      throws SQLException, StoreException {
    long begun = System.nanoTime();
    new Sql()
        .add("INSERT INTO " + table + " (collection_time, octet_delta_count) VALUES (now(), ")
        .add(MARK + ")")
        .run(connection);
    long written = System.nanoTime();
    List<Long> found =
        new Sql()
            .add("SELECT octet_delta_count FROM " + table)
            .list(connection, row -> row.getLong(1));
    if (!found.equals(List.of(MARK))) {
      throw new StoreException(
          StoreException.Kind.CORRUPT, "wrote the probe " + MARK + ", read back " + found);
    }
    long read = System.nanoTime();
    new Sql().add("DROP TABLE " + table).run(connection);
    return new StoreCheck(
        Duration.ofNanos(written - begun),
        Duration.ofNanos(read - written),
        Optional.of(Duration.ofNanos(System.nanoTime() - read)));
  }
}
