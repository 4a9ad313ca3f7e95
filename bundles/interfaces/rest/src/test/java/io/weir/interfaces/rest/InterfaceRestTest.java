package io.weir.interfaces.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Interfaces over HTTP. */
class InterfaceRestTest extends NetworkRestCase {

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
}
