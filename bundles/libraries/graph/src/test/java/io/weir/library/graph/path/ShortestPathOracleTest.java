package io.weir.library.graph.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.library.graph.Graph;
import io.weir.library.graph.GraphBuilder;
import io.weir.library.graph.LinkAttribute;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.junit.jupiter.api.Test;

class ShortestPathOracleTest {

  @Test
  void findsWhatTheOracleFindsInTenThousandGraphs() {
    for (int seed = 0; seed < 10_000; seed++) {
      Graph graph = RandomNetwork.create(seed, 24);
      LinkWeights costs = LinkWeights.costs(graph);
      int source = seed % graph.nodeCount();
      int target = (seed / 7) % graph.nodeCount();
      var oracle = new DijkstraShortestPath<>(RandomNetwork.oracle(graph, costs)).getPaths(source);
      Dijkstra tree = Dijkstra.from(graph);
      tree.run(source, costs);
      for (int node = 0; node < graph.nodeCount(); node++) {
        Walks.assertSame(oracle.getWeight(node), tree.distance(node));
        assertEquals(Double.isFinite(oracle.getWeight(node)), tree.reaches(node));
        if (tree.reaches(node)) {
          Walks.assertWalk(graph, costs, source, node, tree.path(node).orElseThrow());
        }
      }
      agree(graph, costs, source, target, tree.path(target), RandomNetwork.costs(seed).isExact());
    }
  }

  private static void agree(
      Graph graph,
      LinkWeights costs,
      int source,
      int target,
      Optional<Path> wanted,
      boolean isExact) {
    Dijkstra early = Dijkstra.from(graph);
    early.run(source, target, costs);
    assertEquals(wanted, early.path(target));
    Dijkstra against = Dijkstra.to(graph);
    against.run(target, costs);
    same(wanted, against.path(source), isExact);
    BidirectionalDijkstra both = new BidirectionalDijkstra(graph);
    same(wanted, both.find(source, target, costs), isExact);
    both.find(target, source, costs);
    same(wanted, both.find(source, target, costs), isExact);
  }

  private static void same(Optional<Path> wanted, Optional<Path> got, boolean isExact) {
    if (isExact) {
      assertEquals(wanted, got);
    } else {
      assertEquals(wanted.isPresent(), got.isPresent());
      wanted.ifPresent(path -> Walks.assertSame(path.weight(), got.orElseThrow().weight()));
    }
  }

  @Test
  void findsTheSamePathWhateverTheOrderOfTheInput() {
    for (int seed = 0; seed < 500; seed++) {
      Graph graph = RandomNetwork.create(4 * seed, 20);
      Graph shuffled = shuffled(graph, new Random(seed));
      assertEquals(ids(graph, "n0", "n1"), ids(shuffled, "n0", "n1"));
    }
  }

  private static List<String> ids(Graph graph, String from, String to) {
    return new BidirectionalDijkstra(graph)
            .find(
                graph.node(from).orElseThrow(),
                graph.node(to).orElseThrow(),
                LinkWeights.costs(graph))
            .stream()
            .flatMap(path -> path.links().mapToObj(graph::linkId))
            .collect(Collectors.toList());
  }

  private static Graph shuffled(Graph graph, Random random) {
    GraphBuilder builder = new GraphBuilder();
    order(graph.nodeCount(), random).forEach(node -> builder.addNode(graph.nodeId(node)));
    for (int link : order(graph.linkCount(), random)) {
      int copy =
          builder.addLink(
              graph.linkId(link), graph.nodeId(graph.from(link)), graph.nodeId(graph.to(link)));
      builder.set(copy, LinkAttribute.COST, graph.cost(link));
      if (!graph.isUp(link)) {
        builder.linkDown(copy);
      }
    }
    return builder.build();
  }

  private static List<Integer> order(int count, Random random) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    return order;
  }

  @Test
  void forgetsEarlierSearches() {
    Graph graph = RandomNetwork.create(new Random(1), 200, 900, RandomNetwork.Costs.SMALL);
    LinkWeights costs = LinkWeights.costs(graph);
    Dijkstra used = Dijkstra.from(graph);
    BidirectionalDijkstra usedBoth = new BidirectionalDijkstra(graph);
    Random random = new Random(2);
    for (int i = 0; i < 2000; i++) {
      int source = random.nextInt(200);
      int target = random.nextInt(200);
      Dijkstra fresh = Dijkstra.from(graph);
      assertEquals(fresh.run(source, target, costs), used.run(source, target, costs));
      assertEquals(fresh.path(target), used.path(target));
      assertEquals(fresh.path(target), usedBoth.find(source, target, costs));
      if (fresh.reaches(target)) {
        assertTrue(fresh.count() <= 200);
      }
    }
  }
}
