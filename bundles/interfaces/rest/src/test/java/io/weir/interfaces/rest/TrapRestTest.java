package io.weir.interfaces.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.weir.library.view.Services;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Notifications over HTTP. */
class TrapRestTest extends NetworkRestCase {

  @Test
  void aNotificationSaysWhoseItIsAndAllThatItTells() throws Exception {
    JsonNode answer = ok("/api/v1/traps");
    assertEquals(2, answer.get("traps").size());
    JsonNode trap = answer.at("/traps/0");
    assertEquals("2026-01-31T09:59:00Z", trap.get("time").asText());
    assertEquals("traps", trap.get("listener").asText());
    assertEquals("2", trap.get("device").asText());
    assertEquals("edge", trap.get("deviceName").asText());
    assertEquals("192.0.2.7", trap.get("agent").asText());
    assertEquals("2c", trap.get("version").asText());
    assertTrue(trap.get("inform").asBoolean());
    assertEquals("linkDown", trap.get("event").asText());
    assertEquals("1.3.6.1.6.3.1.1.5.3", trap.get("oid").asText());
    assertEquals("major", trap.get("severity").asText());
    assertEquals(4711, trap.get("sysUpTime").asLong());
    assertEquals("ifIndex.3", trap.at("/bindings/0/name").asText());
    assertEquals("integer32", trap.at("/bindings/0/syntax").asText());
    assertEquals("3", trap.at("/bindings/0/value").asText());
    JsonNode stranger = answer.at("/traps/1");
    assertTrue(stranger.get("device").isNull());
    assertTrue(stranger.get("sysUpTime").isNull());
  }

  @Test
  void theListenerSaysWhomItRefused() throws Exception {
    JsonNode listener = ok("/api/v1/traps").at("/listeners/0");
    assertEquals("listening", listener.get("state").asText());
    assertEquals("unknown_sender", listener.at("/refused/0/reason").asText());
    assertEquals(12, listener.at("/refused/0/count").asLong());
    assertEquals("2001:db8::99", listener.at("/refused/0/lastSender").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "device=2, linkDown",
    "device=192.0.2.7, linkDown",
    "device=2001:db8::99, enterprises.9.9.41.2.0.1",
    "event=LINKDOWN, linkDown",
    "event=1.3.6.1.6.3, linkDown",
    "event=enterprises.9, enterprises.9.9.41.2.0.1",
    "search=IFINDEX.3, linkDown",
    "last=5m, linkDown",
    "to=2026-01-31T09:55:00Z&last=1h, enterprises.9.9.41.2.0.1",
    "limit=1, linkDown"
  })
  void oneIsFoundByWhatItSays(String parameters, String event) throws Exception {
    JsonNode traps = ok("/api/v1/traps?" + parameters).get("traps");
    assertEquals(1, traps.size(), traps.toString());
    assertEquals(event, traps.at("/0/event").asText());
  }

  @Test
  void whatFitsNothingFindsNothing() throws Exception {
    for (String parameters : List.of("device=3", "event=link", "event=1.3.6.1.6.30", "last=1s")) {
      assertEquals(0, ok("/api/v1/traps?" + parameters).get("traps").size(), parameters);
    }
  }

  @Test
  void whatCannotBeReadIsRefused() throws Exception {
    for (String parameters : List.of("limit=0", "last=soon", "kind=x", "device=1&device=2")) {
      answer(400, server.request("/api/v1/traps?" + parameters));
    }
  }

  @Test
  void nobodyListens() throws Exception {
    services = new Services(Optional.empty(), List.of(), List.of(), List.of());
    JsonNode problem = answer(503, server.request("/api/v1/traps"));
    assertTrue(problem.get("detail").asText().contains("weir-snmp-traps"), problem.toString());
  }
}
