package io.weir.bench.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WeirApiTest {
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");

  private HttpServer server;
  private WeirApi api;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    api = new WeirApi("127.0.0.1:" + server.getAddress().getPort());
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(String path, int status, String body) {
    server.createContext(
        "/api/v1/" + path,
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  @Test
  void addsUpTheRowsOfTheStore() throws IOException {
    answer(
        "flows/top",
        200,
        """
        {"by": ["protocolIdentifier"], "rows": [
          {"key": [6], "bytes": 1000, "packets": 100, "flows": 3, "rawBytes": 10, "rawPackets": 1},
          {"key": [17], "bytes": 2000, "packets": 200, "flows": 4, "rawBytes": 20, "rawPackets": 2}
        ]}""");
    // The first array names the fields: the answer's rows are the array of objects.
    assertEquals(new FlowSums(7, 3, 30, 300, 3000), api.sums(FROM, FROM.plusSeconds(1)));
  }

  @Test
  void readsKeysByPlaceByNameOrBesideTheMeasures() throws IOException {
    answer(
        "flows/top",
        200,
        """
        [{"key": ["10.0.0.1", 53], "flows": 1},
         {"key": {"sourceIPv4Address": "10.0.0.2", "sourceTransportPort": 54}, "flows": 2},
         {"sourceIPv6Address": "2001:db8::1", "sourceTransportPort": 55, "flows": 3}]""");
    List<TopRow> rows =
        api.top("sourceIPv4Address,sourceTransportPort", "flows", FROM, FROM.plusSeconds(1), 10);
    assertEquals(
        List.of(List.of("10.0.0.1", "53"), List.of("10.0.0.2", "54"), List.of("2001:db8::1", "55")),
        rows.stream().map(TopRow::key).toList());
  }

  @Test
  void readsTheLedgerAndTheExporters() throws IOException {
    answer(
        "loss",
        200,
        """
        [{"place": "kernel", "unit": "datagrams", "in": 5, "out": 3, "lost": 2, "waiting": 0,
          "reasons": {"full": 2}}]""");
    answer(
        "exporters",
        200,
        """
        {"exporters": [{"exporter": {"address": "10.0.0.1", "domain": 7}, "protocol": "netflow9",
          "datagrams": 9, "records": 90}]}""");
    assertEquals(
        List.of(new LossRow("kernel", "datagrams", 5, 3, 2, 0, Map.of("full", 2L))), api.loss());
    assertEquals("10.0.0.1#7", api.exporters().get(0).exporter());
    assertEquals(90, api.exporters().get(0).records());
  }

  @Test
  void healthIsAStatusOf200() {
    assertFalse(api.isHealthy());
    answer("health", 200, "{}");
    assertTrue(api.isHealthy());
  }

  @Test
  void anErrorSaysWhatWasAskedAndAnswered() {
    answer("loss", 503, "{\"title\": \"starting\"}");
    IOException failure = assertThrows(IOException.class, api::loss);
    assertTrue(failure.getMessage().contains("/api/v1/loss answered 503"), failure::getMessage);
  }
}
