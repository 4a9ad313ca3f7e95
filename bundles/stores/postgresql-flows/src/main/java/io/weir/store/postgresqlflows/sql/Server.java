package io.weir.store.postgresqlflows.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.weir.api.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Connections to the server: a pool for questions, and others by themselves. */
public final class Server implements AutoCloseable {

  private static final String NAME = "weir-postgresql-flows";

  private final Options options;
  private final Schema schema;
  private final HikariDataSource pool;

  /** Connects only once somebody asks for something. */
  public Server(Options options) {
    this.options = options;
    this.schema = new Schema(options);
    HikariConfig config = new HikariConfig();
    config.setDataSource(options.source());
    config.setPoolName(NAME);
    config.setMaximumPoolSize(options.connections());
    config.setMinimumIdle(1);
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(Math.max(250, options.timeout().toMillis()));
    config.setLeakDetectionThreshold(2 * options.queryTimeout().toMillis() + 1000);
    config.setConnectionInitSql(settings(options.queryTimeout()));
    pool = new HikariDataSource(config);
  }

  Options options() {
    return options;
  }

  private static String settings(Duration statement) {
    return "SET application_name = '"
        + NAME
        + "'; SET statement_timeout = "
        + statement.toMillis()
        + "; SET TimeZone = 'UTC'";
  }

  /** A connection outside the pool, to be closed by the caller; tables are there. */
  Connection connect(Duration statementTimeout) throws StoreException, SQLException {
    Connection connection = options.source().getConnection();
    try {
      try (Statement statement = connection.createStatement()) {
        statement.execute(settings(statementTimeout));
      }
      schema.ensure(connection);
      return connection;
    } catch (StoreException | SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  @FunctionalInterface
  interface Question<T> {
    T ask(Connection connection) throws SQLException;
  }

  /** Asks in one snapshot that writes nothing. */
  <T> T query(Question<T> question) throws StoreException {
    long asked = System.nanoTime();
    try (Connection connection = pool.getConnection()) {
      schema.ensure(connection);
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      T answer = question.ask(connection);
      connection.commit();
      return answer;
    } catch (SQLException e) {
      SQLException cause = e;
      if (e.getCause() instanceof SQLException why) {
        cause = why;
      }
      throw Refusal.ofQuery(options, Duration.ofNanos(System.nanoTime() - asked), cause);
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
