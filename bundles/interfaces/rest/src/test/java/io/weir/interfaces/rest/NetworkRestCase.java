package io.weir.interfaces.rest;

import static io.weir.tck.InventorySamples.CORE;
import static io.weir.tck.InventorySamples.EDGE;
import static io.weir.tck.InventorySamples.link;
import static io.weir.tck.InventorySamples.port;
import static io.weir.tck.InventorySamples.summary;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.weir.library.view.NetworkServices;
import io.weir.library.view.Services;
import io.weir.library.view.StatusBoard;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A server with two devices, their interfaces and a link. */
abstract class NetworkRestCase {

  static final String SECRET = "s3cret-community";

  final MapInventory inventory = new MapInventory();
  final FakeDiscovery discovery = new FakeDiscovery(inventory);
  final FakeMetrics metrics = new FakeMetrics();
  final FixedTraps traps = new FixedTraps();
  volatile Services services =
      new Services(
          Optional.empty(),
          List.of(),
          List.of(metrics),
          List.of(inventory),
          new NetworkServices(
              Optional.of(discovery),
              Optional.empty(),
              Optional.of(new FixedTopology()),
              Optional.of(new FixedReconciliation()),
              List.of(traps),
              Optional.empty()));
  RestServer server;

  @BeforeEach
  void start() throws Exception {
    Clock clock = Clock.fixed(FakeHost.NOW, ZoneOffset.UTC);
    server =
        new RestServer(
            RestSingletons.of(TestConfig.usual(), () -> services, new StatusBoard(), clock));
    inventory.putAll(
        List.of(
                CORE,
                EDGE,
                port(CORE, "ge-0-0-1", 1),
                port(EDGE, "ge-0-0-1", 7),
                port(EDGE, "ge-0-0-2", 8),
                link("1", "ge-0-0-1", "2", "ge-0-0-1"),
                summary(EDGE, "ge-0-0-1"))
            .iterator(),
        "test");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  final JsonNode answer(int status, HttpRequest.Builder request) throws Exception {
    HttpResponse<String> response = server.send(request);
    assertEquals(status, response.statusCode(), response.body());
    assertFalse(response.body().contains(SECRET), response.body());
    return RestServer.json(response);
  }

  final JsonNode ok(String path) throws Exception {
    return answer(200, server.request(path));
  }

  final HttpRequest.Builder sending(String method, String path, String json) {
    return server
        .request(path)
        .header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(json));
  }

  final String refused(int status, String method, String path, String json) throws Exception {
    return answer(status, sending(method, path, json)).get("detail").asText();
  }
}
