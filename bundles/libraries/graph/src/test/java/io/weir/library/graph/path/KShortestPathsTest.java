package io.weir.library.graph.path;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.weir.library.graph.Graph;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.YenKShortestPath;
import org.junit.jupiter.api.Test;

class KShortestPathsTest {

  @Test
  void findsAllPathsOfSmallGraphsInOrder() {
    for (int seed = 0; seed < 4000; seed++) {
      Graph graph = RandomNetwork.create(seed, 7);
      LinkWeights costs = LinkWeights.costs(graph);
      List<Path> wanted = Walks.all(graph, costs, 0, 1);
      List<Path> got = new KShortestPaths(graph).find(0, 1, Integer.MAX_VALUE, costs);
      assertEquals(wanted.size(), got.size());
      assertEquals(new HashSet<>(wanted), new HashSet<>(got));
      for (int i = 0; i < wanted.size(); i++) {
        Walks.assertSame(wanted.get(i).weight(), got.get(i).weight());
        if (RandomNetwork.costs(seed).isExact()) {
          assertEquals(wanted.get(i), got.get(i));
        }
      }
    }
  }

  @Test
  void findsWhatTheOracleFinds() {
    for (int seed = 0; seed < 1000; seed++) {
      Random random = new Random(seed);
      Graph graph = RandomNetwork.create(random, 30, 110, RandomNetwork.costs(seed));
      LinkWeights costs = withoutParallel(graph);
      List<GraphPath<Integer, Integer>> wanted =
          new YenKShortestPath<>(RandomNetwork.oracle(graph, costs)).getPaths(0, 1, 12);
      List<Path> got = new KShortestPaths(graph).find(0, 1, 12, costs);
      assertEquals(wanted.size(), got.size());
      for (int i = 0; i < wanted.size(); i++) {
        Walks.assertSame(wanted.get(i).getWeight(), got.get(i).weight());
        Walks.assertWalk(graph, costs, 0, 1, got.get(i));
      }
      assertEquals(got.size(), new HashSet<>(got).size());
    }
  }

  /** The oracle's Yen takes parallel links for one. */
  private static LinkWeights withoutParallel(Graph graph) {
    Set<Long> pairs = new HashSet<>();
    return LinkWeights.costs(graph)
        .keep(link -> pairs.add(((long) graph.from(link) << 32) + graph.to(link)));
  }

  @Test
  void findsNoneButTheEmptyOneFromANodeToItself() {
    Graph graph = RandomNetwork.create(new Random(1), 5, 20, RandomNetwork.Costs.SMALL);
    List<Path> paths = new KShortestPaths(graph).find(2, 2, 3, LinkWeights.costs(graph));
    assertEquals(1, paths.size());
    assertEquals(0, paths.get(0).hops());
  }
}
