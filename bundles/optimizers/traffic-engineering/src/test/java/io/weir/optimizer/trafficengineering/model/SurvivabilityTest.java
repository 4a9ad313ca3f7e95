package io.weir.optimizer.trafficengineering.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.library.graph.Demands;
import io.weir.library.graph.Graph;
import io.weir.library.graph.GraphBuilder;
import io.weir.library.graph.LinkAttribute;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SurvivabilityTest {

  /** a and b are joined directly and over m, and c hangs on b alone. */
  private static TrafficProblem triangle(boolean bothWays) throws UnroutableDemandException {
    GraphBuilder builder = new GraphBuilder();
    List.of("a", "b", "m", "c").forEach(builder::addNode);
    String[][] ends = {{"a", "b"}, {"a", "m"}, {"m", "b"}, {"b", "c"}};
    double[] capacities = {10, 4, 5, 10};
    for (int i = 0; i < ends.length; i++) {
      String id = ends[i][0] + ends[i][1];
      if (bothWays) {
        int link = builder.addBothWays(id, ends[i][0], ends[i][1]);
        builder.set(link, LinkAttribute.CAPACITY, capacities[i]);
        builder.set(link + 1, LinkAttribute.CAPACITY, capacities[i]);
      } else {
        int link = builder.addLink(id, ends[i][0], ends[i][1]);
        builder.set(link, LinkAttribute.CAPACITY, capacities[i]);
        int back = builder.addLink(id + " back", ends[i][1], ends[i][0]);
        builder.set(back, LinkAttribute.CAPACITY, capacities[i]);
      }
    }
    builder.sharedRisk(0, "bridge");
    builder.sharedRisk(2, "bridge");
    Graph graph = builder.build();
    Demands demands = new Demands.Builder(graph).add("ab", 0, 1, 6).add("bc", 1, 3, 2).build();
    return new TrafficProblem(graph, demands);
  }

  @Test
  void eachFailureLeavesWhatCanBeComputedByHand() throws Exception {
    Plan plan = new LeastUtilisation().optimize(triangle(true));
    List<Survival> all = Survivability.of(plan);
    assertEquals(4 + 4 + 1, all.size());
    Survival worst = all.get(0);
    assertEquals(1.5, worst.plan(), 1e-9);
    assertEquals(1.5, worst.rerouted(), 1e-9);
    assertEquals(1.5, worst.optimum(), 1.5e-3);
    assertEquals(List.of("ab", "ab~"), worst.failure().ids());
    Survival last = of(all, Failure.Kind.LINK, "bc");
    assertEquals(2, last.lostVolume());
    assertEquals(1, last.lostDemands());
    Survival node = of(all, Failure.Kind.NODE, "b");
    assertEquals(8, node.lostVolume());
    assertEquals(0, node.plan());
    Survival middle = of(all, Failure.Kind.NODE, "m");
    assertEquals(0.6, middle.plan(), 1e-9);
    Survival risk = of(all, Failure.Kind.RISK, "bridge");
    assertEquals(2 + 0, risk.failure().links().size());
  }

  @Test
  void bothDirectionsFailTogetherWhetherTheInputSaysSoOrNot() throws Exception {
    Graph graph = triangle(false).graph();
    List<Failure> links =
        Failure.all(graph).stream().filter(f -> f.kind() == Failure.Kind.LINK).toList();
    assertEquals(4, links.size());
    assertEquals(List.of("ab", "ab back"), links.get(0).ids());
    Graph slower = graph.change().set(1, LinkAttribute.CAPACITY, 9).apply();
    assertEquals(
        List.of("ab"), Failure.all(slower).get(0).ids(), "another capacity back is another link");
    assertTrue(
        Failure.all(graph.change().linkDown(0).linkDown(1).apply()).stream()
            .noneMatch(failure -> failure.ids().contains("ab")));
  }

  @Test
  void theBestIsThatOfAnotherSolverAndNoPlanIsBetter() throws Exception {
    Random random = new Random(21);
    for (int i = 0; i < 40; i++) {
      TrafficProblem problem = RandomProblems.problem(random);
      List<TrafficOptimizer> all = TrafficOptimizer.all();
      Plan plan = all.get(i % all.size()).optimize(problem);
      for (Survival survival : Survivability.of(plan)) {
        check(survival, problem);
      }
    }
  }

  private static void check(Survival survival, TrafficProblem whole) throws Exception {
    Graph graph = survival.failure().apply(whole.graph());
    Demands.Builder builder = new Demands.Builder(graph);
    double lost = 0;
    for (int demand = 0; demand < whole.demands().count(); demand++) {
      Demands one = one(whole, graph, demand);
      try {
        new TrafficProblem(graph, one);
        boolean ends = graph.isNodeUp(one.from(0)) && graph.isNodeUp(one.to(0));
        if (ends) {
          builder.add(one.id(0), one.from(0), one.to(0), one.volume(0));
        }
        lost += ends ? 0 : one.volume(0);
      } catch (UnroutableDemandException e) {
        lost += one.volume(0);
      }
    }
    TrafficProblem left = new TrafficProblem(graph, builder.build());
    double expected = ArcProgram.optimum(left);
    assertEquals(lost, survival.lostVolume(), 1e-9 * (1 + lost));
    assertEquals(expected, survival.optimum(), 1.1e-3 * expected + 1e-12);
    assertTrue(survival.bound() <= expected * (1 + 1e-7) + 1e-12);
    assertTrue(survival.plan() >= expected * (1 - 1e-7));
    assertTrue(survival.rerouted() >= expected * (1 - 1e-7));
  }

  private static Demands one(TrafficProblem whole, Graph graph, int demand) {
    Demands all = whole.demands();
    return new Demands.Builder(graph)
        .add(all.id(demand), all.from(demand), all.to(demand), all.volume(demand))
        .build();
  }

  private static Survival of(List<Survival> all, Failure.Kind kind, String id) {
    return all.stream()
        .filter(s -> s.failure().kind() == kind && s.failure().ids().contains(id))
        .findFirst()
        .orElseThrow();
  }
}
