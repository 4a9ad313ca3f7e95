package io.weir.library.graph.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.library.graph.Graph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What every path must be, and all paths of a small graph, found by walking everywhere. */
final class Walks {

  private Walks() {}

  static void assertWalk(Graph graph, LinkWeights weights, int from, int to, Path path) {
    Set<Integer> seen = new HashSet<>();
    seen.add(from);
    int node = from;
    double weight = 0;
    for (int place = 0; place < path.hops(); place++) {
      int link = path.link(place);
      assertTrue(weights.has(link), "a link that is there");
      assertEquals(node, graph.from(link), "links that follow one another");
      node = graph.to(link);
      weight += weights.get(link);
      assertTrue(seen.add(node), "no node twice");
    }
    assertEquals(to, node);
    assertEquals(weight, path.weight());
  }

  static void assertSame(double wanted, double got) {
    if (Double.isInfinite(wanted)) {
      assertEquals(wanted, got);
    } else {
      assertEquals(wanted, got, wanted * 1e-12);
    }
  }

  /** All paths without a node twice, in the order in which they should be found. */
  static List<Path> all(Graph graph, LinkWeights weights, int from, int to) {
    List<Path> paths = new ArrayList<>();
    walk(graph, weights, from, to, new ArrayList<>(), new HashSet<>(Set.of(from)), paths);
    paths.sort(
        Comparator.comparingDouble(Path::weight)
            .thenComparingLong(path -> path.links().mapToLong(graph::tieBreak).sum()));
    return paths;
  }

  private static void walk(
      Graph graph,
      LinkWeights weights,
      int node,
      int to,
      List<Integer> links,
      Set<Integer> seen,
      List<Path> paths) {
    if (node == to) {
      paths.add(Path.of(links.stream().mapToInt(Integer::intValue).toArray(), weights));
      return;
    }
    IntStream.range(graph.out().first(node), graph.out().first(node + 1))
        .map(graph.out()::link)
        .filter(weights::has)
        .filter(link -> !seen.contains(graph.to(link)))
        .forEach(
            link -> {
              links.add(link);
              seen.add(graph.to(link));
              walk(graph, weights, graph.to(link), to, links, seen, paths);
              seen.remove(graph.to(link));
              links.remove(links.size() - 1);
            });
  }
}
