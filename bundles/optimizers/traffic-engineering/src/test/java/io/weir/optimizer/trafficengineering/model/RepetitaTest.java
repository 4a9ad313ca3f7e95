package io.weir.optimizer.trafficengineering.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Real networks with known optima, where they are at hand; {@link RepetitaBench} has the large. */
class RepetitaTest {

  private static final int MOST_NODES = 30;

  @Test
  void theOptimumIsReachedAndTodaysRoutingIsWhatItIs() throws Exception {
    for (RepetitaInstance instance : RepetitaInstance.all()) {
      if (instance.nodes() <= MOST_NODES) {
        Plan plan = new LeastUtilisation().optimize(instance.problem());
        PlanCheck.check(plan);
        double optimum = instance.optimum().orElseThrow();
        assertEquals(optimum, plan.maximumUtilisation(), 1e-3 * optimum, instance::toString);
        assertTrue(plan.bound() <= optimum * (1 + 1e-5), instance::toString);
        assertTrue(plan.gap() <= 1e-4, instance::toString);
        assertEquals(instance.equalCost(), plan.before(), 1e-6, instance::toString);
      }
    }
  }

  @Test
  void theFastWayComesNear() throws Exception {
    for (RepetitaInstance instance : RepetitaInstance.all()) {
      if (instance.nodes() <= MOST_NODES && instance.name().endsWith("1")) {
        Plan plan = new FastUtilisation().optimize(instance.problem());
        PlanCheck.check(plan);
        assertTrue(plan.gap() <= 0.01, () -> instance + ": " + plan.gap());
      }
    }
  }

  @Test
  void onePathEachIsNearlyAsGood() throws Exception {
    for (RepetitaInstance instance : RepetitaInstance.all()) {
      if (instance.nodes() <= MOST_NODES && instance.name().endsWith("0")) {
        Plan plan = new SinglePaths().optimize(instance.problem());
        PlanCheck.check(plan);
        assertTrue(plan.gap() <= 0.15, () -> instance + ": " + plan.gap());
      }
    }
  }
}
