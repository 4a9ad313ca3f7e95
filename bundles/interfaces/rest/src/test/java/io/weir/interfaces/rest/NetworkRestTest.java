package io.weir.interfaces.rest;

import static io.weir.tck.InventorySamples.CORE;
import static io.weir.tck.InventorySamples.EDGE;
import static io.weir.tck.InventorySamples.NOON;
import static io.weir.tck.InventorySamples.link;
import static io.weir.tck.InventorySamples.neighbour;
import static io.weir.tck.InventorySamples.port;
import static io.weir.tck.InventorySamples.summary;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.weir.api.discovery.NewDevice;
import io.weir.api.discovery.SnmpAccess;
import io.weir.api.inventory.Device;
import io.weir.api.inventory.Neighbour;
import io.weir.api.net.Address;
import io.weir.api.topology.NetworkTopology;
import io.weir.api.topology.TopologyLink;
import io.weir.api.topology.TopologySnapshot;
import io.weir.library.view.NetworkServices;
import io.weir.library.view.Services;
import io.weir.library.view.StatusBoard;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Devices, interfaces, links and discoveries over HTTP. */
class NetworkRestTest {

  private static final String SECRET = "s3cret-community";

  private final MapInventory inventory = new MapInventory();
  private final FakeDiscovery discovery = new FakeDiscovery(inventory);
  private final FakeMetrics metrics = new FakeMetrics();
  private volatile Services services =
      new Services(
          Optional.empty(),
          List.of(),
          List.of(metrics),
          List.of(inventory),
          new NetworkServices(
              Optional.of(discovery), Optional.empty(), Optional.of(new FixedTopology())));
  private RestServer server;

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

  private JsonNode answer(int status, HttpRequest.Builder request) throws Exception {
    HttpResponse<String> response = server.send(request);
    assertEquals(status, response.statusCode(), response.body());
    assertFalse(response.body().contains(SECRET), response.body());
    return RestServer.json(response);
  }

  private JsonNode ok(String path) throws Exception {
    return answer(200, server.request(path));
  }

  private HttpRequest.Builder sending(String method, String path, String json) {
    return server
        .request(path)
        .header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(json));
  }

  private String refused(int status, String method, String path, String json) throws Exception {
    return answer(status, sending(method, path, json)).get("detail").asText();
  }

  @Test
  void aDeviceIsTakenInAndHasAPlace() throws Exception {
    String json =
        """
        {"address": "192.0.2.77", "port": 1161,
         "snmp": {"version": "2c", "community": "%s"}}"""
            .formatted(SECRET);
    HttpResponse<String> response = server.send(sending("POST", "/api/v1/devices", json));
    assertEquals(201, response.statusCode(), response.body());
    assertEquals("/api/v1/devices/d9", response.headers().firstValue("Location").orElse(""));
    assertFalse(response.body().contains(SECRET), response.body());
    assertEquals(
        List.of(
            new NewDevice(
                Address.parse("192.0.2.77"),
                1161,
                Optional.of(new SnmpAccess.Community("2c", SECRET)))),
        discovery.added);
    assertEquals(List.of("weir:rest"), discovery.actors);
    JsonNode device = ok("/api/v1/devices/d9");
    assertEquals("192.0.2.77", device.get("address").asText());
    assertEquals(1161, device.get("port").asInt());
    assertTrue(device.get("lastSeen").isNull(), device.toString());
  }

  @Test
  void aDeviceMayNameAProfileOrNothing() throws Exception {
    answer(
        201,
        sending(
            "POST",
            "/api/v1/devices",
            "{\"address\": \"2001:db8::7\", \"snmp\": {\"profile\": \"campus\"}}"));
    answer(201, sending("POST", "/api/v1/devices", "{\"address\": \"2001:db8::7\"}"));
    assertEquals(
        List.of(Optional.of(new SnmpAccess.Profile("campus")), Optional.empty()),
        discovery.added.stream().map(NewDevice::access).toList());
    assertEquals(161, discovery.added.get(0).port());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}|'address'",
        "[]|JSON object",
        "{\"address\": 7}|'address' as text",
        "{\"address\": \"edge.example.net\"}|'address'",
        "{\"address\": \"192.0.2.1\", \"port\": 0}|1 to 65535",
        "{\"address\": \"192.0.2.1\", \"port\": \"161\"}|'port' as a whole number",
        "{\"address\": \"192.0.2.1\", \"name\": \"x\"}|got 'name'",
        "{\"address\": \"192.0.2.1\", \"address\": \"192.0.2.2\"}|no field is twice",
        "{\"address\": \"192.0.2.1\", \"snmp\": \"s3cret-community\"}|'snmp' as a JSON object",
        "{\"address\": \"192.0.2.1\", \"snmp\": {}}|'snmp.version'",
        "{\"address\": \"192.0.2.1\", \"snmp\": {\"version\": \"2c\"}}|'snmp.community'",
        "{\"address\": \"192.0.2.1\", \"snmp\": {\"version\": \"4\", \"community\": \"s3cret-community\"}}|version",
        "{\"address\": \"192.0.2.1\", \"snmp\": {\"version\": \"3\", \"community\": \"s3cret-community\"}}|'snmp.profile'",
        "{\"address\": \"192.0.2.1\", \"snmp\": {\"profile\": \"p\", \"community\": \"s3cret-community\"}}|either",
        "{\"address\": \"192.0.2.1\", \"snmp\": {\"profile\": \"absent\"}}|[campus]",
        "{\"address\": \"192.0.2.1\", \"snmp\": {\"version\": \"2c\", \"community\": s3cret-community}}|line 1",
        "{\"address\": \"192.0.2.1\"} 7|JSON object",
        "{\"a\":{\"b\":{\"c\":{\"d\":{\"e\":{\"f\":{\"g\":{\"h\":{\"i\":1}}}}}}}}}|JSON object",
        "``|got nothing"
      })
  void aDeviceThatCannotBeIsRefusedByTheFieldsName(String json, String said) throws Exception {
    String detail = refused(400, "POST", "/api/v1/devices", json);
    assertTrue(detail.contains(said), detail);
    assertEquals(List.of(), discovery.added);
  }

  @Test
  void contentOfAnotherTypeOrSizeIsRefused() throws Exception {
    String json = "{\"address\": \"192.0.2.1\"}";
    answer(415, server.request("/api/v1/devices").POST(BodyPublishers.ofString(json)));
    answer(
        415,
        server
            .request("/api/v1/devices")
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString(json)));
    assertEquals("wanted GET or POST, got PUT", refused(405, "PUT", "/api/v1/devices", json));
    assertEquals("wanted DELETE or GET, got POST", refused(405, "POST", "/api/v1/devices/1", json));
    String large = "{\"address\": \"" + "1".repeat(70_000) + "\"}";
    answer(413, sending("POST", "/api/v1/devices", large));
    byte[] octets = large.getBytes(StandardCharsets.UTF_8);
    answer(
        413,
        server
            .request("/api/v1/devices")
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(octets))));
    assertEquals(List.of(), discovery.added);
  }

  @Test
  void devicesArePagedAndSearched() throws Exception {
    JsonNode first = ok("/api/v1/devices?limit=1");
    assertEquals("1", first.at("/devices/0/id").asText());
    assertEquals("1", first.get("next").asText());
    JsonNode second = ok("/api/v1/devices?limit=1&after=1");
    assertEquals("edge", second.at("/devices/0/name").asText());
    assertTrue(second.get("next").isNull());
    assertEquals(1, ok("/api/v1/devices?search=EDGE.example").get("devices").size());
    answer(404, server.request("/api/v1/devices/absent"));
    answer(404, server.request("/api/v1/devices/absent/interfaces"));
  }

  @Test
  void aDeviceIsForgotten() throws Exception {
    assertEquals(204, server.send(server.request("/api/v1/devices/2").DELETE()).statusCode());
    assertEquals(Optional.empty(), inventory.find(Device.class, "2"));
    answer(404, server.request("/api/v1/devices/2").DELETE());
  }

  @Test
  void anInterfaceHasTheNamesOfTheMib() throws Exception {
    JsonNode all = ok("/api/v1/devices/2/interfaces").get("interfaces");
    assertEquals(2, all.size());
    JsonNode one = ok("/api/v1/interfaces/2~ge-0-0-1");
    assertEquals("2~ge-0-0-1", one.get("id").asText());
    assertEquals("2", one.get("device").asText());
    assertEquals(7, one.get("ifIndex").asLong());
    assertEquals("ge/ge-0-0-1", one.get("ifName").asText());
    assertEquals("ge/ge-0-0-1", one.get("name").asText());
    assertEquals("Gigabit ge-0-0-1", one.get("ifDescr").asText());
    assertEquals("to the ge-0-0-1 side", one.get("ifAlias").asText());
    assertEquals("ethernetCsmacd", one.get("ifType").asText());
    assertEquals(10_000, one.get("ifHighSpeed").asLong());
    assertEquals(10_000_000_500L, one.get("speed").asLong());
    assertEquals("up", one.get("ifAdminStatus").asText());
    assertEquals("lowerLayerDown", one.get("ifOperStatus").asText());
    assertEquals("00:1b:2c:3d:4e:5f", one.get("ifPhysAddress").asText());
    assertEquals("uplink", one.get("type").asText());
    assertEquals("Example ISP", one.get("provider").asText());
    assertTrue(one.get("critical").isBoolean());
    assertEquals("uplinks", one.get("rule").asText());
    assertEquals(0.5, one.at("/summary/utilisation95").asDouble());
    assertTrue(ok("/api/v1/interfaces/2~ge-0-0-2").get("summary").isNull());
    answer(404, server.request("/api/v1/interfaces/2~absent"));
    answer(404, server.request("/api/v1/interfaces/nothing"));
  }

  @Test
  void interfacesAreChosenByWhatTheyAre() throws Exception {
    answer(
        200,
        sending(
            "PUT",
            "/api/v1/interfaces/2~ge-0-0-2/override",
            "{\"type\": \"isp\", \"provider\": \"Silk\", \"critical\": false}"));
    for (String choice :
        List.of(
            "type=ISP",
            "provider=silk",
            "critical=false",
            "search=silk",
            "type=isp&critical=false")) {
      JsonNode found = ok("/api/v1/interfaces?" + choice).get("interfaces");
      assertEquals(1, found.size(), choice);
      assertEquals("2~ge-0-0-2", found.at("/0/id").asText());
      assertEquals("override", found.at("/0/rule").asText());
    }
    assertEquals(3, ok("/api/v1/interfaces?state=lowerlayerdown").get("interfaces").size());
    assertEquals(0, ok("/api/v1/interfaces?state=up").get("interfaces").size());
    assertEquals(2, ok("/api/v1/interfaces?device=2").get("interfaces").size());
    answer(400, server.request("/api/v1/interfaces?state=gone"));
    answer(400, server.request("/api/v1/interfaces?critical=perhaps"));
    answer(400, server.request("/api/v1/interfaces?after=x"));
  }

  @Test
  void interfacesArePaged() throws Exception {
    List<String> ids = new ArrayList<>();
    String after = "";
    while (!after.equals("null")) {
      JsonNode page = ok("/api/v1/interfaces?limit=1&after=" + after);
      page.get("interfaces").forEach(one -> ids.add(one.get("id").asText()));
      after = page.get("next").asText();
    }
    assertEquals(List.of("1~ge-0-0-1", "2~ge-0-0-1", "2~ge-0-0-2"), ids);
  }

  @Test
  void anOverrideIsLeftToTheRulesAgain() throws Exception {
    String path = "/api/v1/interfaces/2~ge-0-0-1/override";
    assertEquals(
        "override", answer(200, sending("PUT", path, "{\"type\": \"isp\"}")).get("rule").asText());
    assertEquals(204, server.send(server.request(path).DELETE()).statusCode());
    assertEquals("default", ok("/api/v1/interfaces/2~ge-0-0-1").get("rule").asText());
    assertTrue(refused(400, "PUT", path, "{}").contains("'critical'"));
    assertTrue(refused(400, "PUT", path, "{\"critical\": \"yes\"}").contains("'critical'"));
    assertTrue(refused(400, "PUT", path, "{\"type\": \"motorway\"}").contains("motorway"));
    assertTrue(refused(400, "PUT", path, "{\"rule\": \"x\"}").contains("'rule'"));
    refused(404, "PUT", "/api/v1/interfaces/2~absent/override", "{\"type\": \"isp\"}");
  }

  @Test
  void theSeriesOfAnInterfaceAreAskedForByItsLabels() throws Exception {
    JsonNode series = ok("/api/v1/interfaces/2~ge-0-0-1/series?last=10m&step=5m");
    assertEquals("2~ge-0-0-1", series.at("/asked/interface").asText());
    assertEquals(300, series.at("/asked/stepSeconds").asInt());
    JsonNode octets = series.at("/series/0");
    assertEquals("weir_interface_in_octets_total", octets.get("name").asText());
    assertEquals("rate", octets.get("fold").asText());
    assertEquals("By/s", octets.get("unit").asText());
    assertEquals(1.5, octets.at("/values/0").asDouble());
    assertTrue(octets.at("/values/1").isNull());
    assertEquals("2", metrics.asked.get(0).labels().get("device"));
    assertEquals("ge-0-0-1", metrics.asked.get(0).labels().get("interface"));
    assertEquals(11, metrics.asked.size());
    answer(400, server.request("/api/v1/interfaces/2~ge-0-0-1/series?step=0s"));
  }

  @Test
  void aDiscoveryShowsItsProgress() throws Exception {
    HttpResponse<String> response =
        server.send(
            sending(
                "POST",
                "/api/v1/discoveries",
                "{\"ranges\": [\"192.0.2.0/24\"], \"port\": 1161, \"depth\": 2}"));
    assertEquals(202, response.statusCode(), response.body());
    assertEquals("/api/v1/discoveries/7", response.headers().firstValue("Location").orElse(""));
    JsonNode one = ok("/api/v1/discoveries/7");
    assertEquals("running", one.get("state").asText());
    assertEquals(0.25, one.get("progress").asDouble());
    assertEquals("192.0.2.0/24", one.at("/request/ranges/0").asText());
    assertFalse(one.at("/request/known").asBoolean());
    assertEquals(61, one.at("/failures/timeout").asInt());
    assertEquals("7", ok("/api/v1/discoveries").at("/discoveries/0/id").asText());
    answer(404, server.request("/api/v1/discoveries/8"));
    refused(429, "POST", "/api/v1/discoveries", "{}");
    refused(400, "POST", "/api/v1/discoveries", "{\"ranges\": [\"x\"]}");
    refused(400, "POST", "/api/v1/discoveries", "{\"ranges\": [7]}");
    refused(400, "POST", "/api/v1/discoveries", "{\"known\": false}");
    refused(400, "POST", "/api/v1/discoveries", "{\"depth\": 101}");
  }

  @Test
  void theTopologyHasLinksAndWhoIsNotKnown() throws Exception {
    Neighbour known = neighbour(EDGE, "n1", Optional.of(CORE.address()));
    inventory.put(at("ge-0-0-1", known), "test");
    inventory.put(at("ge-0-0-2", neighbour(EDGE, "n2", Optional.of(EDGE.address()))), "test");
    JsonNode topology = ok("/api/v1/topology");
    assertEquals(2, topology.get("links").size());
    JsonNode link = topology.at("/links/0");
    assertEquals("1", link.at("/a/device").asText());
    assertEquals("core", link.at("/a/deviceName").asText());
    assertEquals("ge/ge-0-0-1", link.at("/a/interface").asText());
    assertEquals("1~ge-0-0-1", link.at("/a/interfaceId").asText());
    assertEquals("2", link.at("/b/device").asText());
    assertEquals("lldp", link.get("protocol").asText());
    assertEquals(0.75, link.get("confidence").asDouble());
    assertEquals(NOON.plusSeconds(5).toString(), link.get("lastSeen").asText());
    JsonNode unknown = topology.at("/links/1");
    assertEquals("2~ge-0-0-2", unknown.at("/a/interfaceId").asText());
    assertEquals("core.example.net", unknown.at("/b/remote/sysName").asText());
    assertEquals("Gi0/1", unknown.at("/b/remote/portId").asText());
    assertEquals("X-2000", unknown.at("/b/remote/platform").asText());
    assertEquals("cdp", unknown.get("protocol").asText());
  }

  @Test
  void aDeviceTellsWhomItHears() throws Exception {
    inventory.put(at("ge-0-0-2", neighbour(EDGE, "n1", Optional.of(CORE.address()))), "test");
    inventory.put(neighbour(EDGE, "n2", Optional.empty()), "test");
    inventory.put(neighbour(CORE, "n1", Optional.empty()), "test");
    JsonNode first = ok("/api/v1/devices/2/neighbours?protocol=CDP&limit=1");
    JsonNode heard = first.at("/neighbours/0");
    assertEquals("ge/ge-0-0-2", heard.get("interface").asText());
    assertEquals("2~ge-0-0-2", heard.get("interfaceId").asText());
    assertEquals("core.example.net", heard.get("sysName").asText());
    assertEquals("2001:db8::1", heard.get("address").asText());
    JsonNode last = ok("/api/v1/devices/2/neighbours?after=" + first.get("next").asText());
    assertEquals(1, last.get("neighbours").size());
    assertTrue(last.at("/neighbours/0/interfaceId").isNull());
    answer(404, server.request("/api/v1/devices/absent/neighbours"));
  }

  private static Neighbour at(String port, Neighbour one) {
    return new Neighbour(
        one.deviceId(),
        one.id(),
        Optional.of(port),
        one.protocol(),
        one.chassisIdSubtype(),
        one.chassisId(),
        one.portIdSubtype(),
        one.portId(),
        one.portDescription(),
        one.sysName(),
        one.platform(),
        one.address(),
        one.lastSeen());
  }

  @Test
  void theWholeTopologyIsHadInOtherForms() throws Exception {
    for (String[] form :
        List.of(
            new String[] {"dot", "text/vnd.graphviz", "\"1\" -- \"2\""},
            new String[] {"graphml", "application/graphml+xml", "source=\"1\""},
            new String[] {"json", "application/json", "\"ends\":2"})) {
      HttpResponse<String> response = server.get("/api/v1/topology/" + form[0]);
      assertEquals(200, response.statusCode(), response.body());
      String type = response.headers().firstValue("Content-Type").orElse("");
      assertEquals(form[1] + ";charset=utf-8", type.toLowerCase(Locale.ROOT));
      assertTrue(response.body().contains(form[2]), response.body());
    }
    answer(404, server.request("/api/v1/topology/png"));
    answer(400, server.request("/api/v1/topology/dot?limit=1"));
  }

  /** Two devices and a link. */
  private static final class FixedTopology implements NetworkTopology {

    @Override
    public TopologySnapshot snapshot() {
      return new TopologySnapshot(
          7,
          NOON,
          List.of(CORE, EDGE),
          List.of(
              new TopologyLink(
                  link("1", "ge-0-0-1", "2", "ge-0-0-1"),
                  port(CORE, "ge-0-0-1", 1),
                  port(EDGE, "ge-0-0-1", 7),
                  2)),
          List.of(),
          List.of());
    }

    @Override
    public TopologySnapshot refresh() {
      return snapshot();
    }
  }

  @Test
  void theTopologyIsPaged() throws Exception {
    inventory.put(link("1", "ge-0-0-2", "2", "ge-0-0-2"), "test");
    for (String id : List.of("n1", "n2", "n3")) {
      inventory.put(neighbour(EDGE, id, Optional.empty()), "test");
    }
    for (int limit = 1; limit < 7; limit++) {
      int lines = 0;
      String after = "";
      while (!after.equals("null")) {
        JsonNode page = ok("/api/v1/topology?limit=" + limit + "&after=" + after);
        lines += page.get("links").size();
        after = page.get("next").asText();
      }
      assertEquals(5, lines, "limit " + limit);
    }
    answer(400, server.request("/api/v1/topology?after=a~b~c"));
  }

  @Test
  void withoutADiscoveryNothingIsChanged() throws Exception {
    services = new Services(Optional.empty(), List.of(), List.of(), List.of(inventory));
    refused(503, "POST", "/api/v1/devices", "{\"address\": \"192.0.2.1\"}");
    answer(503, server.request("/api/v1/devices/2").DELETE());
    answer(503, server.request("/api/v1/discoveries"));
    assertEquals(2, ok("/api/v1/devices").get("devices").size());
    services = new Services(Optional.empty(), List.of(), List.of());
    answer(503, server.request("/api/v1/devices"));
    answer(503, server.request("/api/v1/topology"));
    answer(503, server.request("/api/v1/topology/dot"));
    answer(503, server.request("/api/v1/interfaces/2~a/series"));
  }
}
