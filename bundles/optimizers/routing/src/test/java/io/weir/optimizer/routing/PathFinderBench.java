package io.weir.optimizer.routing;

import io.weir.api.optimize.InfeasibleException;
import io.weir.api.optimize.PathQuestion;
import io.weir.api.optimize.PathQuestion.Kind;
import io.weir.api.optimize.PathQuestion.Limits;
import io.weir.api.topology.LinkQualities;
import io.weir.api.topology.Topology;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Prints how long questions take, the list of nodes and links included, and how long the first one
 * about a topology, which makes its graph.
 *
 * <pre>{@code
 * mvn -q -pl bundles/optimizers/routing -am test-compile
 * java -cp api/core/target/classes:bundles/libraries/graph/target/classes:\
 * bundles/optimizers/routing/target/classes:bundles/optimizers/routing/target/test-classes \
 *     io.weir.optimizer.routing.PathFinderBench
 * }</pre>
 */
public final class PathFinderBench {

  private static final Limits LIMITS =
      new Limits(30, 150, Double.POSITIVE_INFINITY, 1, 8, Set.of(), Set.of("g1"));

  private PathFinderBench() {}

  public static void main(String[] arguments) throws Exception {
    int questions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
    System.out.printf("%-44s %10s %10s%n", "microseconds", "median", "p99");
    bench(drawn(500, 2_000), questions);
    bench(drawn(1_000, 4_000), questions);
    bench(drawn(10_000, 40_000), questions / 10);
  }

  private static void bench(Topology topology, int questions) throws Exception {
    String name =
        "%,d nodes, %,d links: ".formatted(topology.nodes().size(), topology.links().size());
    long begin = System.nanoTime();
    new GraphPathFinder().find(topology, question(topology, Kind.CHEAPEST, 1, Limits.NONE, 0));
    System.out.printf("%-44s %10.0f%n", name + "first path", (System.nanoTime() - begin) / 1e3);
    for (Kind kind : Kind.values()) {
      measure(name + kind, topology, kind, 1, Limits.NONE, questions / 4);
    }
    measure(name + "8 CHEAPEST", topology, Kind.CHEAPEST, 8, Limits.NONE, questions / 4);
    measure(name + "CHEAPEST with limits", topology, Kind.CHEAPEST, 1, LIMITS, questions / 4);
  }

  private static void measure(
      String name, Topology topology, Kind kind, int most, Limits limits, int questions) {
    GraphPathFinder finder = new GraphPathFinder();
    long[] taken = new long[questions];
    long found = 0;
    for (int i = -questions; i < questions; i++) {
      PathQuestion question = question(topology, kind, most, limits, i);
      long begin = System.nanoTime();
      found += count(finder, topology, question);
      taken[Math.abs(i) % questions] = System.nanoTime() - begin;
    }
    Arrays.sort(taken);
    System.out.printf(
        "%-44s %10.1f %10.1f  %d paths%n",
        name, taken[questions / 2] / 1e3, taken[questions * 99 / 100] / 1e3, found);
  }

  private static int count(GraphPathFinder finder, Topology topology, PathQuestion question) {
    try {
      return finder.find(topology, question).size();
    } catch (InfeasibleException e) {
      return 0;
    }
  }

  private static PathQuestion question(
      Topology topology, Kind kind, int most, Limits limits, int seed) {
    Random random = new Random(seed);
    int nodes = topology.nodes().size();
    return new PathQuestion(
        "n" + random.nextInt(nodes), "n" + random.nextInt(nodes), kind, most, limits);
  }

  private static Topology drawn(int nodes, int links) {
    Random random = new Random(7);
    List<Topology.Node> all = new ArrayList<>();
    for (int i = 0; i < nodes; i++) {
      all.add(new Topology.Node("n" + i, "n" + i, true));
    }
    List<Topology.Link> between = new ArrayList<>();
    for (int i = 0; i < links; i++) {
      int from = i < nodes ? i : random.nextInt(nodes);
      int to = i < nodes ? (i + 1) % nodes : random.nextInt(nodes);
      double capacity = 10 + random.nextInt(200);
      LinkQualities qualities =
          new LinkQualities(
              1 + random.nextInt(100), 1 + random.nextInt(50), 0, 0, capacity, capacity);
      between.add(
          new Topology.Link(
              "l" + i,
              "l" + i,
              "n" + from,
              "n" + to,
              Optional.empty(),
              true,
              qualities,
              Set.of("g" + random.nextInt(8)),
              Set.of("r" + random.nextInt(1000))));
    }
    return Topology.of(Instant.EPOCH, all, between);
  }
}
