package io.weir.optimizer.trafficengineering.model;

import io.weir.library.graph.Demands;
import io.weir.library.graph.Graph;
import io.weir.library.graph.GraphBuilder;
import io.weir.library.graph.LinkAttribute;
import java.util.Random;

/**
 * Small networks of all kinds: parallel links, free links, links without capacity, several units.
 */
final class RandomProblems {

  private RandomProblems() {}

  static TrafficProblem problem(Random random) throws UnroutableDemandException {
    int nodes = 2 + random.nextInt(8);
    GraphBuilder builder = new GraphBuilder();
    for (int node = 0; node < nodes; node++) {
      builder.addNode("n" + node);
    }
    double unit = Math.pow(10, random.nextInt(13) - 3);
    int more = random.nextInt(3 * nodes);
    for (int i = 0; i < nodes + more; i++) {
      int from = i < nodes ? i : random.nextInt(nodes);
      int to = i < nodes ? (i + 1) % nodes : random.nextInt(nodes);
      if (from != to) {
        int link = builder.addLink("l" + i, from, to);
        boolean useless = i >= nodes && random.nextInt(10) == 0;
        builder.set(link, LinkAttribute.CAPACITY, useless ? 0 : unit * (1 + random.nextInt(20)));
        builder.set(link, LinkAttribute.COST, random.nextInt(4));
      }
    }
    Graph graph = builder.build();
    return new TrafficProblem(graph, demands(graph, unit, random));
  }

  /** Other demands of the same kind on the same network, with a link failed if none needs it. */
  static TrafficProblem next(TrafficProblem problem, Random random) throws Exception {
    Graph graph = problem.graph();
    Demands demands = demands(graph, graph.capacity(0), random);
    Graph failed = graph.change().linkDown(random.nextInt(graph.linkCount())).apply();
    try {
      return new TrafficProblem(failed, demands);
    } catch (UnroutableDemandException needed) {
      return new TrafficProblem(graph, demands);
    }
  }

  private static Demands demands(Graph graph, double unit, Random random) {
    Demands.Builder builder = new Demands.Builder(graph);
    int count = random.nextInt(20);
    for (int i = 0; i < count; i++) {
      int from = random.nextInt(graph.nodeCount());
      int to = random.nextInt(graph.nodeCount());
      builder.add("d" + i, from, to, random.nextInt(5) == 0 ? 0 : unit * random.nextInt(10));
    }
    return builder.build();
  }
}
