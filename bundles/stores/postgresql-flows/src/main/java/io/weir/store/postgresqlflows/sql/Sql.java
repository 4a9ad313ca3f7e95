package io.weir.store.postgresqlflows.sql;

import io.weir.store.postgresqlflows.wire.StoredTime;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A statement in the making: its text, and the values that go beside it. */
final class Sql {

  private static final int FETCH = 2000;

  private final StringBuilder text = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  /** Text that comes from no user. */
  Sql add(String more) {
    text.append(more);
    return this;
  }

  Sql add(Sql more) {
    text.append(more.text);
    values.addAll(more.values);
    return this;
  }

  /** A value, where a placeholder of its type stands. */
  Sql bind(Object value) {
    text.append('?');
    values.add(value);
    return this;
  }

  Sql time(long millis) {
    return bind(instant(millis));
  }

  /** The nearest time that the server knows. */
  static OffsetDateTime instant(long millis) {
    long held = Math.min(Math.max(millis, StoredTime.FIRST), StoredTime.LAST);
    return Instant.ofEpochMilli(held).atOffset(ZoneOffset.UTC);
  }

  static long millis(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? 0 : time.toInstant().toEpochMilli();
  }

  /**
   * Rows are fetched some thousand at a time where the connection is in a transaction. The server
   * uses one core for that.
   */
  PreparedStatement stream(Connection connection) throws SQLException {
    PreparedStatement statement = prepare(connection);
    statement.setFetchSize(FETCH);
    return statement;
  }

  private PreparedStatement prepare(Connection connection) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(text.toString());
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
    return statement;
  }

  int run(Connection connection) throws SQLException {
    try (PreparedStatement statement = prepare(connection)) {
      statement.execute();
      return Math.max(0, statement.getUpdateCount());
    }
  }

  /** Reads one row's columns, never keeping the row. */
  @FunctionalInterface
  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  <T> List<T> list(Connection connection, Reader<T> reader) throws SQLException {
    try (PreparedStatement statement = prepare(connection);
        ResultSet rows = statement.executeQuery()) {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(reader.read(rows));
      }
      return all;
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
