package io.weir.store.postgresql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.store.StoreException;
import io.weir.library.credentials.Credentials;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code sslmode=verify-full} against a server whose certificate is for {@code localhost}. */
class PostgresqlTlsTest {

  private static Certificates certificates;
  private static Path authority;
  private static Path stranger;
  private static RealPostgresql server;

  @BeforeAll
  static void start() throws Exception {
    certificates = new Certificates();
    authority = certificates.authority("authority");
    stranger = certificates.authority("stranger");
    certificates.server("localhost", "authority");
    server =
        RealPostgresql.start(
            Release.installed(),
            "ssl=on",
            "ssl_cert_file=" + certificates.certificate("localhost"),
            "ssl_key_file=" + certificates.key("localhost"));
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      server.close();
    }
    if (certificates != null) {
      certificates.close();
    }
  }

  @Test
  void theServerThatWasMeantIsTrusted() throws Exception {
    try (Database database = Database.open(settings("localhost", authority), Opened::unit)) {
      assertEquals(
          true,
          database.inTransaction(
              manager ->
                  manager
                      .createNativeQuery("select ssl from pg_stat_ssl where pid = pg_backend_pid()")
                      .getSingleResult()));
    }
  }

  @Test
  void aCertificateOfAnotherAuthorityIsNot() {
    String said = Opened.refused(settings("localhost", stranger), StoreException.Kind.UNAVAILABLE);
    assertTrue(said.contains("is not trusted"), said);
  }

  @Test
  void aCertificateForAnotherHostIsNot() {
    String said = Opened.refused(settings("127.0.0.1", authority), StoreException.Kind.UNAVAILABLE);
    assertTrue(said.contains("is not trusted: its certificate is for another host"), said);
  }

  private static Settings settings(String host, Path trusted) {
    return new Settings(
        server.url(host, "postgres"),
        "weir",
        Credentials.ofThisProcess().read("password", "file:" + server.password()),
        4,
        "verify-full",
        trusted.toString(),
        "",
        "",
        Duration.ofSeconds(30));
  }
}
