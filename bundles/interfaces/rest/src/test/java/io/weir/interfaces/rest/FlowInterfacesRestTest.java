package io.weir.interfaces.rest;

import static io.weir.tck.InventorySamples.CORE;
import static io.weir.tck.InventorySamples.port;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.weir.library.view.Services;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FlowInterfacesRestTest extends NetworkRestCase {

  private final FakeStore store = new FakeStore("columnar");

  @BeforeEach
  void aStoreOfFlows() throws Exception {
    services = new Services(Optional.empty(), List.of(store), List.of(), List.of(inventory));
    inventory.putAll(List.of(port(CORE, "x", 443)).iterator(), "test");
  }

  @Test
  void theLargestInterfacesAreToldByName() throws Exception {
    JsonNode top = ok("/api/v1/flows/top?by=ingressInterface");

    JsonNode entry = top.at("/entries/0");
    assertEquals(FakeStore.HOST.toString(), entry.at("/key/exporterIPv6Address").asText());
    assertEquals(443, entry.at("/key/ingressInterface").asInt());
    assertEquals("ge/x", entry.at("/interfaces/ingressInterfaceName").asText());
    assertEquals("to the x side", entry.at("/interfaces/ingressInterfaceAlias").asText());
    assertEquals(10_000_000_500L, entry.at("/interfaces/ingressInterfaceSpeed").asLong());
    assertFalse(top.has("inventory"));
    assertEquals(
        "ge/x",
        ok("/api/v1/flows/series?by=egressInterface&step=1m")
            .at("/lines/0/interfaces/egressInterfaceName")
            .asText());
  }

  @Test
  void withoutAnInventoryTheAnswerIsAsBefore() throws Exception {
    services = new Services(Optional.empty(), List.of(store), List.of(), List.of());

    assertFalse(ok("/api/v1/flows/top?by=ingressInterface").at("/entries/0").has("interfaces"));
    JsonNode refused =
        answer(503, server.request("/api/v1/flows/top?by=sourceAddress&provider=Silknet"));
    assertTrue(refused.get("detail").asText().contains("inventory"), refused.toString());
  }

  @Test
  void theProviderIsAskedForByExporterAndNumber() throws Exception {
    JsonNode top = ok("/api/v1/flows/top?by=sourceAddress&interfaceType=uplink&direction=in");

    assertEquals("uplink", top.at("/asked/interfaceType").asText());
    assertEquals("in", top.at("/asked/direction").asText());
    assertFalse(top.get("asked").has("provider"));
    assertTrue(store.top.filter().toString().contains("INGRESS_INTERFACE"), store.top.toString());
    answer(400, server.request("/api/v1/flows?direction=in"));
    answer(400, server.request("/api/v1/flows?provider=a&direction=sideways"));
  }
}
