package io.weir.library.graph.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.library.graph.Graph;
import io.weir.library.graph.GraphBuilder;
import io.weir.library.graph.LinkAttribute;
import java.util.Random;
import java.util.stream.IntStream;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.junit.jupiter.api.Test;

class EqualCostPathsTest {

  @Test
  void usesEveryLinkOnAShortestPath() {
    for (int seed = 0; seed < 1000; seed++) {
      Graph graph = RandomNetwork.create(seed, 20);
      LinkWeights costs = LinkWeights.costs(graph);
      EqualCostPaths paths = new EqualCostPaths(graph);
      paths.towards(0, costs);
      var oracle = new DijkstraShortestPath<>(RandomNetwork.oracle(graph, costs));
      for (int link = 0; link < graph.linkCount(); link++) {
        if (costs.has(link) && costs.get(link) > 0) {
          double own = oracle.getPathWeight(graph.from(link), 0);
          double rest = oracle.getPathWeight(graph.to(link), 0) + costs.get(link);
          boolean shortest = Double.isFinite(rest) && rest <= own + own * 1e-12;
          assertEquals(shortest, isNext(graph, paths, link), "link " + link + " of seed " + seed);
        }
      }
    }
  }

  private static boolean isNext(Graph graph, EqualCostPaths paths, int link) {
    int node = graph.from(link);
    return IntStream.range(0, paths.nextCount(node)).anyMatch(i -> paths.next(node, i) == link);
  }

  @Test
  void bringsAllThatBeginsWhereThereIsAPath() {
    for (int seed = 0; seed < 1000; seed++) {
      Graph graph = RandomNetwork.create(seed, 20);
      EqualCostPaths paths = new EqualCostPaths(graph);
      paths.towards(0, LinkWeights.costs(graph));
      double[] volumes = new double[graph.nodeCount()];
      double[] loads = new double[graph.linkCount()];
      Random random = new Random(seed);
      double sent = 0;
      double stuck = 0;
      for (int node = 1; node < volumes.length; node++) {
        volumes[node] = random.nextInt(100);
        sent += paths.reaches(node) ? volumes[node] : 0;
        stuck += paths.reaches(node) ? 0 : volumes[node];
      }
      paths.spread(volumes, loads);
      double arrived = 0;
      for (int link = 0; link < loads.length; link++) {
        arrived += graph.to(link) == 0 ? loads[link] : 0;
      }
      assertEquals(sent, arrived, 1e-9);
      assertEquals(stuck, IntStream.range(0, volumes.length).mapToDouble(n -> volumes[n]).sum());
    }
  }

  @Test
  void splitsEvenlyAtEachNode() {
    GraphBuilder builder = new GraphBuilder();
    for (String node : new String[] {"a", "b", "c", "d"}) {
      builder.addNode(node);
    }
    builder.addLink("ab", "a", "b");
    builder.addLink("ac", "a", "c");
    builder.addLink("ac2", "a", "c");
    builder.addLink("bd", "b", "d");
    builder.addLink("cd", "c", "d");
    builder.set(builder.addLink("ad", "a", "d"), LinkAttribute.COST, 3);
    Graph graph = builder.build();
    EqualCostPaths paths = new EqualCostPaths(graph);
    paths.towards(3, LinkWeights.costs(graph));
    double[] loads = new double[6];
    paths.spread(new double[] {9, 1, 0, 0}, loads);
    assertEquals(3, loads[0]);
    assertEquals(3, loads[2]);
    assertEquals(4, loads[3]);
    assertEquals(6, loads[4]);
    assertEquals(0, loads[5]);
    assertTrue(paths.reaches(1));
  }
}
