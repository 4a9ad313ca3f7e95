package io.weir.store.postgresqlflows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.flow.FlowFilter;
import io.weir.api.flow.FlowQuery;
import io.weir.api.flow.TimeRange;
import io.weir.api.store.StoreException;
import io.weir.library.credentials.Credentials;
import io.weir.library.credentials.Encryption;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One sentence for each thing that is wrong, and never a thread that hangs. */
class RefusalTest {

  private static RealServer real;
  @TempDir private Path folder;

  @BeforeAll
  static void start() throws Exception {
    real = RealServer.start();
    real.execute(
        "SET password_encryption = 'scram-sha-256'; CREATE ROLE reader LOGIN PASSWORD 'right'");
    real.execute(
        "CREATE DATABASE latin ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0");
    real.demandPassword("reader");
  }

  @AfterAll
  static void stop() throws Exception {
    if (real != null) {
      real.close();
    }
  }

  private static void assertRefused(String sentence, Map<String, Object> options) {
    try (PostgresqlFlowStore store = new PostgresqlFlowStore(TestConfig.of(options))) {
      Instant begin = Instant.now();
      StoreException refusal =
          assertThrows(
              StoreException.class,
              () -> {
                store.append(new CountedFlows(1).batch(20_000, begin.toEpochMilli(), 10));
                store.commit();
              });
      assertEquals(StoreException.Kind.UNAVAILABLE, refusal.kind());
      assertTrue(refusal.getMessage().contains(sentence), refusal.getMessage());
      assertEquals(1, refusal.getMessage().lines().count(), refusal.getMessage());
      assertTrue(Duration.between(begin, Instant.now()).toSeconds() < 8);
    }
  }

  @Test
  void aWrongPasswordIsSaidAndNotShown() throws Exception {
    Path file = Files.writeString(folder.resolve("password"), "sesame\n");
    Map<String, Object> wrong = Map.of("user", "reader", "password", "file:" + file);
    assertRefused("wrong user or password", real.options(wrong));
  }

  @Test
  void aMissingDatabaseIsNamed() {
    assertRefused("no such database", real.options(Map.of("database", "nowhere")));
  }

  @Test
  void aMissingRightIsNamed() throws Exception {
    Path file = Files.writeString(folder.resolve("password"), "right\n");
    Map<String, Object> poor = Map.of("user", "reader", "password", "file:" + file);
    Map<String, Object> options = new HashMap<>(poor);
    options.put("schema", "other");
    assertRefused("a right is missing", real.options(options));
  }

  @Test
  void anotherEncodingIsRefused() {
    assertRefused("encoded in UTF8, got LATIN1", real.options(Map.of("database", "latin")));
  }

  @Test
  void tablesOfANewerWeirAreLeftAlone() throws Exception {
    Map<String, Object> options = real.options(Map.of("schema", "newer"));
    try (PostgresqlFlowStore store = new PostgresqlFlowStore(TestConfig.of(options))) {
      store.append(new CountedFlows(1).batch(1, 0, 1));
      store.commit();
    }
    real.execute("INSERT INTO newer.flow_schema VALUES (7)");
    assertRefused("version 7: a newer Weir made them", options);
  }

  @Test
  void aQuestionThatTakesTooLongIsRejected() throws Exception {
    StoreException refusal = waiting(1, question -> {});
    assertEquals(StoreException.Kind.REJECTED, refusal.kind());
    assertEquals(
        "the query took longer than 1 s: ask for less time, or filter more", refusal.getMessage());
  }

  @Test
  void aQuestionThatSomebodyElseCancelsIsUnavailable() throws Exception {
    StoreException refusal =
        waiting(
            30,
            question -> {
              String cancel =
                  "SELECT count(pg_cancel_backend(pid)) FROM pg_stat_activity"
                      + " WHERE wait_event_type = 'Lock' AND application_name LIKE 'weir%'";
              while (!question.isDone() && real.number(cancel) >= 0) {
                Thread.onSpinWait();
              }
            });
    assertEquals(StoreException.Kind.UNAVAILABLE, refusal.kind());
  }

  @FunctionalInterface
  private interface Meanwhile {
    void happens(Future<?> question) throws Exception;
  }

  /** A question about a table that somebody else holds. */
  private static StoreException waiting(int seconds, Meanwhile meanwhile) throws Exception {
    Map<String, Object> options =
        real.options(Map.of("schema", "held", "queryTimeoutSeconds", seconds));
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try (PostgresqlFlowStore store = new PostgresqlFlowStore(TestConfig.of(options))) {
      store.append(new CountedFlows(1).batch(1, 0, 1));
      store.commit();
      try (Connection other = real.connect()) {
        other.setAutoCommit(false);
        other.createStatement().execute("LOCK TABLE held.flow");
        FlowQuery all =
            new FlowQuery(new TimeRange(Instant.EPOCH, Instant.now()), FlowFilter.ALL, 1);
        Future<StoreException> refusal =
            thread.submit(() -> assertThrows(StoreException.class, () -> store.find(all)));
        meanwhile.happens(refusal);
        return refusal.get();
      }
    } finally {
      thread.shutdownNow();
    }
  }

  @Test
  void nobodyListens() throws Exception {
    int port;
    try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = gone.getLocalPort();
    }
    assertRefused("no answer", Map.of("port", port));
  }

  @Test
  void aServerThatAcceptsAndNeverAnswersIsUnavailable() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      assertRefused(
          "no answer",
          Map.of("port", silent.getLocalPort(), "timeoutSeconds", 1, "queryTimeoutSeconds", 1));
    }
  }

  /** Between here and there something takes all octets up to some number, and no more. */
  @Test
  void aServerThatStopsReadingIsUnavailable() throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    try (ServerSocket front = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Future<?> proxy = threads.submit(() -> forward(front, threads));
      assertRefused(
          "",
          real.options(
              Map.of("port", front.getLocalPort(), "timeoutSeconds", 2, "schema", "stalled")));
      assertTrue(!proxy.isDone());
    } finally {
      threads.shutdownNow();
    }
  }

  private static Void forward(ServerSocket front, ExecutorService threads) throws Exception {
    while (true) {
      Socket near = front.accept();
      near.setReceiveBufferSize(4096);
      Socket far = new Socket(InetAddress.getLoopbackAddress(), real.port());
      Future<?> up =
          threads.submit(
              () -> {
                for (int i = 0; i < 60_000; i++) {
                  int octet = near.getInputStream().read();
                  if (octet < 0) {
                    break;
                  }
                  far.getOutputStream().write(octet);
                }
                return null;
              });
      Future<Long> down =
          threads.submit(() -> far.getInputStream().transferTo(near.getOutputStream()));
      if (up.isCancelled() && down.isCancelled()) {
        return null;
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "port, 0, wanted port to be from 1 to 65535",
    "schema, We ir, wanted schema to be small letters",
    "sslMode, maybe, wanted sslMode to be one of disable",
    "password, file:/nonexistent, password: wanted a file",
    "password, env:WEIR_NO_SUCH, password: wanted the environment variable",
    "rollupKeys, 1, wanted rollupKeys to be from 10"
  })
  void badOptionsAreNamed(String option, String value, String sentence) {
    Object typed = value.matches("\\d+") ? (Object) Integer.valueOf(value) : value;
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class, () -> TestConfig.checked(Map.of(option, typed)));
    assertTrue(refusal.getMessage().contains(sentence), refusal.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "host, weir:hunter2@db.example.net", "host, db.example.net/weir?password=hunter2",
    "sslMode, password=hunter2", "schema, token=hunter2"
  })
  void aSecretInAWrongPlaceIsNotRepeated(String option, String value) {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class, () -> TestConfig.checked(Map.of(option, value)));
    assertFalse(refusal.toString().contains("hunter2"), refusal.toString());
  }

  @Test
  void aSecretInTheNameOfTheDatabaseIsNotRepeated() {
    Map<String, Object> options = real.options(Map.of("database", "weir?password=hunter2"));
    try (PostgresqlFlowStore store = new PostgresqlFlowStore(TestConfig.of(options))) {
      StoreException refusal = assertThrows(StoreException.class, () -> store.committed("log"));
      assertFalse(refusal.getMessage().contains("hunter2"), refusal.getMessage());
    }
  }

  @Test
  void thePasswordMayBeInTheEnvironment() throws Exception {
    Credentials credentials =
        new Credentials(Map.of("DB", "right"), new Encryption(folder.resolve("none")));
    Map<String, Object> options = real.options(Map.of("user", "reader", "password", "env:DB"));
    try (Connection connection =
        StoreOptions.of(TestConfig.of(options), credentials).source().getConnection()) {
      assertTrue(connection.isValid(1));
    }
  }
}
