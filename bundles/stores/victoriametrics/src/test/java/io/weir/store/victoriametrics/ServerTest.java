package io.weir.store.victoriametrics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import io.weir.api.metric.MetricQuery;
import io.weir.api.metric.Sample;
import io.weir.api.metric.SeriesKey;
import io.weir.api.store.StoreException;
import io.weir.api.store.StoreException.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a server's answers, and its silence, mean to whoever writes. */
class ServerTest {

  private static final List<Sample> SAMPLES =
      List.of(new Sample(new SeriesKey("weir_test", Map.of()), System.currentTimeMillis(), 1));

  @TempDir private Path folder;
  private final Map<String, Headers> asked = new HashMap<>();
  private final AtomicInteger answers = new AtomicInteger();
  private HttpServer server;
  private volatile int status = 204;
  private volatile String body = "";
  private volatile String retryAfter = "";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          answers.incrementAndGet();
          asked.put(exchange.getRequestURI().getPath(), exchange.getRequestHeaders());
          if (!retryAfter.isEmpty()) {
            exchange.getResponseHeaders().set("Retry-After", retryAfter);
          }
          byte[] bytes = body.getBytes(UTF_8);
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private VictoriaMetricsStore store(Map<String, Object> options) {
    Map<String, Object> all = new HashMap<>(Map.of("url", url(), "timeoutMillis", 500));
    all.putAll(options);
    return new VictoriaMetricsStore(TestConfig.of(all));
  }

  private static StoreException refusal(VictoriaMetricsStore store) {
    try (store) {
      return assertThrows(StoreException.class, () -> store.write(SAMPLES));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, REJECTED", "404, REJECTED", "422, REJECTED", "401, REJECTED",
    "429, UNAVAILABLE", "500, UNAVAILABLE", "503, UNAVAILABLE", "302, UNAVAILABLE"
  })
  void statusesHaveAKind(int code, Kind kind) {
    status = code;
    body = "no room";
    StoreException refusal = refusal(store(Map.of()));
    assertEquals(kind, refusal.kind());
    assertTrue(
        refusal.getMessage().endsWith("answered " + code + ": no room"), refusal.getMessage());
  }

  @Test
  void retryAfterIsHonoured() {
    AtomicLong nanos = new AtomicLong();
    Server asking = new Server(new OkHttpClient(), 1024, nanos::get);
    Request request = new Request.Builder().url(url()).build();
    status = 429;
    retryAfter = "7";
    assertThrows(StoreException.class, () -> asking.ask(request));
    nanos.addAndGet(Duration.ofSeconds(6).toNanos());
    assertEquals(
        Kind.UNAVAILABLE, assertThrows(StoreException.class, () -> asking.ask(request)).kind());
    assertEquals(1, answers.get());
    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThrows(StoreException.class, () -> asking.ask(request));
    assertEquals(2, answers.get());
    asking.close();
  }

  @Test
  void silenceIsUnavailable() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String place = "http://127.0.0.1:" + silent.getLocalPort();
      assertEquals(Kind.UNAVAILABLE, refusal(store(Map.of("url", place))).kind());
    }
  }

  @Test
  void aPortWhereNobodyListensIsUnavailable() throws IOException {
    int port;
    try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = gone.getLocalPort();
    }
    assertEquals(
        Kind.UNAVAILABLE, refusal(store(Map.of("url", "http://127.0.0.1:" + port))).kind());
  }

  @Test
  void anEndlessAnswerIsCutOff() {
    status = 200;
    body = "x".repeat(5000);
    StoreException refusal = refusal(store(Map.of("maxAnswerBytes", 1024)));
    assertEquals(Kind.REJECTED, refusal.kind());
    assertTrue(refusal.getMessage().contains("more than the 1,024 bytes"), refusal.getMessage());
  }

  @Test
  void anAnswerThatIsNoneIsUnavailable() {
    status = 200;
    body = "<html>";
    Instant now = Instant.now();
    MetricQuery query =
        new MetricQuery("weir_test", Map.of(), now, now.plusSeconds(1), Duration.ofSeconds(1));
    try (VictoriaMetricsStore store = store(Map.of())) {
      StoreException refusal = assertThrows(StoreException.class, () -> store.read(query));
      assertEquals(Kind.UNAVAILABLE, refusal.kind());
    }
  }

  @Test
  void namesThatPrometheusDoesNotKnowAreRejected() {
    try (VictoriaMetricsStore store = store(Map.of())) {
      List<Sample> odd =
          List.of(new Sample(new SeriesKey("weir-test", Map.of()), System.currentTimeMillis(), 1));
      StoreException refusal = assertThrows(StoreException.class, () -> store.write(odd));
      assertEquals(Kind.REJECTED, refusal.kind());
      assertTrue(refusal.getMessage().endsWith("got 'weir-test'"), refusal.getMessage());
      assertEquals(0, answers.get());
    }
  }

  @Test
  void aClusterHasTheTenantInItsPaths() throws Exception {
    try (VictoriaMetricsStore store = store(Map.of("tenant", "12:3"))) {
      store.write(SAMPLES);
    }
    assertEquals(List.of("/insert/12:3/prometheus/api/v1/write"), List.copyOf(asked.keySet()));
    Headers headers = asked.values().iterator().next();
    assertEquals("snappy", headers.getFirst("Content-Encoding"));
    assertEquals("application/x-protobuf", headers.getFirst("Content-Type"));
    assertEquals("0.1.0", headers.getFirst("X-Prometheus-Remote-Write-Version"));
  }

  @Test
  void secretsComeFromFiles() throws Exception {
    Path file = Files.writeString(folder.resolve("secret"), "open sesame\n");
    try (VictoriaMetricsStore store =
        store(Map.of("username", "weir", "password", "file:" + file))) {
      store.write(SAMPLES);
    }
    String basic = asked.get("/api/v1/write").getFirst("Authorization");
    assertEquals("Basic d2VpcjpvcGVuIHNlc2FtZQ==", basic);
    try (VictoriaMetricsStore store = store(Map.of("bearerToken", "sesame"))) {
      store.write(SAMPLES);
    }
    assertEquals("Bearer sesame", asked.get("/api/v1/write").getFirst("Authorization"));
  }

  @ParameterizedTest
  @CsvSource({
    "url, ftp://x, url: wanted an http or https URL",
    "url, http://weir:secret@x, url: wanted an http or https URL",
    "tenant, ../x, tenant: wanted an accountID",
    "bearerToken, file:/nonexistent, bearerToken: wanted a file",
    "bearerToken, open sesame, bearerToken: wanted visible ASCII",
    "trustedCertificatesFile, /nonexistent, trustedCertificatesFile: wanted a PEM file",
    "keyStoreFile, /nonexistent, keyStoreFile: wanted a PKCS #12 file"
  })
  void badOptionsAreNamed(String option, String value, String sentence) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> store(Map.of(option, value)));
    assertTrue(refusal.getMessage().startsWith(sentence), refusal.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "url, http://weir:hunter2@x",
    "url, http://:hunter2@x",
    "url, http://x/?token=hunter2",
    "url, http://x/#token=hunter2",
    "readUrl, https://weir:hunter2@x:99999/y@z",
    "bearerToken, hunter2 and more",
    "keyStorePassword, hunter2"
  })
  void aSecretInAWrongPlaceIsNotRepeated(String option, String value) throws Exception {
    Path keys = Files.writeString(folder.resolve("keys.p12"), "none");
    Map<String, Object> options = new HashMap<>(Map.of("keyStoreFile", keys.toString()));
    options.put(option, value);
    Throwable cause = assertThrows(IllegalArgumentException.class, () -> store(options));
    for (; cause != null; cause = cause.getCause()) {
      assertFalse(cause.toString().contains("hunter2"), cause.toString());
    }
  }

  @Test
  void whatAServerQuotesOfASecretIsHidden() {
    status = 500;
    body = "cannot reach http://weir:hunter2@storage/?token=hunter2";
    assertFalse(refusal(store(Map.of())).getMessage().contains("hunter2"));
  }
}
