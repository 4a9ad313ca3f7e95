package io.weir.library.graph.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.topology.LinkQualities;
import io.weir.api.topology.Topology;
import io.weir.api.traffic.Demand;
import io.weir.library.graph.Demands;
import io.weir.library.graph.Graph;
import io.weir.library.graph.LinkAttribute;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TopologyGraphTest {

  private static final LinkQualities QUALITIES =
      new LinkQualities(30, 0.004, 0.001, 0.01, 1e10, 4e9);

  private static final Topology TOPOLOGY =
      Topology.of(
          Instant.EPOCH,
          List.of(
              new Topology.Node("a", "Bern", true),
              new Topology.Node("b", "Basel", true),
              new Topology.Node("c", "Chur", false)),
          List.of(
              link("ab", "a", "b", Optional.of("ba"), true),
              link("ba", "b", "a", Optional.of("ab"), true),
              link("ab2", "a", "b", Optional.empty(), false),
              Topology.Link.between(
                  "ac",
                  "a",
                  "c",
                  LinkQualities.of(1, Double.POSITIVE_INFINITY).withFreeBandwidth(3e9))));

  private static Topology.Link link(
      String id, String from, String to, Optional<String> back, boolean up) {
    return new Topology.Link(
        id, id, from, to, back, up, QUALITIES, Set.of("gold"), Set.of("duct 7"));
  }

  @Test
  void keepsEverything() {
    Graph graph = TopologyGraph.of(TOPOLOGY);

    assertEquals("Basel", graph.label(1));
    assertEquals(OptionalInt.of(1), graph.reverse(0));
    assertEquals(OptionalInt.empty(), graph.reverse(2));
    assertTrue(graph.isUp(0));
    assertFalse(graph.isUp(2), "a link that is down");
    assertFalse(graph.isUp(3), "a link to a node that is down");
    assertEquals(30, graph.cost(0));
    assertEquals(0.004, graph.get(0, LinkAttribute.DELAY));
    assertEquals(0.001, graph.get(0, LinkAttribute.JITTER));
    assertEquals(0.01, graph.get(0, LinkAttribute.LOSS));
    assertEquals(4e9, graph.get(0, LinkAttribute.FREE_BANDWIDTH));
    assertEquals(Double.POSITIVE_INFINITY, graph.capacity(3));
    assertEquals(3e9, graph.get(3, LinkAttribute.FREE_BANDWIDTH));
    assertEquals(graph.adminGroup("gold"), graph.adminGroups(0));
    assertEquals("duct 7", graph.sharedRiskName(graph.sharedRisk(1, 0)));
  }

  @Test
  void takesWhateverAgentsCallThemselves() {
    List<Topology.Node> nodes =
        List.of(
            new Topology.Node("a", " ", true),
            new Topology.Node("b", "Ba\u009bsel", true),
            new Topology.Node("c", "x".repeat(5000), true));
    Graph graph = TopologyGraph.of(Topology.of(Instant.EPOCH, nodes, List.of()));

    assertEquals("a", graph.label(0));
    assertEquals("Ba?sel", graph.label(1));
    assertEquals(1024, graph.label(2).length());
  }

  @Test
  void takesDemandsBetweenKnownNodesOnly() {
    Graph graph = TopologyGraph.of(TOPOLOGY);

    Demands demands = TopologyGraph.demands(graph, List.of(new Demand("d", "a", "b", 5e9)));

    assertEquals(1, demands.to(0));
    assertEquals(5e9, demands.volume(0));
    assertThrows(
        IllegalArgumentException.class,
        () -> TopologyGraph.demands(graph, List.of(new Demand("d", "a", "x", 1))));
  }
}
