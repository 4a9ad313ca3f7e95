package io.weir.interfaces.rest;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.library.view.Services;
import io.weir.library.view.StatusBoard;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {

  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  private static final Map<String, Set<String>> ROLES =
      Map.of("ann", Set.of("viewer"), "root", Set.of("viewer", "admin"));

  private final Login login =
      (user, password) ->
          password.equals("right")
              ? Optional.of(ROLES.getOrDefault(user, Set.of()))
              : Optional.empty();
  private final Access basic =
      new BasicAccess(login, "viewer", "admin", new FailedLogins(3, CLOCK));

  private static Access.Request with(String authorization) {
    return new Access.Request(
        "GET", "metrics", "192.0.2.9", "198.51.100.7", "weir.example", authorization);
  }

  private static String basic(String credentials) {
    byte[] octets = credentials.getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(octets);
  }

  private int refused(Access access, Access.Request request) {
    return assertThrows(Refusal.class, () -> access.check(request)).status();
  }

  @Test
  void aUserWithPasswordAndRolePasses() {
    assertDoesNotThrow(() -> basic.check(with(basic("ann:right"))));
  }

  @Test
  void whoMayReadMayNotChange() {
    for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
      Access.Request change =
          new Access.Request(
              method, "api/v1/devices", "192.0.2.9", "198.51.100.7", "", basic("ann:right"));
      assertEquals(403, refused(basic, change));
    }
    Access.Request change =
        new Access.Request(
            "POST", "api/v1/devices", "192.0.2.9", "198.51.100.7", "", basic("root:right"));
    assertEquals("root", basic.check(change));
  }

  @Test
  void aUserWithoutTheRoleIsForbidden() {
    assertEquals(403, refused(basic, with(basic("bob:right"))));
  }

  @Test
  void guessingIsSlowedDownByAddress() {
    for (String guess : List.of("ann:a", "ann:b", "ann")) {
      assertEquals(401, refused(basic, with(basic(guess))));
    }
    assertEquals(429, refused(basic, with(basic("ann:right"))));
    assertDoesNotThrow(
        () ->
            basic.check(
                new Access.Request(
                    "GET", "metrics", "192.0.2.9", "198.51.100.8", "", basic("ann:right"))));
  }

  @Test
  void aRequestWithoutCredentialsIsAskedForThemAndCountsAsNoGuess() {
    for (int i = 0; i < 10; i++) {
      assertEquals(401, refused(basic, with("")));
    }
    assertDoesNotThrow(() -> basic.check(with(basic("ann:right"))));
  }

  @Test
  void healthIsToldOnLoopbackWithoutALogin() {
    String path = "api/v1/health";

    assertDoesNotThrow(
        () -> basic.check(new Access.Request("GET", path, "127.0.0.1", "127.0.0.1", "", "")));
    assertEquals(
        401, refused(basic, new Access.Request("GET", path, "192.0.2.9", "198.51.100.7", "", "")));
    assertEquals(
        401,
        refused(
            basic, new Access.Request("GET", path, "127.0.0.1", "127.0.0.1", "", basic("a:b"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer x", "Basic", "Basic !!!", "Basic YW5u"})
  void credentialsThatCannotBeReadAreRefused(String authorization) {
    assertEquals(401, refused(basic, with(authorization)));
  }

  @Test
  void theMinuteEnds() {
    MovableClock clock = new MovableClock();
    FailedLogins failures = new FailedLogins(1, clock);
    failures.failed("2001:db8::1");

    assertTrue(failures.waitSeconds("2001:db8::2") > 0, "the same /64");
    assertEquals(0, failures.waitSeconds("2001:db8:0:1::1"));
    clock.now = clock.now.plus(Duration.ofMinutes(1));
    assertEquals(0, failures.waitSeconds("2001:db8::1"));
  }

  private static final class MovableClock extends Clock {
    private Instant now = Instant.EPOCH;

    @Override
    public java.time.ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @Test
  void withoutAuthenticationOnlyLoopbackPasses() {
    Access loopback = new LoopbackAccess();

    assertDoesNotThrow(
        () ->
            loopback.check(
                new Access.Request(
                    "GET", "metrics", "127.0.0.1", "127.0.0.1", "localhost:8181", "")));
    assertDoesNotThrow(
        () ->
            loopback.check(
                new Access.Request("GET", "metrics", "0:0:0:0:0:0:0:1", "::1", "[::1]:8181", "")));
    assertEquals(
        403,
        refused(
            loopback,
            new Access.Request("GET", "metrics", "192.0.2.9", "192.0.2.9", "localhost", "")));
    assertEquals(
        403,
        refused(
            loopback,
            new Access.Request("GET", "metrics", "127.0.0.1", "127.0.0.1", "rebound.example", "")));
  }

  @Test
  void basicAuthenticationOverHttp() throws Exception {
    TestConfig usual = TestConfig.usual();
    Services none = new Services(Optional.of(new FakeHost()), List.of(), List.of());
    Set<Object> singletons =
        new HashSet<>(RestSingletons.of(usual, () -> none, new StatusBoard(), CLOCK));
    singletons.removeIf(AccessFilter.class::isInstance);
    singletons.add(new AccessFilter(basic));
    try (RestServer server = new RestServer(singletons)) {
      HttpResponse<String> asked = server.get("/api/v1/loss");
      assertEquals(401, asked.statusCode());
      assertEquals(
          "Basic realm=\"weir\", charset=\"UTF-8\"",
          asked.headers().firstValue("WWW-Authenticate").orElse(""));
      assertTrue(asked.body().contains("\"status\":401"), asked.body());
      assertEquals(
          200,
          server
              .send(server.request("/api/v1/loss").header("Authorization", basic("ann:right")))
              .statusCode());
      assertEquals(401, server.get("/nothing").statusCode());
      assertEquals(503, server.get("/api/v1/health").statusCode());
      assertEquals(401, server.get("/metrics").statusCode());
    }
  }

  @Test
  void aReboundNameIsForbiddenOverHttp() throws Exception {
    Services none = new Services(Optional.empty(), List.of(), List.of());
    try (RestServer server =
        new RestServer(
            RestSingletons.of(TestConfig.usual(), () -> none, new StatusBoard(), CLOCK))) {
      String answer = raw(server, "GET /metrics HTTP/1.0\r\nHost: rebound.example\r\n\r\n");

      assertTrue(answer.startsWith("HTTP/1.1 403"), answer);
      assertTrue(answer.contains("application/problem+json"), answer);
    }
  }

  private static String raw(RestServer server, String request) throws IOException {
    try (Socket socket = new Socket(server.base().getHost(), server.base().getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aConfigurationThatCannotBeIsRefused() {
    for (TestConfig config :
        List.of(
            new TestConfig("token", "karaf", "viewer", "admin", 10, 4, 10),
            new TestConfig("basic", "karaf", " ", "admin", 10, 4, 10),
            new TestConfig("none", "karaf", "viewer", "admin", 0, 4, 10),
            new TestConfig("none", "karaf", "viewer", "admin", 10, 65, 10),
            new TestConfig("none", "karaf", "viewer", "admin", 10, 4, -1))) {
      Exception refused =
          assertThrows(IllegalArgumentException.class, () -> new RestApplication(config));
      assertTrue(refused.getMessage().startsWith("wanted "), refused.getMessage());
    }
  }
}
