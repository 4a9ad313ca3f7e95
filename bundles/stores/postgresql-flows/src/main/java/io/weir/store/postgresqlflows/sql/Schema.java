package io.weir.store.postgresqlflows.sql;

import io.weir.api.store.StoreException;
import io.weir.api.store.StoreException.Kind;
import io.weir.store.postgresqlflows.wire.SqlColumn;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/** Makes the tables where they are missing, and refuses a server or tables that it cannot use. */
final class Schema {

  private static final int VERSION = 1;
  private static final int OLDEST_SERVER = 12;
  private static final long LOCK = 0x7765_6972_666c_6f77L;

  private final Options options;
  private volatile boolean ensured;

  Schema(Options options) {
    this.options = options;
  }

  /** Leaves the connection in no transaction. */
  void ensure(Connection connection) throws SQLException, StoreException {
    if (ensured) {
      return;
    }
    check(connection);
    connection.setAutoCommit(false);
    try {
      new Sql().add("SELECT pg_advisory_xact_lock(" + LOCK + ")").run(connection);
      migrate(connection);
      connection.commit();
      ensured = true;
    } finally {
      if (!ensured) {
        connection.rollback();
      }
      connection.setAutoCommit(true);
    }
  }

  private void check(Connection connection) throws SQLException, StoreException {
    int version = connection.getMetaData().getDatabaseMajorVersion();
    if (version < OLDEST_SERVER) {
      throw refuse("wanted PostgreSQL " + OLDEST_SERVER + " or newer, got version " + version);
    }
    List<String> encoding =
        new Sql().add("SHOW server_encoding").list(connection, row -> row.getString(1));
    if (!encoding.equals(List.of("UTF8"))) {
      throw refuse("wanted a database encoded in UTF8, got " + encoding.get(0));
    }
  }

  private StoreException refuse(String sentence) {
    return new StoreException(Kind.UNAVAILABLE, options.place() + ": " + sentence);
  }

  private void migrate(Connection connection) throws SQLException, StoreException {
    if (exists(connection, "SELECT to_regclass(?) IS NOT NULL", options.in("flow_schema"))) {
      int found = version(connection);
      if (found > VERSION) {
        throw refuse(
            "wanted tables of version "
                + VERSION
                + " in schema "
                + options.schema()
                + ", got version "
                + found
                + ": a newer Weir made them; install that one, or name another schema");
      }
      return;
    }
    if (!exists(
        connection, "SELECT count(*) > 0 FROM pg_namespace WHERE nspname = ?", options.schema())) {
      execute(connection, "CREATE SCHEMA \"" + options.schema() + '"');
    }
    execute(connection, first());
  }

  private static boolean exists(Connection connection, String question, String name)
      throws SQLException {
    String[] parts = question.split("\\?", -1);
    return new Sql()
        .add(parts[0])
        .bind(name)
        .add(parts[1])
        .list(connection, row -> row.getBoolean(1))
        .get(0);
  }

  private int version(Connection connection) throws SQLException {
    return new Sql()
        .add("SELECT max(version) FROM " + options.in("flow_schema"))
        .list(connection, row -> row.getInt(1))
        .get(0);
  }

  private static void execute(Connection connection, String script) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(script);
    }
  }

  private String first() {
    String columns =
        SqlColumn.all().stream()
            .map(field -> SqlColumn.name(field) + ' ' + SqlColumn.type(field))
            .collect(Collectors.joining(",\n  "));
    String keys =
        Dimension.allFields().stream()
            .map(field -> SqlColumn.name(field) + ' ' + SqlColumn.type(field) + ", ")
            .collect(Collectors.joining());
    return SchemaText.FIRST
        .replace("@flowColumns", columns)
        .replace("@keyColumns", keys)
        .replace("@version", Integer.toString(VERSION))
        .replace("@", '"' + options.schema() + "\".");
  }
}
