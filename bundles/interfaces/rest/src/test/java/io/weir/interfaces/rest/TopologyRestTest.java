package io.weir.interfaces.rest;

import static io.weir.tck.InventorySamples.CORE;
import static io.weir.tck.InventorySamples.EDGE;
import static io.weir.tck.InventorySamples.NOON;
import static io.weir.tck.InventorySamples.link;
import static io.weir.tck.InventorySamples.neighbour;
import static io.weir.tck.InventorySamples.port;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.weir.api.inventory.Neighbour;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Links and neighbours over HTTP. */
class TopologyRestTest extends NetworkRestCase {

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
}
