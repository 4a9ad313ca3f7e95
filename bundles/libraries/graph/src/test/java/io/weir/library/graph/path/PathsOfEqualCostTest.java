package io.weir.library.graph.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.library.graph.Graph;
import io.weir.library.graph.GraphBuilder;
import io.weir.library.graph.LinkAttribute;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PathsOfEqualCostTest {

  @Test
  void findsTheShortestOfAllPathsOfSmallGraphs() {
    int several = 0;
    for (int seed = 0; seed < 2000; seed++) {
      Graph graph = RandomNetwork.create(new Random(seed), 6, 24, RandomNetwork.Costs.SMALL);
      LinkWeights costs = LinkWeights.costs(graph).keep(link -> graph.cost(link) > 0);
      Constraints limits =
          seed % 2 == 0
              ? Constraints.NONE
              : ConstrainedPathsTest.constraints(graph, new Random(seed));
      List<Path> all = Walks.all(graph, limits.restrict(graph, costs.copy()), 0, 1);
      List<Path> wanted =
          all.stream()
              .filter(path -> path.weight() == all.get(0).weight())
              .filter(path -> ConstrainedPathsTest.keeps(graph, path, limits))
              .toList();
      List<Path> got = new PathsOfEqualCost(graph).find(0, 1, 1000, costs, limits);
      assertEquals(new HashSet<>(wanted), new HashSet<>(got));
      assertEquals(wanted.size(), got.size());
      got.forEach(path -> assertEquals(all.get(0).weight(), path.weight()));
      several += got.size() > 1 ? 1 : 0;
    }
    assertTrue(several > 100, "several paths, got " + several);
  }

  @Test
  void knowsWhenToStop() {
    GraphBuilder builder = new GraphBuilder();
    builder.addNode("0");
    for (int i = 1; i <= 60; i++) {
      builder.addNode(Integer.toString(i));
      builder.addLink("a" + i, i - 1, i);
      builder.set(builder.addLink("b" + i, i - 1, i), LinkAttribute.DELAY, 1);
    }
    Graph graph = builder.build();
    LinkWeights costs = LinkWeights.costs(graph);
    PathsOfEqualCost paths = new PathsOfEqualCost(graph);
    assertEquals(1000, paths.find(0, 60, 1000, costs, Constraints.NONE).size());
    assertEquals(61, paths.find(0, 60, 1000, costs, Constraints.NONE.withDelay(1)).size());
  }
}
