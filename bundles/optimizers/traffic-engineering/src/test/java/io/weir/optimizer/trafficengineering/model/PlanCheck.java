package io.weir.optimizer.trafficengineering.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.library.graph.Demands;
import io.weir.library.graph.Graph;

/** What holds of every plan, computed from its routes alone. */
final class PlanCheck {

  private PlanCheck() {}

  static void check(Plan plan) {
    Graph graph = plan.problem().graph();
    Demands demands = plan.problem().demands();
    double[] loads = new double[graph.linkCount()];
    for (int demand = 0; demand < demands.count(); demand++) {
      checkDemand(plan, demand, loads);
    }
    double most = 0;
    for (int link = 0; link < loads.length; link++) {
      assertEquals(loads[link], plan.load(link), 1e-9 * (1 + loads[link]));
      assertTrue(loads[link] == 0 || plan.problem().isUsable(link), () -> "an unusable link");
      most = Math.max(most, loads[link] == 0 ? 0 : loads[link] / graph.capacity(link));
    }
    assertEquals(most, plan.maximumUtilisation(), 1e-9 * (1 + most));
    assertTrue(plan.bound() <= most * (1 + 1e-9), () -> plan.bound() + " above " + plan);
  }

  private static void checkDemand(Plan plan, int demand, double[] loads) {
    Graph graph = plan.problem().graph();
    Demands demands = plan.problem().demands();
    double[] balance = new double[graph.nodeCount()];
    double sum = 0;
    for (Route route : plan.routes(demand)) {
      assertTrue(route.share() > 0 && route.share() <= 1 + 1e-12, route::toString);
      sum += route.share();
      int node = demands.from(demand);
      for (int i = 0; i < route.hops(); i++) {
        int link = route.link(i);
        assertEquals(node, graph.from(link), "links follow each other");
        node = graph.to(link);
        balance[graph.from(link)] -= route.share();
        balance[node] += route.share();
        loads[link] += route.share() * demands.volume(demand);
      }
      assertEquals(demands.to(demand), node, "the route's end");
    }
    assertEquals(1, sum, 1e-9, "the sum of the shares");
    balance[demands.from(demand)] += 1;
    balance[demands.to(demand)] -= 1;
    for (double left : balance) {
      assertEquals(0, left, 1e-9, "what is lost at a node");
    }
  }
}
