package io.weir.library.graph.path;

import io.weir.library.graph.Graph;
import io.weir.library.graph.GraphBuilder;
import io.weir.library.graph.LinkAttribute;
import java.util.Random;
import org.jgrapht.graph.DirectedWeightedPseudograph;

/** Networks from a seed: sparse or dense, with parallel links, loops, free links, huge costs. */
final class RandomNetwork {

  private RandomNetwork() {}

  /** How the costs are drawn. */
  enum Costs {
    SMALL,
    METRIC,
    HUGE,
    DECIMAL;

    double draw(Random random) {
      return switch (this) {
        case SMALL -> random.nextInt(4);
        case METRIC -> random.nextInt(65_535);
        case HUGE -> random.nextInt(8) * 0x1p996;
        case DECIMAL -> random.nextInt(5) == 0 ? 0 : random.nextDouble();
      };
    }

    /** Whether sums are exact, so that ties are decided by ids alone. */
    boolean isExact() {
      return this != DECIMAL;
    }
  }

  static Costs costs(int seed) {
    return Costs.values()[seed % Costs.values().length];
  }

  static Graph create(int seed, int mostNodes) {
    Random random = new Random(seed);
    int nodes = 2 + random.nextInt(mostNodes - 1);
    int links = random.nextInt(4 * nodes + 1);
    return create(random, nodes, links, costs(seed));
  }

  static Graph create(Random random, int nodes, int links, Costs costs) {
    GraphBuilder builder = new GraphBuilder();
    for (int node = 0; node < nodes; node++) {
      builder.addNode("n" + node);
    }
    for (int i = 0; i < links; i++) {
      int link = builder.addLink("l" + i, random.nextInt(nodes), random.nextInt(nodes));
      builder.set(link, LinkAttribute.COST, costs.draw(random));
      builder.set(link, LinkAttribute.DELAY, random.nextInt(10));
      builder.set(link, LinkAttribute.JITTER, random.nextInt(4));
      builder.set(link, LinkAttribute.LOSS, random.nextInt(3) * 0.01);
      builder.set(link, LinkAttribute.CAPACITY, 1 + random.nextInt(10));
      builder.adminGroup(link, "g" + random.nextInt(5));
      if (random.nextInt(3) == 0) {
        builder.sharedRisk(link, "r" + random.nextInt(1 + links / 3));
      }
      if (random.nextInt(12) == 0) {
        builder.linkDown(link);
      }
    }
    if (random.nextInt(4) == 0) {
      builder.nodeDown(random.nextInt(nodes));
    }
    return builder.build();
  }

  /** The same network for the oracle; an edge is the index of its link. */
  static DirectedWeightedPseudograph<Integer, Integer> oracle(Graph graph, LinkWeights weights) {
    DirectedWeightedPseudograph<Integer, Integer> oracle =
        new DirectedWeightedPseudograph<>(null, null);
    for (int node = 0; node < graph.nodeCount(); node++) {
      oracle.addVertex(node);
    }
    for (int link = 0; link < graph.linkCount(); link++) {
      if (weights.has(link)) {
        oracle.addEdge(graph.from(link), graph.to(link), link);
        oracle.setEdgeWeight(link, weights.get(link));
      }
    }
    return oracle;
  }
}
