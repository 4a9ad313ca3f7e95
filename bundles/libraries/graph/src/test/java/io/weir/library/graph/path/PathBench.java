package io.weir.library.graph.path;

import io.weir.library.graph.Graph;
import io.weir.library.graph.GraphBuilder;
import io.weir.library.graph.LinkAttribute;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntConsumer;
import org.jgrapht.alg.shortestpath.BidirectionalDijkstraShortestPath;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.alg.shortestpath.YenKShortestPath;

/**
 * Prints how long searches take, JGraphT's beside them. Each figure is of single queries between
 * drawn nodes, path list included, after as many queries to warm up.
 */
public final class PathBench {

  private PathBench() {}

  public static void main(String[] arguments) {
    int queries = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
    System.out.printf("%-52s %10s %10s%n", "microseconds", "median", "p99");
    for (boolean grid : new boolean[] {false, true}) {
      Graph thousand = grid ? grid(32, 32) : drawn(1_000, 4_000);
      String name = grid ? "grid 32 x 32: " : "1,000 nodes, 4,000 links: ";
      paths(name, thousand, queries);
      trees(name, thousand, queries / 10);
      several(name, thousand, queries / 10);
      pairs(name, thousand, queries / 10);
      changes(name, thousand, queries / 10);
    }
    constrained(drawn(500, 2_000), queries / 10);
    Graph large = drawn(10_000, 40_000);
    paths("10,000 nodes, 40,000 links: ", large, queries / 10);
    trees("10,000 nodes, 40,000 links: ", large, queries / 100);
    System.out.println("Last result: " + held);
  }

  private static void paths(String name, Graph graph, int queries) {
    LinkWeights costs = LinkWeights.costs(graph);
    int[] ends = ends(graph, queries);
    BidirectionalDijkstra both = new BidirectionalDijkstra(graph);
    double own =
        measure(
            name + "path, from both ends",
            queries,
            i -> hold(both.find(ends[2 * i], ends[2 * i + 1], costs)));
    Dijkstra one = Dijkstra.from(graph);
    measure(
        name + "path, from one end",
        queries,
        i -> {
          one.run(ends[2 * i], ends[2 * i + 1], costs);
          hold(one.path(ends[2 * i + 1]));
        });
    var oracle = new BidirectionalDijkstraShortestPath<>(RandomNetwork.oracle(graph, costs));
    double other =
        measure(
            name + "path, JGraphT, from both ends",
            queries / 10,
            i -> hold(oracle.getPath(ends[2 * i], ends[2 * i + 1])));
    System.out.printf("%-52s %10.1f%n", "  JGraphT takes times as long", other / own);
  }

  private static void trees(String name, Graph graph, int queries) {
    LinkWeights costs = LinkWeights.costs(graph);
    int[] ends = ends(graph, queries);
    Dijkstra tree = Dijkstra.from(graph);
    double own = measure(name + "tree", queries, i -> tree.run(ends[i], costs));
    System.out.printf("%-52s %10.4f%n", "  a destination", own / graph.nodeCount());
    var oracle = new DijkstraShortestPath<>(RandomNetwork.oracle(graph, costs));
    double other =
        measure(name + "tree, JGraphT", queries / 10, i -> hold(oracle.getPaths(ends[i])));
    System.out.printf("%-52s %10.1f%n", "  JGraphT takes times as long", other / own);
  }

  private static void several(String name, Graph graph, int queries) {
    LinkWeights costs = LinkWeights.costs(graph);
    int[] ends = ends(graph, queries);
    KShortestPaths paths = new KShortestPaths(graph);
    double own =
        measure(
            name + "8 paths",
            queries,
            i -> hold(paths.find(ends[2 * i], ends[2 * i + 1], 8, costs)));
    var oracle = new YenKShortestPath<>(RandomNetwork.oracle(graph, costs));
    double other =
        measure(
            name + "8 paths, JGraphT",
            queries / 100,
            i -> hold(oracle.getPaths(ends[2 * i], ends[2 * i + 1], 8)));
    System.out.printf("%-52s %10.1f%n", "  JGraphT takes times as long", other / own);
  }

  private static void pairs(String name, Graph graph, int queries) {
    LinkWeights costs = LinkWeights.costs(graph);
    int[] ends = ends(graph, queries);
    DisjointPaths pairs = new DisjointPaths(graph);
    for (Disjointness what : Disjointness.values()) {
      measure(
          name + "pair, " + what,
          queries / (what.ofRisks() ? 20 : 1),
          i -> hold(pairs.find(ends[2 * i], ends[2 * i + 1], costs, what)));
    }
  }

  private static void changes(String name, Graph graph, int queries) {
    LivingTree tree = new LivingTree(graph, 0, LinkWeights.costs(graph));
    Random random = new Random(3);
    measure(
        name + "change of a link in a tree",
        queries * 10,
        i -> tree.set(random.nextInt(graph.linkCount()), 1 + random.nextInt(100)));
  }

  private static void constrained(Graph graph, int queries) {
    LinkWeights costs = LinkWeights.costs(graph);
    int[] ends = ends(graph, queries);
    ConstrainedPaths paths = new ConstrainedPaths(graph);
    long excluded = graph.adminGroup("g1");
    Constraints filter = Constraints.NONE.withBandwidth(30).withGroups(excluded, 0, 0);
    String name = "500 nodes, 2,000 links: ";
    measure(
        name + "bandwidth, groups",
        queries,
        i -> hold(paths.find(ends[2 * i], ends[2 * i + 1], costs, filter)));
    measure(
        name + "and delay, hops",
        queries,
        i ->
            hold(
                paths.find(
                    ends[2 * i], ends[2 * i + 1], costs, filter.withDelay(150).withHops(8))));
  }

  private static Graph drawn(int nodes, int links) {
    Random random = new Random(7);
    GraphBuilder builder = new GraphBuilder();
    for (int node = 0; node < nodes; node++) {
      builder.addNode("n" + node);
    }
    for (int i = 0; i < links; i++) {
      int from = i < nodes ? i : random.nextInt(nodes);
      int to = i < nodes ? (i + 1) % nodes : random.nextInt(nodes);
      describe(builder, builder.addLink("l" + i, from, to), random);
    }
    return builder.build();
  }

  private static Graph grid(int rows, int columns) {
    Random random = new Random(8);
    GraphBuilder builder = new GraphBuilder();
    for (int node = 0; node < rows * columns; node++) {
      builder.addNode("n" + node);
    }
    for (int node = 0; node < rows * columns; node++) {
      int right = node % columns < columns - 1 ? node + 1 : node;
      int below = node + columns < rows * columns ? node + columns : node;
      for (int other : new int[] {right, below}) {
        if (other != node) {
          describe(builder, builder.addLink(node + "-" + other, node, other), random);
          describe(builder, builder.addLink(other + "-" + node, other, node), random);
        }
      }
    }
    return builder.build();
  }

  private static void describe(GraphBuilder builder, int link, Random random) {
    builder.set(link, LinkAttribute.COST, 1 + random.nextInt(100));
    builder.set(link, LinkAttribute.DELAY, 1 + random.nextInt(50));
    builder.set(link, LinkAttribute.CAPACITY, 10 + random.nextInt(200));
    builder.adminGroup(link, "g" + random.nextInt(8));
    builder.sharedRisk(link, "r" + random.nextInt(1000));
  }

  private static int[] ends(Graph graph, int queries) {
    Random random = new Random(9);
    return random.ints(2L * queries, 0, graph.nodeCount()).toArray();
  }

  private static double measure(String name, int queries, IntConsumer query) {
    for (int i = 0; i < queries; i++) {
      query.accept(i);
    }
    long[] taken = new long[queries];
    for (int i = 0; i < queries; i++) {
      long begin = System.nanoTime();
      query.accept(i);
      taken[i] = System.nanoTime() - begin;
    }
    Arrays.sort(taken);
    double median = taken[queries / 2] / 1e3;
    System.out.printf("%-52s %10.2f %10.2f%n", name, median, taken[queries * 99 / 100] / 1e3);
    return median;
  }

  private static Object held = Optional.empty();

  private static void hold(Object result) {
    held = result;
  }
}
