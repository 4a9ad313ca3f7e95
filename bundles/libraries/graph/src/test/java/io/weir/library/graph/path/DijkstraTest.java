package io.weir.library.graph.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.library.graph.Graph;
import io.weir.library.graph.GraphBuilder;
import io.weir.library.graph.LinkAttribute;
import java.util.List;
import org.junit.jupiter.api.Test;

class DijkstraTest {

  private final GraphBuilder builder = new GraphBuilder();

  private void link(String id, String from, String to, double cost) {
    builder.set(builder.addLink(id, from, to), LinkAttribute.COST, cost);
  }

  private Graph square() {
    List.of("a", "b", "c", "d", "e").forEach(builder::addNode);
    link("ab", "a", "b", 1);
    link("bd", "b", "d", 1);
    link("ac", "a", "c", 1);
    link("cd", "c", "d", 1);
    link("ad", "a", "d", 2);
    link("ad2", "a", "d", 3);
    return builder.build();
  }

  @Test
  void prefersFewerHops() {
    Graph graph = square();
    Dijkstra search = Dijkstra.from(graph);
    search.run(0, LinkWeights.costs(graph));
    assertEquals(2, search.distance(3));
    assertEquals(1, search.hops(3));
    assertEquals("ad", graph.linkId(search.path(3).orElseThrow().link(0)));
    assertFalse(search.reaches(4));
    assertEquals(Double.POSITIVE_INFINITY, search.distance(4));
  }

  @Test
  void findsTheSameInEitherDirection() {
    Graph graph = square().change().linkDown(4).apply();
    LinkWeights costs = LinkWeights.costs(graph);
    Dijkstra from = Dijkstra.from(graph);
    Dijkstra to = Dijkstra.to(graph);
    assertTrue(from.run(0, 3, costs));
    assertTrue(to.run(3, 0, costs));
    assertEquals(2, from.hops(3));
    assertEquals(from.path(3), to.path(0));
  }

  @Test
  void addsHugeCostsWithoutOverflow() {
    Graph graph =
        square()
            .change()
            .set(0, LinkAttribute.COST, 1e301)
            .set(1, LinkAttribute.COST, 1e301)
            .linkDown(2)
            .linkDown(4)
            .linkDown(5)
            .apply();
    Dijkstra search = Dijkstra.from(graph);
    assertTrue(search.run(0, 3, LinkWeights.costs(graph)));
    assertEquals(2e301, search.distance(3));
  }
}
