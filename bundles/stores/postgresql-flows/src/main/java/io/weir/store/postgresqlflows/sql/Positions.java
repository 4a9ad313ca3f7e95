package io.weir.store.postgresqlflows.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;

/**
 * How far each log has been stored. Whoever writes a position holds its row until the transaction
 * ends, so that reading one under a lock waits for a COMMIT that nobody heard the end of.
 */
final class Positions {

  private final String table;

  Positions(Options options) {
    table = options.in("flow_position");
  }

  void write(Connection connection, String log, long number) throws SQLException {
    new Sql()
        .add("INSERT INTO " + table + " AS kept (log, number) VALUES (")
        .bind(log)
        .add(", ")
        .bind(number)
        .add(") ON CONFLICT (log) DO UPDATE SET number = excluded.number, at = now()")
        .run(connection);
  }

  /** The number that is committed, once every transaction about to change it has ended. */
  OptionalLong settled(Connection connection, String log) throws SQLException {
    List<Long> number =
        new Sql()
            .add("INSERT INTO " + table + " AS kept (log) VALUES (")
            .bind(log)
            .add(") ON CONFLICT (log) DO UPDATE SET log = excluded.log RETURNING number, number")
            .add(" IS NULL")
            .list(connection, row -> row.getBoolean(2) ? -1 : row.getLong(1));
    return number.get(0) < 0 ? OptionalLong.empty() : OptionalLong.of(number.get(0));
  }

  void forget(Connection connection, String log) throws SQLException {
    new Sql().add("DELETE FROM " + table + " WHERE log = ").bind(log).run(connection);
  }
}
