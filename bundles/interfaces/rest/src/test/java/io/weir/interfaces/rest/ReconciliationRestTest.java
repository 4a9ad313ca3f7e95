package io.weir.interfaces.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.weir.library.view.NetworkServices;
import io.weir.library.view.Services;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Flows against counters over HTTP. */
class ReconciliationRestTest extends NetworkRestCase {

  @Test
  void whatWasComparedLastIsTold() throws Exception {
    JsonNode all = ok("/api/v1/reconciliation");
    assertEquals(3, all.get("total").asInt());
    assertEquals(1, all.at("/verdicts/agrees").asInt());
    assertEquals("2001:db8::1", all.at("/unknownExporters/0").asText());
    JsonNode row = all.at("/rows/0");
    assertEquals("2~ge-0-0-1", row.get("interfaceId").asText());
    assertEquals("in", row.get("direction").asText());
    assertEquals("what it means", row.get("diagnosis").asText());
    assertTrue(all.at("/rows/2/interfaceId").isNull());
  }

  @Test
  void rowsAreChosen() throws Exception {
    assertEquals(1, ok("/api/v1/reconciliation?verdict=no_flows").get("rows").size());
    assertEquals(0, ok("/api/v1/reconciliation?device=1").get("total").asInt());
    JsonNode first = ok("/api/v1/reconciliation?limit=1");
    assertEquals(1, first.get("rows").size());
    assertEquals(3, first.get("total").asInt());
    answer(400, server.request("/api/v1/reconciliation?verdict=wrong"));
    answer(400, server.request("/api/v1/reconciliation?after=1"));
  }

  @Test
  void withoutAComparerThatIsSaid() throws Exception {
    services =
        new Services(
            Optional.empty(), List.of(), List.of(), List.of(inventory), NetworkServices.NONE);
    String detail = answer(503, server.request("/api/v1/reconciliation")).get("detail").asText();
    assertTrue(detail.contains("weir-reconciliation"), detail);
  }
}
