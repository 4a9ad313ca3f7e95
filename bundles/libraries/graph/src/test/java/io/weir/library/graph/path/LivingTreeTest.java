package io.weir.library.graph.path;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.weir.library.graph.Graph;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LivingTreeTest {

  @Test
  void isTheTreeFoundAnewAfterEachChange() {
    for (int seed = 0; seed < 1500; seed++) {
      Random random = new Random(seed);
      RandomNetwork.Costs costs = RandomNetwork.costs(seed);
      Graph graph = RandomNetwork.create(random, 2 + random.nextInt(25), 60, costs);
      LinkWeights weights = LinkWeights.costs(graph);
      LivingTree living = new LivingTree(graph, 0, weights);
      Dijkstra anew = Dijkstra.from(graph);
      for (int change = 0; change < 20; change++) {
        int link = random.nextInt(60);
        double weight = random.nextInt(4) == 0 ? Double.POSITIVE_INFINITY : costs.draw(random);
        weights.set(link, weight);
        living.set(link, weight);
        anew.run(0, weights);
        for (int node = 0; node < graph.nodeCount(); node++) {
          assertEquals(anew.distance(node), living.distance(node));
          assertEquals(anew.path(node), living.path(node));
        }
      }
    }
  }
}
