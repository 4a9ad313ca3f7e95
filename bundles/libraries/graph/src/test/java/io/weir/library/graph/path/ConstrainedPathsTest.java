package io.weir.library.graph.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.library.graph.Graph;
import io.weir.library.graph.GraphBuilder;
import io.weir.library.graph.LinkAttribute;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConstrainedPathsTest {

  @Test
  void findsTheBestOfAllPathsOfSmallGraphs() {
    int limited = 0;
    for (int seed = 0; seed < 6000; seed++) {
      Graph graph = RandomNetwork.create(seed, 8);
      LinkWeights costs = LinkWeights.costs(graph);
      Constraints constraints = constraints(graph, new Random(seed));
      Optional<Path> wanted =
          Walks.all(graph, costs, 0, 1).stream()
              .filter(path -> keeps(graph, path, constraints))
              .findFirst();
      Optional<Path> got = new ConstrainedPaths(graph).find(0, 1, costs, constraints);
      assertEquals(wanted.isPresent(), got.isPresent());
      if (wanted.isPresent()) {
        Walks.assertWalk(graph, costs, 0, 1, got.get());
        Walks.assertSame(wanted.get().weight(), got.get().weight());
        assertTrue(keeps(graph, got.get(), constraints));
        limited += got.equals(new BidirectionalDijkstra(graph).find(0, 1, costs)) ? 0 : 1;
      }
    }
    assertTrue(limited > 200, "constraints that matter, got " + limited);
  }

  @Test
  void findsAllPathsOfSmallGraphsThatKeepTheLimitsInOrder() {
    int limited = 0;
    for (int seed = 0; seed < 3000; seed++) {
      Graph graph = RandomNetwork.create(seed, 7);
      LinkWeights costs = LinkWeights.costs(graph);
      Constraints limits = constraints(graph, new Random(seed));
      List<Path> all = Walks.all(graph, costs, 0, 1);
      List<Path> wanted = all.stream().filter(path -> keeps(graph, path, limits)).toList();
      int most = seed % 2 == 0 ? Integer.MAX_VALUE : 3;
      List<Path> got = new ConstrainedPaths(graph).find(0, 1, most, costs, limits);
      assertEquals(Math.min(most, wanted.size()), got.size());
      assertEquals(got.size(), new HashSet<>(got).size());
      for (int i = 0; i < got.size(); i++) {
        assertTrue(wanted.contains(got.get(i)));
        Walks.assertSame(wanted.get(i).weight(), got.get(i).weight());
      }
      limited += wanted.size() < all.size() && !wanted.isEmpty() ? 1 : 0;
    }
    assertTrue(limited > 200, "constraints that matter, got " + limited);
  }

  @ParameterizedTest
  @EnumSource
  void findsTheLeastPairOfSmallGraphsThatKeepsTheLimits(Disjointness what) {
    int limited = 0;
    for (int seed = 0; seed < 2500; seed++) {
      Graph graph = RandomNetwork.create(seed, 6);
      LinkWeights costs = LinkWeights.costs(graph);
      Constraints limits = constraints(graph, new Random(seed));
      List<Path> all = Walks.all(graph, costs, 0, 1);
      List<Path> kept = all.stream().filter(path -> keeps(graph, path, limits)).toList();
      double wanted = DisjointPathsTest.least(graph, kept, what);
      Optional<PathPair> pair = new DisjointPaths(graph).find(0, 1, costs, what, limits);
      Walks.assertSame(wanted, pair.map(PathPair::weight).orElse(Double.POSITIVE_INFINITY));
      if (pair.isPresent()) {
        assertTrue(kept.contains(pair.get().first()) && kept.contains(pair.get().second()));
        assertTrue(
            DisjointPathsTest.areApart(graph, pair.get().first(), pair.get().second(), what));
        limited += wanted > DisjointPathsTest.least(graph, all, what) ? 1 : 0;
      }
    }
    assertTrue(limited > 5, "limits that matter, got " + limited);
  }

  static Constraints constraints(Graph graph, Random random) {
    Constraints constraints = Constraints.NONE;
    if (random.nextInt(3) == 0) {
      constraints = constraints.withBandwidth(random.nextInt(6));
    }
    if (random.nextInt(2) == 0) {
      constraints = constraints.withDelay(random.nextInt(25));
    }
    if (random.nextInt(3) == 0) {
      constraints = constraints.withJitter(random.nextInt(8));
    }
    if (random.nextInt(3) == 0) {
      constraints = constraints.withLoss(random.nextInt(6) * 0.01);
    }
    if (random.nextInt(3) == 0) {
      constraints = constraints.withHops(1 + random.nextInt(4));
    }
    return random.nextInt(3) == 0
        ? constraints.withGroups(
            graph.adminGroup("g0"), random.nextBoolean() ? 0 : ~graph.adminGroup("g1"), 0)
        : constraints;
  }

  static boolean keeps(Graph graph, Path path, Constraints limits) {
    return path.links().allMatch(link -> limits.allows(graph, link))
        && sum(graph, path, LinkAttribute.DELAY) <= limits.delay()
        && sum(graph, path, LinkAttribute.JITTER) <= limits.jitter()
        && path.hops() <= limits.hops()
        && 1
                - path.links()
                    .mapToDouble(link -> 1 - graph.get(link, LinkAttribute.LOSS))
                    .reduce(1, (a, b) -> a * b)
            <= limits.loss() + 1e-12;
  }

  private static double sum(Graph graph, Path path, LinkAttribute attribute) {
    return path.links().mapToDouble(link -> graph.get(link, attribute)).sum();
  }

  @Test
  void includesAllOfTheGroups() {
    GraphBuilder builder = new GraphBuilder();
    builder.addNode("a");
    builder.addNode("b");
    int gold = builder.addLink("gold", "a", "b");
    int both = builder.addLink("both", "a", "b");
    builder.adminGroup(gold, "gold").adminGroup(both, "gold").adminGroup(both, "fast");
    builder.set(both, LinkAttribute.COST, 5);
    Graph graph = builder.build();
    long groups = graph.adminGroup("gold") | graph.adminGroup("fast");
    Path path =
        new ConstrainedPaths(graph)
            .find(0, 1, LinkWeights.costs(graph), Constraints.NONE.withGroups(0, 0, groups))
            .orElseThrow();
    assertEquals(both, path.link(0));
  }

  @Test
  void refusesLimitsThatAreNone() {
    assertThrows(IllegalArgumentException.class, () -> Constraints.NONE.withDelay(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> Constraints.NONE.withLoss(1.5));
    assertThrows(IllegalArgumentException.class, () -> Constraints.NONE.withHops(-1));
  }
}
