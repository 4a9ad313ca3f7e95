package io.weir.store.postgresqlflows.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Whether the server has TimescaleDB, which docs/decisions/0008 says why Weir does without. */
final class Timescale {

  private Timescale() {}

  /** What to tell an operator who may wonder. */
  static Optional<String> note(Connection connection) throws SQLException {
    List<String> versions =
        new Sql()
            .add("SELECT coalesce(installed_version, default_version)")
            .add(" FROM pg_available_extensions WHERE name = 'timescaledb'")
            .list(connection, row -> row.getString(1));
    return versions.stream()
        .findFirst()
        .map(
            version ->
                "TimescaleDB "
                    + version
                    + " is on the server and is not used: plain partitions and Weir's own sums,"
                    + " which are exact, do without.");
  }
}
