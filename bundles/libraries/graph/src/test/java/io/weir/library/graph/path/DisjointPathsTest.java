package io.weir.library.graph.path;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.library.graph.Graph;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DisjointPathsTest {

  @ParameterizedTest
  @EnumSource
  void findsTheLeastPairOfSmallGraphs(Disjointness what) {
    for (int seed = 0; seed < 2500; seed++) {
      Graph graph = RandomNetwork.create(seed, 6);
      LinkWeights costs = LinkWeights.costs(graph);
      double wanted = least(graph, Walks.all(graph, costs, 0, 1), what);
      Optional<PathPair> pair = new DisjointPaths(graph).find(0, 1, costs, what);
      Walks.assertSame(wanted, pair.map(PathPair::weight).orElse(Double.POSITIVE_INFINITY));
      if (pair.isPresent()) {
        Walks.assertWalk(graph, costs, 0, 1, pair.get().first());
        Walks.assertWalk(graph, costs, 0, 1, pair.get().second());
        assertTrue(areApart(graph, pair.get().first(), pair.get().second(), what));
        assertTrue(pair.get().isLeast());
        assertTrue(pair.get().first().weight() <= pair.get().second().weight());
      }
    }
  }

  static double least(Graph graph, List<Path> paths, Disjointness what) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < paths.size(); i++) {
      for (int j = 0; j < i; j++) {
        double weight = paths.get(i).weight() + paths.get(j).weight();
        if (weight < least && areApart(graph, paths.get(i), paths.get(j), what)) {
          least = weight;
        }
      }
    }
    return least;
  }

  static boolean areApart(Graph graph, Path one, Path other, Disjointness what) {
    return one.links()
        .noneMatch(a -> other.links().anyMatch(b -> a == b || meet(graph, a, b, what)));
  }

  private static boolean meet(Graph graph, int a, int b, Disjointness what) {
    int node = graph.to(a);
    return (what.ofNodes() && node == graph.to(b) && node != 1)
        || (what.ofRisks() && risks(graph, a).anyMatch(r -> risks(graph, b).anyMatch(q -> q == r)));
  }

  private static IntStream risks(Graph graph, int link) {
    return IntStream.range(0, graph.sharedRiskCount(link)).map(i -> graph.sharedRisk(link, i));
  }

  @Test
  void findsTheFlowOfTheOracle() {
    int found = 0;
    for (int seed = 0; seed < 300; seed++) {
      Graph graph =
          RandomNetwork.create(new Random(seed), 60, 240, RandomNetwork.Costs.values()[seed % 2]);
      LinkWeights costs =
          LinkWeights.costs(graph)
              .keep(link -> graph.from(link) != graph.to(link) && graph.isUp(link));
      double wanted = leastFlow(graph, costs);
      Optional<PathPair> pair = new DisjointPaths(graph).find(0, 1, costs, Disjointness.LINKS);
      Walks.assertSame(wanted, pair.map(PathPair::weight).orElse(Double.POSITIVE_INFINITY));
      found += pair.isPresent() ? 1 : 0;
    }
    assertTrue(found > 200, "pairs that exist, got " + found);
  }

  /** Two units of flow; those that find no way go over a link of their own, at a high price. */
  private static double leastFlow(Graph graph, LinkWeights costs) {
    var network = RandomNetwork.oracle(graph, costs);
    int beside = graph.linkCount();
    network.addEdge(0, 1, beside);
    network.setEdgeWeight(beside, 1e8);
    double cost =
        new CapacityScalingMinimumCostFlow<Integer, Integer>()
            .getMinimumCostFlow(
                new MinimumCostFlowProblem.MinimumCostFlowProblemImpl<>(
                    network,
                    node -> node == 0 ? 2 : node == 1 ? -2 : 0,
                    link -> link == beside ? 2 : 1))
            .getCost();
    return cost < 1e8 ? cost : Double.POSITIVE_INFINITY;
  }
}
