package io.weir.interfaces.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.weir.api.discovery.NewDevice;
import io.weir.api.discovery.SnmpAccess;
import io.weir.api.inventory.Device;
import io.weir.api.net.Address;
import io.weir.library.view.Services;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Devices and discoveries over HTTP. */
class DeviceRestTest extends NetworkRestCase {

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
    HttpResponse<String> known =
        server.send(sending("POST", "/api/v1/devices", "{\"address\": \"2001:db8::7\"}"));
    assertEquals(200, known.statusCode(), known.body());
    assertEquals("/api/v1/devices/d9", known.headers().firstValue("Location").orElse(""));
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
