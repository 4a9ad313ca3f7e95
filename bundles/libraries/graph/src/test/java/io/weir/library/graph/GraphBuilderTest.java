package io.weir.library.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class GraphBuilderTest {

  private final GraphBuilder builder = new GraphBuilder();

  @BeforeEach
  void addTwoNodesAndALink() {
    builder.addNode("a");
    builder.addNode("b");
    builder.addLink("ab", "a", "b");
  }

  @Test
  void givesIndexesInTheOrderOfTheInput() {
    assertEquals(2, builder.addNode("A"));
    assertEquals(1, builder.addLink("aA", "a", "A"));
    assertEquals(2, builder.addBothWays("both", "b", "A"));
    Graph graph = builder.build();
    assertEquals("3 nodes, 4 links", graph.toString());
    assertEquals(2, graph.node("A").orElseThrow());
    assertEquals("both~", graph.linkId(graph.reverse(2).orElseThrow()));
    assertTrue(graph.node("c").isEmpty());
    assertTrue(graph.reverse(0).isEmpty());
  }

  @Test
  void listsTheLinksOfEachNodeBothWays() {
    builder.addLink("ab2", "a", "b");
    builder.addLink("aa", "a", "a");
    Graph graph = builder.build();
    assertEquals(3, graph.out().first(1) - graph.out().first(0));
    assertEquals(0, graph.out().first(2) - graph.out().first(1));
    assertEquals(2, graph.in().link(graph.in().first(0)));
    assertEquals(1, graph.in().link(graph.in().first(1) + 1));
    assertEquals(0, graph.in().node(graph.in().first(1) + 1));
  }

  @Test
  void knowsWhatIsAbsent() {
    Graph graph = builder.build();
    assertEquals(1, graph.cost(0));
    assertEquals(Double.POSITIVE_INFINITY, graph.capacity(0));
    assertEquals(Double.POSITIVE_INFINITY, graph.get(0, LinkAttribute.FREE_BANDWIDTH));
    assertEquals("a", graph.label(0));
    assertTrue(graph.latitude(0).isEmpty());
    assertEquals(0, graph.adminGroup("gold"));
    assertEquals(0, graph.sharedRiskCount(0));
    assertTrue(graph.isUp(0));
  }

  @Test
  void refusesWhatIsNoGraph() {
    refuses("node a: wanted every node once, got it twice", () -> builder.addNode("a"));
    refuses("wanted a node of 1 to 1024 characters, got 0", () -> builder.addNode(""));
    refuses(
        "wanted a node without control characters, got one in 'a?b'",
        () -> builder.addNode("a\u001bb"));
    refuses("link x: wanted a known node, got nowhere", () -> builder.addLink("x", "a", "nowhere"));
    refuses("wanted the index of one of 2 nodes, got 2", () -> builder.addLink("x", 0, 2));
    refuses("link ab: wanted every link once, got it twice", () -> builder.addLink("ab", "b", "a"));
    refuses("wanted the index of one of 1 links, got -1", () -> builder.linkDown(-1));
    for (double cost : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY, 1e302}) {
      refuses(
          "link ab: wanted a cost from 0 to 10^301, got " + cost,
          () -> builder.set(0, LinkAttribute.COST, cost));
    }
    refuses(
        "link ab: wanted a loss from 0 to 1, got 1.5",
        () -> builder.set(0, LinkAttribute.LOSS, 1.5));
    refuses(
        "node a: wanted a latitude from -90 to 90 and a longitude from -360 to 360, got NaN and 0.0",
        () -> builder.position(0, Double.NaN, 0));
  }

  @Test
  void refusesMoreThanSixtyFourAdminGroups() {
    for (int group = 0; group < 64; group++) {
      builder.adminGroup(0, "g" + group);
    }
    builder.adminGroup(0, "g7");
    refuses("admin group more: wanted at most 64 of them", () -> builder.adminGroup(0, "more"));
    assertEquals(-1L, builder.build().adminGroups(0));
  }

  @Test
  void refusesTooManyNodes() {
    for (int node = 2; node < NodeRows.MOST; node++) {
      builder.addNode(Integer.toString(node));
    }
    refuses("node more: wanted at most 1048575 nodes", () -> builder.addNode("more"));
  }

  @Test
  void refusesDemandsThatAreNone() {
    Demands.Builder demands = new Demands.Builder(builder.build()).add("d", 0, 1, 5);
    refuses("demand d: wanted it once, got it twice", () -> demands.add("d", 0, 1, 5));
    refuses("demand e: wanted one of the 2 nodes, got number 7", () -> demands.add("e", 0, 7, 5));
    refuses(
        "demand e: wanted a volume from 0 to 10^301, got NaN",
        () -> demands.add("e", 0, 1, Double.NaN));
    Demands built = demands.build();
    assertEquals(10, built.with(0, 10).volume(0));
    assertEquals(5, built.volume(0));
  }

  private static void refuses(String sentence, Executable adding) {
    assertEquals(sentence, assertThrows(IllegalArgumentException.class, adding).getMessage());
  }

  @Test
  void changesWithoutTouchingTheOther() {
    builder.set(0, LinkAttribute.CAPACITY, 10).sharedRisk(0, "duct");
    int other = builder.addLink("ba", "b", "a");
    builder.sharedRisk(other, "duct").sharedRisk(other, "duct");
    Graph graph = builder.build();
    Graph changed =
        graph
            .change()
            .set(0, LinkAttribute.COST, 30)
            .set(1, LinkAttribute.CAPACITY, 4)
            .linkDown(1)
            .apply();
    assertEquals(1, graph.cost(0));
    assertEquals(30, changed.cost(0));
    assertEquals(4, changed.get(1, LinkAttribute.FREE_BANDWIDTH));
    assertFalse(changed.isUp(1));
    assertTrue(changed.change().linkUp(1).apply().isUp(1));
    assertTrue(graph.isUp(1));
    assertEquals(graph.tieBreak(0), changed.tieBreak(0));
    Graph cut = graph.change().riskDown(0).apply();
    assertFalse(cut.isUp(0) || cut.isUp(1));
    Graph without = graph.change().nodeDown(1).apply();
    assertFalse(without.isUp(0) || without.isNodeUp(1));
  }
}
