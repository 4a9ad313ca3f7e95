package io.weir.store.postgresqlflows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.store.StoreException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server is believed only if the right authority says that it is the one that was asked for. */
class TlsTest {

  @TempDir private static Path folder;
  private static Authority authority;
  private static RealServer real;

  @BeforeAll
  static void start() throws Exception {
    real = RealServer.start();
    authority = new Authority(folder.resolve("ours"));
    real.secure(authority.signed("localhost"), authority.key());
  }

  @AfterAll
  static void stop() throws Exception {
    if (real != null) {
      real.close();
    }
  }

  private static Map<String, Object> options(String host, String mode, Path trusted) {
    Map<String, Object> options = new HashMap<>(real.options(Map.of("host", host)));
    options.put("sslMode", mode);
    options.put("trustedCertificatesFile", trusted.toString());
    return options;
  }

  private static void assertRefused(String sentence, Map<String, Object> options) {
    try (PostgresqlFlowStore store = new PostgresqlFlowStore(TestConfig.of(options))) {
      StoreException refusal = assertThrows(StoreException.class, () -> store.committed("log"));
      assertEquals(StoreException.Kind.UNAVAILABLE, refusal.kind());
      assertTrue(refusal.getMessage().contains(sentence), refusal.getMessage());
      assertEquals(1, refusal.getMessage().lines().count(), refusal.getMessage());
    }
  }

  @Test
  void theRightHostIsBelievedAndFlowsGoEncrypted() throws Exception {
    Map<String, Object> options = options("localhost", "verify-full", authority.certificate());
    try (PostgresqlFlowStore store = new PostgresqlFlowStore(TestConfig.of(options));
        Connection connection = TestConfig.checked(options).source().getConnection();
        Statement statement = connection.createStatement()) {
      store.append(new CountedFlows(1).batch(100, 0, 100));
      store.commit();
      assertEquals(100, store.status().rows());
      ResultSet row =
          statement.executeQuery(
              "SELECT bool_and(ssl) FROM pg_stat_ssl JOIN pg_stat_activity USING (pid)"
                  + " WHERE application_name LIKE 'weir%'");
      assertTrue(row.next() && row.getBoolean(1));
    }
  }

  @Test
  void anotherAuthorityIsNotBelieved() throws Exception {
    Path other = new Authority(folder.resolve("other")).certificate();
    String sentence = "no authority in trustedCertificatesFile signed the server's certificate";
    assertRefused(sentence, options("localhost", "verify-full", other));
    assertRefused(sentence, options("localhost", "verify-ca", other));
  }

  @Test
  void anotherHostIsNotBelieved() {
    Path trusted = authority.certificate();
    assertRefused(
        "the server's certificate is for another host",
        options("127.0.0.1", "verify-full", trusted));
  }

  @Test
  void aServerThatWantsTlsSaysSo() {
    assertRefused("does not let this user in", options("localhost", "disable", Path.of("")));
  }

  @Test
  void aServerWithoutTlsIsNotAsked() throws Exception {
    try (RealServer plain = RealServer.start()) {
      Map<String, Object> options = options("localhost", "verify-full", authority.certificate());
      options.put("port", plain.port());
      assertRefused("the server speaks no TLS", options);
    }
  }

  @Test
  void aFileWithoutCertificatesIsNamed() throws Exception {
    Path text = Files.writeString(folder.resolve("text"), "no certificate");
    for (Path file : new Path[] {text, folder.resolve("absent")}) {
      Map<String, Object> options = options("localhost", "verify-full", file);
      IllegalArgumentException refusal =
          assertThrows(IllegalArgumentException.class, () -> TestConfig.checked(options));
      assertTrue(
          refusal.getMessage().contains("wanted trustedCertificatesFile to be a PEM file"),
          refusal.getMessage());
    }
  }
}
