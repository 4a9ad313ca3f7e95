package io.weir.optimizer.trafficengineering.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.library.graph.Demands;
import io.weir.library.graph.Graph;
import io.weir.library.graph.GraphBuilder;
import io.weir.library.graph.LinkAttribute;
import io.weir.library.graph.path.KShortestPaths;
import io.weir.library.graph.path.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SinglePathsTest {

  private static final int MOST_DEMANDS = 5;
  private static final long MOST_CHOICES = 200_000;

  @Test
  void theBoundIsBelowTheBestOfAllChoicesAndThePlanReachesItMostly() throws Exception {
    Random random = new Random(31);
    int problems = 0;
    int best = 0;
    for (int i = 0; i < 400; i++) {
      TrafficProblem problem = few(RandomProblems.problem(random));
      List<List<Path>> choices = choices(problem);
      long count = choices.stream().mapToLong(List::size).reduce(1, (a, b) -> a * b);
      if (count > 1 && count <= MOST_CHOICES) {
        double expected = least(problem, choices, 0, new double[problem.graph().linkCount()]);
        Plan plan = new SinglePaths().optimize(problem);
        double bound = plan.boundWithoutSplits().orElseThrow();
        assertTrue(bound <= expected * (1 + 1e-9), "problem " + i);
        assertTrue(plan.bound() <= bound, "problem " + i);
        assertTrue(plan.maximumUtilisation() >= expected * (1 - 1e-9), "problem " + i);
        problems++;
        best += plan.maximumUtilisation() <= expected * (1 + 1e-9) ? 1 : 0;
      }
    }
    assertTrue(problems > 100, problems + " problems");
    assertTrue(best >= 0.97 * problems, best + " of " + problems + " reach the least");
  }

  @Test
  void aDemandThatFillsTheWidestPathProvesThePlan() throws Exception {
    GraphBuilder builder = new GraphBuilder();
    builder.addNode("a");
    builder.addNode("b");
    for (double capacity : new double[] {10, 8, 8}) {
      int link = builder.addLink("l" + builder.build().linkCount(), 0, 1);
      builder.set(link, LinkAttribute.CAPACITY, capacity);
    }
    Graph graph = builder.build();
    Demands demands = new Demands.Builder(graph).add("big", 0, 1, 13).build();
    Plan plan = new SinglePaths().optimize(new TrafficProblem(graph, demands));
    assertEquals(1.3, plan.maximumUtilisation(), 1e-12);
    assertEquals(plan.maximumUtilisation(), plan.boundWithoutSplits().orElseThrow(), 1e-9);
  }

  @Test
  void demandsThatFitOnWideLinksAloneProveThePlan() throws Exception {
    GraphBuilder builder = new GraphBuilder();
    builder.addNode("a");
    builder.addNode("b");
    for (double capacity : new double[] {20, 5, 5, 5, 5}) {
      int link = builder.addLink("l" + builder.build().linkCount(), 0, 1);
      builder.set(link, LinkAttribute.CAPACITY, capacity);
    }
    Graph graph = builder.build();
    Demands demands = new Demands.Builder(graph).add("d", 0, 1, 9).add("e", 0, 1, 9).build();
    Plan plan = new SinglePaths().optimize(new TrafficProblem(graph, demands));
    assertEquals(0.9, plan.maximumUtilisation(), 1e-12);
    assertEquals(plan.maximumUtilisation(), plan.boundWithoutSplits().orElseThrow(), 1e-3);
  }

  private static TrafficProblem few(TrafficProblem problem) throws UnroutableDemandException {
    Demands demands = problem.demands();
    Demands.Builder builder = new Demands.Builder(problem.graph());
    for (int demand = 0; demand < Math.min(MOST_DEMANDS, demands.count()); demand++) {
      builder.add(
          demands.id(demand), demands.from(demand), demands.to(demand), demands.volume(demand));
    }
    return new TrafficProblem(problem.graph(), builder.build());
  }

  private static List<List<Path>> choices(TrafficProblem problem) {
    List<List<Path>> choices = new ArrayList<>();
    KShortestPaths search = new KShortestPaths(problem.graph());
    for (int demand = 0; demand < problem.demands().count(); demand++) {
      choices.add(
          search.find(
              problem.demands().from(demand),
              problem.demands().to(demand),
              10_000,
              problem.costs()));
    }
    return choices;
  }

  private static double least(
      TrafficProblem problem, List<List<Path>> choices, int demand, double[] loads) {
    if (demand == choices.size()) {
      double most = 0;
      for (int link = 0; link < loads.length; link++) {
        most = Math.max(most, loads[link] == 0 ? 0 : loads[link] / problem.graph().capacity(link));
      }
      return most;
    }
    double least = Double.POSITIVE_INFINITY;
    double volume = problem.demands().volume(demand);
    for (Path path : choices.get(demand)) {
      path.links().forEach(link -> loads[link] += volume);
      least = Math.min(least, least(problem, choices, demand + 1, loads));
      path.links().forEach(link -> loads[link] -= volume);
    }
    return least;
  }
}
