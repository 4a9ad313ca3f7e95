package io.weir.store.postgresqlflows;

import io.weir.library.credentials.Credentials;
import io.weir.library.credentials.Redaction;
import io.weir.library.credentials.Secret;
import io.weir.store.postgresqlflows.sql.Options;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.SslMode;

/** Checks a configuration. */
final class StoreOptions {

  private StoreOptions() {}

  /**
   * What the configuration says.
   *
   * @throws IllegalArgumentException naming the option, what was wanted and what was got
   */
  static Options of(PostgresqlFlowsConfig config, Credentials credentials) {
    within("port", 1, 65_535, config.port());
    within("partitionMinutes", 1, 44_640, config.partitionMinutes());
    within("retentionHours", 1, Integer.MAX_VALUE, config.retentionHours());
    within("maxBytes", 1L << 20, Long.MAX_VALUE, config.maxBytes());
    within("minuteRetentionHours", 24, Integer.MAX_VALUE, config.minuteRetentionHours());
    within("hourRetentionHours", 720, Integer.MAX_VALUE, config.hourRetentionHours());
    within("rollupKeys", 10, 1_000_000, config.rollupKeys());
    within("connectTimeoutSeconds", 1, 3600, config.connectTimeoutSeconds());
    within("timeoutSeconds", 1, 3600, config.timeoutSeconds());
    within("queryTimeoutSeconds", 1, 3600, config.queryTimeoutSeconds());
    within("queryConnections", 1, 100, config.queryConnections());
    if (!config.schema().matches("[a-z_][a-z0-9_]{0,40}")) {
      throw wanted("schema", "small letters, digits and underscores", config.schema());
    }
    return new Options(
        Redaction.of(config.host() + ':' + config.port() + '/' + config.database()),
        source(config, credentials),
        config.schema(),
        Duration.ofMinutes(config.partitionMinutes()),
        Duration.ofHours(config.retentionHours()),
        config.maxBytes(),
        Duration.ofHours(config.minuteRetentionHours()),
        Duration.ofHours(config.hourRetentionHours()),
        config.rollupKeys(),
        Duration.ofSeconds(config.timeoutSeconds()),
        Duration.ofSeconds(config.queryTimeoutSeconds()),
        config.queryConnections());
  }

  private static DataSource source(PostgresqlFlowsConfig config, Credentials credentials) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {host(config.host())});
    source.setPortNumbers(new int[] {config.port()});
    source.setDatabaseName(given("database", config.database()));
    source.setUser(given("user", config.user()));
    Secret password = credentials.read("password", config.password());
    if (!password.isEmpty()) {
      source.setPassword(password.reveal());
    }
    source.setSslMode(sslMode(config.sslMode()));
    if (!config.trustedCertificatesFile().isBlank()) {
      source.setSslRootCert(certificates(config.trustedCertificatesFile().strip()));
    }
    source.setConnectTimeout(config.connectTimeoutSeconds());
    source.setSocketTimeout(Math.max(config.timeoutSeconds(), config.queryTimeoutSeconds()) + 1);
    source.setTcpKeepAlive(true);
    source.setReWriteBatchedInserts(true);
    return source;
  }

  private static String given(String option, String value) {
    if (value.isBlank()) {
      throw wanted(option, "a name", value);
    }
    return value.strip();
  }

  private static String host(String value) {
    String host = given("host", value);
    if (!host.matches("[\\w.:%\\[\\]-]+")) {
      throw wanted("host", "a name or an address", Redaction.of("://" + host).substring(3));
    }
    return host;
  }

  private static String sslMode(String mode) {
    if (Arrays.stream(SslMode.values()).noneMatch(each -> each.value.equals(mode))) {
      String modes =
          Arrays.stream(SslMode.values()).map(each -> each.value).collect(Collectors.joining(", "));
      throw wanted("sslMode", "one of " + modes, mode);
    }
    return mode;
  }

  private static String certificates(String file) {
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      if (!CertificateFactory.getInstance("X.509").generateCertificates(in).isEmpty()) {
        return file;
      }
    } catch (IOException | CertificateException e) {
      throw wanted("trustedCertificatesFile", "a PEM file with certificates", e);
    }
    throw wanted("trustedCertificatesFile", "a PEM file with certificates", file);
  }

  private static void within(String option, long least, long most, long got) {
    if (got < least || got > most) {
      throw wanted(option, "from " + least + " to " + most, got);
    }
  }

  private static IllegalArgumentException wanted(String option, String wanted, Object got) {
    return new IllegalArgumentException(
        PostgresqlFlowStore.PID
            + ": wanted "
            + option
            + " to be "
            + wanted
            + ", got '"
            + Redaction.of(String.valueOf(got))
            + "'");
  }
}
