package io.weir.interfaces.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.weir.api.collect.CollectorStatus.State;
import io.weir.api.collect.LedgerLine;
import io.weir.api.collect.StageStatus;
import io.weir.api.collect.StoreDelivery;
import io.weir.api.flow.FlowField;
import io.weir.api.store.StoreException;
import io.weir.library.view.Services;
import io.weir.library.view.StatusBoard;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything over HTTP, against hand-written host and store. */
class RestTest {

  private final FakeHost host = new FakeHost();
  private final FakeStore store = new FakeStore("columnar");
  private volatile Services services =
      new Services(Optional.of(host), List.of(store, new FakeStore("archive")), List.of());
  private RestServer server;

  @BeforeEach
  void start() throws Exception {
    Clock clock = Clock.fixed(FakeHost.NOW, ZoneOffset.UTC);
    server =
        new RestServer(
            RestSingletons.of(TestConfig.usual(), () -> services, new StatusBoard(), clock));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private JsonNode ok(String path) throws Exception {
    HttpResponse<String> response = server.get(path);
    assertEquals(200, response.statusCode(), response.body());
    assertEquals("application/json", response.headers().firstValue("Content-Type").orElse(""));
    return RestServer.json(response);
  }

  private JsonNode problem(int status, String path) throws Exception {
    return problem(status, server.request(path));
  }

  private JsonNode problem(int status, HttpRequest.Builder request) throws Exception {
    HttpResponse<String> response = server.send(request);
    assertEquals(status, response.statusCode(), response.body());
    assertEquals(
        "application/problem+json", response.headers().firstValue("Content-Type").orElse(""));
    assertEquals("nosniff", response.headers().firstValue("X-Content-Type-Options").orElse(""));
    JsonNode problem = RestServer.json(response);
    assertTrue(problem.get("instance").asText().matches("/([^/].*)?"), problem.toString());
    assertEquals(status, problem.get("status").asInt());
    assertEquals("about:blank", problem.get("type").asText());
    assertFalse(problem.get("title").asText().isEmpty());
    assertFalse(problem.get("detail").asText().contains("Exception"), problem.toString());
    return problem;
  }

  @Test
  void topSaysWhatWasAskedAndWhatShareEachHas() throws Exception {
    JsonNode top =
        ok(
            "/api/v1/flows/top?by=sourceAddress,destinationTransportPort&last=1h&limit=3"
                + "&filter=proto%20tcp");

    assertEquals("2026-01-31T09:00:00.001Z", top.at("/asked/from").asText());
    assertEquals("proto tcp", top.at("/asked/filter").asText());
    assertEquals("bytes", top.at("/asked/measure").asText());
    assertEquals("sourceAddress", top.at("/asked/by/0").asText());
    assertEquals("columnar", top.get("store").asText());
    assertEquals("By", top.get("unit").asText());
    assertEquals(900_000, top.get("total").asLong());
    assertEquals("2001:db8::1", top.at("/entries/0/key/sourceIPv6Address").asText());
    assertEquals(443, top.at("/entries/0/key/destinationTransportPort").asInt());
    assertEquals(0.5, top.at("/entries/0/share").asDouble());
    assertEquals(450_000, top.at("/entries/0/bytes").asLong());
    assertEquals(1000, top.at("/entries/0/bitsPerSecond").asLong());
  }

  @Test
  void anElementOfOneFamilyAsksForThatFamilyAlone() throws Exception {
    ok("/api/v1/flows/top?by=sourceIPv4Address");

    assertEquals(List.of(FlowField.SOURCE_ADDRESS), store.top.by());
    assertTrue(store.top.filter().toString().contains("0.0.0.0/0"), store.top.toString());
  }

  @Test
  void flowsAreByElementNameAndBigNumbersStayNumbers() throws Exception {
    JsonNode flows = ok("/api/v1/flows?from=1769850000&to=1769853600000");

    assertEquals("2026-01-31T09:00:00Z", flows.at("/asked/from").asText());
    assertEquals("2026-01-31T10:00:00Z", flows.at("/asked/to").asText());
    JsonNode flow = flows.at("/flows/0");
    assertEquals("18446744073709551615", flow.get("octetDeltaCount").asText());
    assertTrue(flow.get("octetDeltaCount").isBigInteger());
    assertEquals("2001:db8::1", flow.get("sourceIPv6Address").asText());
    assertEquals("02:00:5e:10:00:01", flow.get("sourceMacAddress").asText());
    assertEquals("2026-01-31T10:00:00Z", flow.get("collectionTimeMilliseconds").asText());
    assertEquals("By", flows.at("/units/octetDeltaCount").asText());
  }

  @Test
  void aSeriesHasAValuePerStep() throws Exception {
    JsonNode series =
        ok("/api/v1/flows/series?last=10m&step=1m&by=destinationTransportPort&measure=packets");

    assertEquals(60, series.at("/asked/stepSeconds").asInt());
    assertEquals(443, series.at("/lines/0/key/destinationTransportPort").asInt());
    assertEquals(10, series.at("/lines/0/values").size());
    assertEquals("packets", series.get("unit").asText());
  }

  @Test
  void anotherStoreAnswersWhereItIsAskedFor() throws Exception {
    assertEquals("archive", ok("/api/v1/flows?store=archive").get("store").asText());
  }

  private void withInventory(StoreDelivery state) {
    services =
        new Services(
            Optional.of(host), List.of(store), List.of(), List.of(new FakeInventory("embedded")));
    host.deliveries = List.of(state);
  }

  private static StoreDelivery inventory(String state) {
    return new StoreDelivery(
        "embedded",
        "inventory",
        "exporters",
        state,
        state.equals("running") ? "closed" : "open",
        0,
        0,
        Duration.ZERO,
        Optional.empty());
  }

  @Test
  void theInventoryIsShownByKindAndKey() throws Exception {
    withInventory(inventory("running"));
    JsonNode overview = ok("/api/v1/inventory");
    assertEquals("embedded", overview.get("store").asText());
    assertEquals("exporter", overview.at("/kinds/4/kind").asText());
    assertEquals(2, overview.at("/kinds/4/entries").asInt());
    JsonNode page = ok("/api/v1/inventory/exporter?limit=1");
    assertEquals("192.0.2.1", page.at("/entries/0/entry/address").asText());
    assertEquals("192.0.2.1", page.get("next").asText());
    assertEquals(
        "192.0.2.9",
        ok("/api/v1/inventory/exporter?after=192.0.2.1").at("/entries/0/key").asText());
    String port = "/api/v1/inventory/baseline/ge-0%2F0%2F1%20in/007";
    assertEquals("ge-0%2F0%2F1%20in/007", ok(port).at("/found/key").asText());
    assertEquals("ge-0/0/1 in", ok(port).at("/found/entry/series").asText());
  }

  @Test
  void theAuditSaysWhoChangedWhat() throws Exception {
    withInventory(inventory("running"));
    JsonNode change = ok("/api/v1/audit?key=192.0.2.9&last=1h").at("/changes/0");
    assertEquals("weir:host", change.get("actor").asText());
    assertEquals("exporter", change.get("kind").asText());
    assertTrue(change.get("before").isNull());
    assertEquals("name=x", change.get("after").asText());
    assertEquals(0, ok("/api/v1/audit?key=192.0.2.1").get("changes").size());
  }

  @Test
  void whatIsNotInTheInventoryIsAProblem() throws Exception {
    withInventory(inventory("running"));
    assertTrue(
        problem(404, "/api/v1/inventory/router").get("detail").asText().contains("exporter"));
    problem(404, "/api/v1/inventory/exporter/192.0.2.77");
    problem(404, "/api/v1/inventory/exporter/%25zz");
    problem(400, "/api/v1/inventory/exporter?limit=0");
    problem(400, "/api/v1/inventory?limit=1");
    problem(400, "/api/v1/audit?kind=router");
    problem(400, "/api/v1/audit?from=yesterday");
  }

  @Test
  void anInventoryThatIsAwayIsNotAskedAndSaysWhy() throws Exception {
    withInventory(inventory("unavailable: connection refused"));
    for (String path : List.of("/api/v1/inventory", "/api/v1/audit")) {
      String detail = problem(503, path).get("detail").asText();
      assertTrue(detail.contains("embedded is unavailable: connection refused"), detail);
    }
    JsonNode exporters = ok("/api/v1/exporters");
    assertEquals(1, exporters.get("exporters").size());
    assertTrue(exporters.get("inventory").asText().contains("connection refused"));
    JsonNode health = ok("/api/v1/health");
    assertEquals("degraded", health.get("status").asText());
    assertTrue(health.toString().contains("It is unavailable: connection refused"));
  }

  @Test
  void exportersThatTheInventoryKnowsAreSilentAndTheListIsPaged() throws Exception {
    withInventory(inventory("running"));
    JsonNode all = ok("/api/v1/exporters");
    assertEquals("192.0.2.1", all.at("/exporters/0/exporter").asText());
    assertEquals(1, all.get("silent").size());
    assertEquals("192.0.2.9", all.at("/silent/0/address").asText());
    assertTrue(all.get("next").isNull());
    JsonNode first = ok("/api/v1/exporters?limit=1");
    assertEquals(0, first.get("silent").size());
    assertEquals("192.0.2.1", first.get("next").asText());
    JsonNode second = ok("/api/v1/exporters?limit=1&after=192.0.2.1");
    assertEquals(0, second.get("exporters").size());
    assertEquals(1, second.get("silent").size());
    assertTrue(second.get("next").isNull());
    assertEquals(1, ok("/api/v1/exporters?exporter=192.0.2.9").get("silent").size());
    assertEquals(0, ok("/api/v1/exporters?exporter=192.0.2.1").get("silent").size());
  }

  @Test
  void theHostTellsOfItself() throws Exception {
    JsonNode exporter = ok("/api/v1/exporters").at("/exporters/0");
    assertEquals("192.0.2.1", exporter.get("exporter").asText());
    assertEquals(-1.5, exporter.get("clockSkew").asDouble());
    assertEquals("options", exporter.get("samplingSource").asText());
    assertEquals(2, exporter.at("/errors/short-set").asInt());
    assertEquals("listening", ok("/api/v1/collectors").at("/collectors/0/state").asText());
    assertEquals(256, ok("/api/v1/templates").at("/templates/0/id").asInt());
    assertEquals("columnar", ok("/api/v1/stages").at("/stages/0/name").asText());
    JsonNode way = ok("/api/v1/stores").at("/stores/0");
    assertEquals(0.25, way.get("errorRate").asDouble());
    assertEquals(65_536, way.at("/spool/bytes").asLong());
    assertEquals("2026-01-31T10:00:00Z", way.at("/spool/oldest").asText());
    JsonNode loss = ok("/api/v1/loss");
    assertEquals("Lost: 10 datagrams at kernel (buffer-full 10).", loss.get("result").asText());
    assertTrue(loss.get("balanced").asBoolean());
    assertEquals(10, loss.at("/ledger/0/lost").asInt());
    assertTrue(ok("/api/v1").get("paths").toString().contains("/api/v1/flows/top"));
  }

  @Test
  void healthIsTheWorstOfItsChecks() throws Exception {
    assertEquals("up", ok("/api/v1/health").get("status").asText());

    host.ledger = List.of(new LedgerLine("decode", "datagrams", 10, 8, 1, 0, Map.of()));
    assertEquals("degraded", ok("/api/v1/health").get("status").asText());

    host.ledger = List.of();
    host.stages =
        List.of(new StageStatus("x", "outlet", "quarantined: it fails", 1, 1, 1, 0, 1, 0));
    assertEquals("degraded", ok("/api/v1/health").get("status").asText());

    host.stages = List.of();
    host.deliveries = List.of(FakeHost.delivery("open", Duration.ZERO));
    JsonNode open = ok("/api/v1/health");
    assertEquals("degraded", open.get("status").asText());
    assertTrue(open.toString().contains("its circuit breaker open"), open.toString());
    host.deliveries = List.of(FakeHost.delivery("closed", Duration.ofSeconds(11)));
    assertEquals("degraded", ok("/api/v1/health").get("status").asText());
    host.deliveries = List.of(FakeHost.delivery("closed", Duration.ofSeconds(9)));
    assertEquals("up", ok("/api/v1/health").get("status").asText());

    host.collectors = List.of(FakeHost.collector("edge", State.FAILED, "the port is taken"));
    HttpResponse<String> down = server.get("/api/v1/health");
    assertEquals(503, down.statusCode());
    assertTrue(down.body().contains("the port is taken"), down.body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v1/flows?frm=1|wanted parameters of [direction, filter, from, interfaceType, last, limit, provider, store, to], got 'frm'",
        "/api/v1/flows?limit=0|wanted 'limit' as a number from 1 to 10000, got '0'",
        "/api/v1/flows?limit=9999999999|wanted 'limit' as a number from 1 to 10000,"
            + " got '9999999999'",
        "/api/v1/flows?limit=1&limit=2|wanted 'limit' once, got it 2 times",
        "/api/v1/flows?from=yesterday|wanted 'from' as a time from 1970 to 9999 such as"
            + " 2026-01-31T10:00:00Z, or seconds or milliseconds since 1970, got 'yesterday'",
        "/api/v1/flows?from=2000&to=1000|wanted a time range that ends after it begins, got"
            + " 1970-01-01T00:33:20Z to 1970-01-01T00:16:40Z",
        "/api/v1/flows?last=1h&from=1|wanted either 'from' or 'last', got both",
        "/api/v1/flows?last=1y|wanted 'last' as a duration from 1 ms to 100 years such as 15m, 1h"
            + " or PT1H, got '1y'",
        "/api/v1/flows?store=none|wanted a flow store of [columnar, archive], got 'none'",
        "/api/v1/flows/top|wanted 'by', 1 to 4 field names such as"
            + " sourceIPv4Address,destinationTransportPort, got none",
        "/api/v1/flows/top?by=srcip|wanted the name of a flow field such as sourceIPv4Address, got"
            + " 'srcip'",
        "/api/v1/flows/top?by=vlanId,vlanId|wanted 'by' as 1 to 4 different fields, got"
            + " 'vlanId,vlanId'",
        "/api/v1/flows/top?by=vlanId&measure=joules|wanted a measure of [bytes, packets, flows,"
            + " raw-bytes, raw-packets], got 'joules'",
        "/api/v1/flows/series?last=1w&step=1s|wanted at most 11000 steps, got 604800: take a longer"
            + " step",
        "/api/v1/flows/series?limit=10000&by=vlanId|wanted at most 200000 values in one answer, got"
            + " 10000 lines of 60 steps",
        "/api/v1/loss?x=1|wanted no parameters, got 'x'",
        "/api/v1/metrics/series|wanted 'name', a metric such as ifHCInOctets, got none",
      })
  void aBadQuestionIsToldWhatWasWanted(String path, String detail) throws Exception {
    JsonNode problem = problem(400, path);

    assertEquals(detail, problem.get("detail").asText());
    assertEquals(path.replaceAll("\\?.*", ""), problem.get("instance").asText());
    assertEquals("Bad Request", problem.get("title").asText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"host%201.2.3", "proto%20tcp%20and", "(((", "src%20prot%2053", "%22", "flags%20q"})
  void aBadFilterIsAProblem(String filter) throws Exception {
    String detail = problem(400, "/api/v1/flows?filter=" + filter).get("detail").asText();

    assertTrue(detail.startsWith("wanted"), detail);
  }

  @Test
  void aFilterIsBounded() throws Exception {
    problem(400, "/api/v1/flows?filter=" + "any%20".repeat(1001));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/nothing", "/api", "/api/v2/flows", "/api/v1/flows/x", "/..%2fetc"})
  void whatIsNotThereIsAProblem(String path) throws Exception {
    HttpResponse<String> response = server.get(path);
    assertTrue(List.of(400, 404).contains(response.statusCode()), response.body());
    if (response.statusCode() == 404) {
      problem(404, path);
    }
  }

  @Test
  void anotherMethodIsAProblem() throws Exception {
    HttpRequest.Builder post =
        server.request("/api/v1/flows").POST(HttpRequest.BodyPublishers.ofString("x"));

    assertEquals("wanted GET, got POST", problem(405, post).get("detail").asText());
  }

  @Test
  void contentIsRefused() throws Exception {
    problem(
        413,
        server.request("/api/v1/flows").method("GET", HttpRequest.BodyPublishers.ofString("x")));
  }

  @Test
  void aClientThatTakesNoJsonIsToldSo() throws Exception {
    problem(406, server.request("/api/v1/flows").header("Accept", "image/png"));
  }

  @Test
  void nobodyThereIsAProblemOfTheServer() throws Exception {
    services = new Services(Optional.empty(), List.of(), List.of());

    problem(503, "/api/v1/exporters");
    problem(503, "/api/v1/flows");
    problem(503, "/api/v1/metrics/series?name=x");
    assertEquals(503, server.get("/api/v1/health").statusCode());
    assertEquals(200, server.get("/metrics").statusCode());
  }

  @Test
  void aStoreThatFailsIsAProblemByItsKind() throws Exception {
    store.before = () -> fail(StoreException.Kind.UNAVAILABLE);
    HttpResponse<String> away = server.get("/api/v1/flows");
    assertEquals("5", away.headers().firstValue("Retry-After").orElse(""));
    problem(503, "/api/v1/flows");
    store.before = () -> fail(StoreException.Kind.REJECTED);
    problem(400, "/api/v1/flows/top?by=vlanId");
    store.before = () -> fail(StoreException.Kind.CORRUPT);
    problem(500, "/api/v1/flows/series");
  }

  private static void fail(StoreException.Kind kind) throws StoreException {
    throw new StoreException(kind, "the disk is gone");
  }

  @Test
  void anErrorOfOursShowsNothingOfOurInside() throws Exception {
    store.before =
        () -> {
          throw new IllegalStateException("secret");
        };

    String detail = problem(500, "/api/v1/flows").get("detail").asText();
    assertFalse(detail.contains("secret"), detail);
  }

  @Test
  void tooManyQueriesAtATimeAreRefused() throws Exception {
    CountDownLatch asked = new CountDownLatch(2);
    CountDownLatch go = new CountDownLatch(1);
    store.before =
        () -> {
          asked.countDown();
          await(go);
        };
    List<CompletableFuture<Integer>> running =
        List.of(query("/api/v1/flows"), query("/api/v1/flows"));
    asked.await();

    HttpResponse<String> refused = server.get("/api/v1/flows");
    problem(429, "/api/v1/flows");
    assertEquals("1", refused.headers().firstValue("Retry-After").orElse(""));
    go.countDown();
    for (CompletableFuture<Integer> query : running) {
      assertEquals(200, query.get());
    }
    ok("/api/v1/flows");
  }

  private CompletableFuture<Integer> query(String path) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return server.get(path).statusCode();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void prometheusReadsCounters() throws Exception {
    HttpResponse<String> scrape = server.get("/metrics");

    String type = scrape.headers().firstValue("Content-Type").orElse("");
    assertTrue(type.startsWith("text/plain") && type.contains("version=0.0.4"), type);
    assertTrue(
        scrape.body().contains("weir_exporter_errors_total{exporter=\"192.0.2.1\""), scrape.body());
    assertTrue(
        scrape
            .body()
            .contains(
                "weir_ledger_lost_total{place=\"kernel\",unit=\"datagrams\",reason=\"buffer-full\"}"
                    + " 10\n"),
        scrape.body());
    assertTrue(scrape.body().contains("weir_store_rows{store=\"archive\",kind=\"flows\"} 1\n"));
  }
}
