package io.weir.store.postgresql;

import com.zaxxer.hikari.HikariConfig;
import io.weir.library.credentials.Credentials;
import io.weir.library.credentials.Redaction;
import io.weir.library.credentials.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/** A checked configuration. */
record Settings(
    String url,
    String user,
    Secret password,
    int poolSize,
    String sslmode,
    String sslrootcert,
    String sslcert,
    String sslkey,
    Duration statementTimeout) {

  private static final int MAX_TIMEOUT_SECONDS = 300;
  private static final String POSTGRESQL = "jdbc:postgresql:";
  private static final Set<String> SSL_MODES =
      Set.of("disable", "prefer", "require", "verify-ca", "verify-full");

  Settings {
    if (!url.startsWith(POSTGRESQL) && !url.startsWith("jdbc:h2:")) {
      throw new IllegalArgumentException(
          "wanted url as jdbc:postgresql://host:port/database, got something else");
    }
    if (Redaction.isNeededFor(url)) {
      throw new IllegalArgumentException(
          "wanted a url without a secret, which belongs in the option password, got "
              + Redaction.of(url));
    }
    if (poolSize < 2 || poolSize > 30) {
      throw new IllegalArgumentException("wanted pool.size of 2 to 30, got " + poolSize);
    }
    if (!SSL_MODES.contains(sslmode)) {
      throw new IllegalArgumentException("wanted sslmode as one of " + SSL_MODES);
    }
    if (statementTimeout.toSeconds() < 1 || statementTimeout.toSeconds() > MAX_TIMEOUT_SECONDS) {
      throw new IllegalArgumentException(
          "wanted statement.timeout of 1 to "
              + MAX_TIMEOUT_SECONDS
              + " s, got "
              + statementTimeout.toSeconds());
    }
  }

  static Settings of(PostgresqlConfig config, Credentials credentials) {
    String url =
        config.url().isEmpty()
            ? "jdbc:h2:file:"
                + Path.of(config.directory()).toAbsolutePath()
                + "/inventory;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0"
            : config.url();
    return new Settings(
        url,
        config.url().isEmpty() ? "weir" : config.user(),
        config.url().isEmpty() ? Secret.NONE : credentials.read("password", config.password()),
        config.pool_size(),
        config.sslmode(),
        config.sslrootcert(),
        config.sslcert(),
        config.sslkey(),
        Duration.ofSeconds(config.statement_timeout()));
  }

  boolean isServer() {
    return url.startsWith(POSTGRESQL);
  }

  /** The server without its options, for messages. */
  String place() {
    return isServer() ? url.replaceFirst("\\?.*", "") : "the embedded inventory";
  }

  HikariConfig pool() {
    HikariConfig pool = new HikariConfig();
    pool.setPoolName("weir-inventory");
    pool.setJdbcUrl(url);
    pool.setDriverClassName(isServer() ? "org.postgresql.Driver" : "org.h2.Driver");
    pool.setUsername(user);
    pool.setPassword(password.reveal());
    pool.setMaximumPoolSize(poolSize);
    pool.setMinimumIdle(1);
    pool.setAutoCommit(false);
    pool.setConnectionTimeout(5_000);
    // Longer than any statement takes is a connection that somebody forgot to give back.
    pool.setLeakDetectionThreshold(2 * statementTimeout.toMillis() + 1_000);
    pool.setInitializationFailTimeout(-1);
    if (isServer()) {
      server(pool);
    } else {
      pool.setConnectionInitSql("set query_timeout " + statementTimeout.toMillis());
    }
    return pool;
  }

  private void server(HikariConfig pool) {
    pool.addDataSourceProperty("options", "-c statement_timeout=" + statementTimeout.toMillis());
    pool.addDataSourceProperty("connectTimeout", "5");
    pool.addDataSourceProperty("socketTimeout", Long.toString(statementTimeout.toSeconds() + 5));
    pool.addDataSourceProperty("ApplicationName", "weir");
    pool.addDataSourceProperty("sslmode", sslmode);
    property(pool, "sslrootcert", sslrootcert);
    property(pool, "sslcert", sslcert);
    property(pool, "sslkey", sslkey);
  }

  private static void property(HikariConfig pool, String name, String value) {
    if (!value.isEmpty()) {
      pool.addDataSourceProperty(name, value);
    }
  }
}
