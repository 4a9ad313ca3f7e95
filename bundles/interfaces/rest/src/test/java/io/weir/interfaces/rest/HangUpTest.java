package io.weir.interfaces.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.weir.library.view.Services;
import io.weir.library.view.StatusBoard;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that do not wait for their answer. */
class HangUpTest {

  private static final int PATIENCE_SECONDS = 20;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch gone = new CountDownLatch(1);

  private Services onceTheClientIsGone() {
    asked.countDown();
    await(gone);
    return new Services(Optional.of(new FakeHost()), List.of(new FakeStore("columnar")), List.of());
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("waited " + PATIENCE_SECONDS + " s in vain");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/health", "/api/v1/loss", "/metrics"})
  void areNobodysFailure(String path) throws Exception {
    try (Warnings warnings = new Warnings()) {
      try (RestServer server = server()) {
        hangUp(server.base(), path);
      }
      assertEquals(List.of(), warnings.said());
    }
  }

  @Test
  void leaveTheNextOneItsAnswer() throws Exception {
    try (RestServer server = server()) {
      hangUp(server.base(), "/api/v1/health");
      assertEquals(200, server.get("/api/v1/health").statusCode());
    }
  }

  private RestServer server() throws Exception {
    return new RestServer(
        RestSingletons.of(
            TestConfig.usual(), this::onceTheClientIsGone, new StatusBoard(), Clock.systemUTC()));
  }

  /** Resets the connection while the answer is being made. */
  private void hangUp(URI base, String path) throws Exception {
    try (Socket client = new Socket(base.getHost(), base.getPort())) {
      String request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
      client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      await(asked);
      client.setSoLinger(true, 0);
    }
    gone.countDown();
  }
}
