package io.weir.optimizer.trafficengineering.model;

import io.weir.library.graph.Demands;
import io.weir.library.graph.Graph;
import io.weir.library.graph.GraphBuilder;
import io.weir.library.graph.LinkAttribute;
import io.weir.library.graph.file.NetworkFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/** The part of {@link SolveBench} with networks that are large. */
final class LargeNetworks {

  private static final double[] CAPACITIES = {10, 40, 100};

  private LargeNetworks() {}

  static void main() throws Exception {
    System.out.printf(
        "%-24s %6s %6s %8s %10s %9s %9s %9s %6s%n",
        "", "nodes", "links", "demands", "before", "planned", "gap", "seconds", "split");
    for (String name : List.of("rf1221", "rf1239", "rf1755", "rf3967")) {
      Path folder = SharedData.folder("repetita/2015DEFO");
      Graph graph = NetworkFiles.read(folder.resolve(name + "_real_hard.graph.gz")).graph();
      Demands demands =
          NetworkFiles.readDemands(folder.resolve(name + "_real_hard.demands.gz"), graph);
      solve(name, new TrafficProblem(graph, demands));
    }
    solve("drawn, degree 20", drawn(1_000, 10_000, 20_000));
    solve("drawn, degree 5", drawn(2_000, 10_000, 20_000));
    solve("drawn, many demands", drawn(1_000, 10_000, 200_000));
  }

  private static void solve(String name, TrafficProblem problem) {
    long start = System.nanoTime();
    Plan plan = new FastUtilisation().optimize(problem);
    double seconds = (System.nanoTime() - start) / 1e9;
    PlanCheck.check(plan);
    long split =
        IntStream.range(0, problem.demands().count())
            .filter(demand -> plan.routes(demand).size() > 1)
            .count();
    System.out.printf(
        Locale.ROOT,
        "%-24s %6d %6d %8d %10.4f %9.4f %9.5f %9.2f %6d%n",
        name,
        problem.graph().nodeCount(),
        problem.graph().linkCount(),
        problem.demands().count(),
        plan.before(),
        plan.maximumUtilisation(),
        plan.gap(),
        seconds,
        split);
  }

  /**
   * A ring with chords of several capacities; demands between drawn nodes, none so large that it
   * alone says how full a link must be.
   */
  private static TrafficProblem drawn(int nodes, int links, int demands) throws Exception {
    Random random = new Random(1);
    GraphBuilder builder = new GraphBuilder();
    for (int node = 0; node < nodes; node++) {
      builder.addNode("n" + node);
    }
    for (int i = 0; i < links / 2; i++) {
      int from = i < nodes ? i : random.nextInt(nodes);
      int to = i < nodes ? (i + 1) % nodes : (from + 1 + random.nextInt(nodes - 1)) % nodes;
      double capacity = CAPACITIES[random.nextInt(CAPACITIES.length)];
      double cost = 1 + random.nextInt(20);
      for (boolean back : new boolean[] {false, true}) {
        int link = builder.addLink("l" + i + (back ? "~" : ""), back ? to : from, back ? from : to);
        builder.set(link, LinkAttribute.CAPACITY, capacity);
        builder.set(link, LinkAttribute.COST, cost);
      }
    }
    Graph graph = builder.build();
    Demands.Builder traffic = new Demands.Builder(graph);
    for (int i = 0; i < demands; i++) {
      int from = random.nextInt(nodes);
      int to = (from + 1 + random.nextInt(nodes - 1)) % nodes;
      traffic.add("d" + i, from, to, 20_000.0 / demands * (0.5 + random.nextDouble()));
    }
    return new TrafficProblem(graph, traffic.build());
  }
}
