package io.weir.optimizer.trafficengineering.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class VertexTest {

  private static final int PROBLEMS = 500;

  @Test
  void fewPathsAreLeftAndNoLinkIsAboveTheLimit() throws Exception {
    Random random = new Random(7);
    for (int i = 0; i < PROBLEMS; i++) {
      TrafficProblem problem = RandomProblems.problem(random);
      ColumnGeneration columns = new ColumnGeneration(problem, new InteriorPoint());
      columns.run(1e-4);
      double limit = columns.largest() * (1 + random.nextInt(3) * 0.05);
      new Vertex(columns.master(), limit).find();
      assertTrue(columns.largest() <= limit * (1 + 1e-9), "problem " + i);
      assertTrue(
          paths(columns.master()) <= problem.commodities().count() + full(columns.master(), limit));
    }
  }

  @Test
  void realPlansSplitAboutOneDemandForEachFullLink() throws Exception {
    for (RepetitaInstance instance : RepetitaInstance.all()) {
      if (instance.name().equals("Geant2001.0001")) {
        Plan plan = new LeastUtilisation().optimize(instance.problem());
        int split = 0;
        for (int demand = 0; demand < plan.problem().demands().count(); demand++) {
          split += plan.routes(demand).size() > 1 ? 1 : 0;
        }
        assertTrue(split <= 12, instance + " splits " + split);
      }
    }
  }

  /** Paths with traffic; each commodity's shares are together one. */
  private static int paths(Master master) {
    int count = 0;
    for (int commodity = 0; commodity < master.commodities(); commodity++) {
      PathSet set = master.paths(commodity);
      double sum = 0;
      for (int path = 0; path < set.size(); path++) {
        assertTrue(set.share(path) >= 0);
        sum += set.share(path);
        count += set.share(path) > 1e-9 ? 1 : 0;
      }
      assertEquals(1, sum, 1e-9);
    }
    return count;
  }

  private static int full(Master master, double limit) {
    int count = 0;
    for (double utilisation : master.utilisations()) {
      count += utilisation >= limit * (1 - 1e-6) ? 1 : 0;
    }
    return count;
  }
}
