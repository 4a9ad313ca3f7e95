package io.weir.interfaces.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.weir.library.view.NetworkServices;
import io.weir.library.view.Services;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plans, paths and what-ifs over HTTP. */
class PlanningRestTest extends NetworkRestCase {

  @BeforeEach
  void plan() {
    services =
        new Services(
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            new NetworkServices(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(new FixedPlanner())));
  }

  @Test
  void plansAreBegunAndShown() throws Exception {
    HttpResponse<String> begun =
        server.send(
            sending(
                "POST",
                "/api/v1/plans",
                "{\"goal\": \"delay\", \"cap\": 0.8, \"changes\": [\"demands x 1.5\"],"
                    + " \"comment\": \"growth\"}"));
    assertEquals(202, begun.statusCode(), begun.body());
    assertEquals("/api/v1/plans/1", begun.headers().firstValue("Location").orElseThrow());

    JsonNode plan = ok("/api/v1/plans/1");
    assertEquals("proposed", plan.at("/plan/state").asText());
    assertEquals("demands x 1.5", plan.at("/plan/changes/0").asText());
    assertEquals("growth", plan.get("comment").asText());
    assertEquals(0.8, plan.get("cap").asDouble());
    assertTrue(plan.at("/objective/gap").isNull(), "nothing but 0 is proven");
    assertEquals("1:ge-0", plan.at("/demands/0/routes/0/links/0").asText());
    assertEquals("core-01", plan.at("/demands/0/from").asText());
    assertEquals("a note", plan.at("/traffic/notes/0").asText());
    assertEquals("propose", ok("/api/v1/plans").get("mode").asText());
    answer(404, server.request("/api/v1/plans/7"));
    answer(404, server.request("/api/v1/plans/seven"));
  }

  @Test
  void whatIsNoPlanIsRefused() throws Exception {
    for (String wrong :
        List.of(
            "{\"goal\": \"fame\"}",
            "{\"cap\": 0.8}",
            "{\"goal\": \"delay\", \"cap\": \"0.8\"}",
            "{\"changes\": \"demands x 2\"}",
            "{\"changes\": [\"link x down\"]}",
            "{\"window\": \"1 s\"}",
            "{\"speed\": 1}")) {
      answer(400, sending("POST", "/api/v1/plans", wrong));
    }
  }

  @Test
  void nobodyApprovesWithoutSayingWhoTheyAre() throws Exception {
    answer(202, sending("POST", "/api/v1/plans", "{}"));
    answer(403, decision("{\"decision\": \"approve\"}"));
    answer(403, decision("{\"decision\": \"roll-back\"}"));
    answer(400, decision("{\"decision\": \"maybe\"}"));
    answer(400, decision("{}"));
    JsonNode rejected = answer(200, decision("{\"decision\": \"reject\", \"comment\": \"no\"}"));
    assertEquals("rejected", rejected.get("state").asText());
  }

  private HttpRequest.Builder decision(String json) {
    return sending("POST", "/api/v1/plans/1/approval", json);
  }

  @Test
  void questionsAreAnswered() throws Exception {
    JsonNode paths = ok("/api/v1/paths?from=core-01&to=2&kind=link-disjoint&bandwidth=10M");
    assertEquals("edge-01", paths.at("/paths/0/nodes/1").asText());
    assertTrue(paths.at("/paths/0/freeBandwidth").isNull());
    JsonNode whatIf = ok("/api/v1/what-if?changes=link+1:ge-0+down");
    assertEquals("link 1:ge-0 down", whatIf.at("/changes/0").asText());
    assertEquals(5e8, whatIf.at("/links/0/loadBefore").asDouble());
    assertEquals("edge-01", whatIf.at("/cutOff/0/to").asText());
    JsonNode tight = ok("/api/v1/bottlenecks?limit=3");
    assertTrue(tight.at("/links/0/measured").isNull());
    assertEquals("core-01", tight.at("/links/0/demands/0/from").asText());
  }

  @Test
  void questionsThatMakeNoSenseAreRefused() throws Exception {
    for (String wrong :
        List.of(
            "/api/v1/paths?from=core-01",
            "/api/v1/paths?from=core-01&to=nowhere",
            "/api/v1/paths?from=core-01&to=2&k=0",
            "/api/v1/paths?from=core-01&to=2&delay=5",
            "/api/v1/what-if",
            "/api/v1/what-if?changes=rain",
            "/api/v1/bottlenecks?window=100d")) {
      answer(400, server.request(wrong));
    }
    answer(503, server.request("/api/v1/failures"));
  }
}
