package io.weir.optimizer.trafficengineering.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.library.graph.Demands;
import io.weir.library.graph.Graph;
import io.weir.library.graph.GraphBuilder;
import io.weir.library.graph.LinkAttribute;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OptimizersTest {

  private static final int PROBLEMS = 300;

  @Test
  void theOptimumIsThatOfAnotherSolver() throws Exception {
    Random random = new Random(1);
    for (int i = 0; i < PROBLEMS; i++) {
      TrafficProblem problem = RandomProblems.problem(random);
      Plan plan = new LeastUtilisation().optimize(problem);
      PlanCheck.check(plan);
      double expected = ArcProgram.optimum(problem);
      assertEquals(expected, plan.maximumUtilisation(), 2e-4 * expected, "problem " + i);
      assertTrue(plan.bound() <= expected * (1 + 1e-7) + 1e-12, "problem " + i);
      assertTrue(plan.gap() <= 1e-4, "problem " + i);
    }
  }

  @Test
  void theFastWayComesNear() throws Exception {
    Random random = new Random(8);
    for (int i = 0; i < PROBLEMS; i++) {
      TrafficProblem problem = RandomProblems.problem(random);
      Plan plan = new FastUtilisation().optimize(problem);
      PlanCheck.check(plan);
      double expected = ArcProgram.optimum(problem);
      assertEquals(expected, plan.maximumUtilisation(), 0.02 * expected, "problem " + i);
      assertTrue(plan.bound() <= expected * (1 + 1e-7) + 1e-12, "problem " + i);
    }
  }

  @Test
  void anotherSolverOfTheMasterFindsNothingBetter() throws Exception {
    Random random = new Random(9);
    for (int i = 0; i < 100; i++) {
      ColumnGeneration columns =
          new ColumnGeneration(RandomProblems.problem(random), new InteriorPoint());
      columns.run(1e-4);
      if (columns.largest() > 0) {
        new InteriorPoint().solve(columns.master(), 1e-7);
        double ours = columns.largest();
        new OjAlgoMaster().solve(columns.master(), 1e-7);
        assertEquals(columns.largest(), ours, 1e-5 * ours, "problem " + i);
      }
    }
  }

  @Test
  void everyPlanKeepsWhatPlansPromise() throws Exception {
    Random random = new Random(2);
    for (int i = 0; i < 25; i++) {
      TrafficProblem problem = RandomProblems.problem(random);
      for (TrafficOptimizer optimizer : TrafficOptimizer.all()) {
        Plan plan = optimizer.optimize(problem);
        PlanCheck.check(plan);
        double allowed = optimizer.name().equals("fast") ? 0.02 : 1e-4;
        assertTrue(
            plan.maximumUtilisation() <= plan.before() * (1 + allowed)
                || optimizer.name().equals("unsplittable"),
            optimizer.name() + " makes problem " + i + " worse");
      }
    }
  }

  @Test
  void onePathEachIsOnePathEach() throws Exception {
    Random random = new Random(3);
    for (int i = 0; i < 100; i++) {
      TrafficProblem problem = RandomProblems.problem(random);
      Plan plan = new SinglePaths().optimize(problem);
      for (int demand = 0; demand < problem.demands().count(); demand++) {
        assertEquals(1, plan.routes(demand).size());
      }
    }
  }

  @Test
  void demandsThatMustShareATrunkAreSpreadOverIt() throws Exception {
    GraphBuilder builder = nodes(4);
    for (int i = 0; i < 3; i++) {
      link(builder, "trunk" + i, 0, 1, 10);
    }
    link(builder, "in", 1, 2, 100);
    Graph graph = builder.build();
    Demands demands =
        new Demands.Builder(graph).add("a", 0, 1, 9).add("b", 0, 2, 9).add("c", 0, 2, 9).build();
    TrafficProblem problem = new TrafficProblem(graph, demands);
    assertEquals(0.9, new LeastUtilisation().optimize(problem).maximumUtilisation(), 1e-4);
    assertEquals(0.9, new SinglePaths().optimize(problem).maximumUtilisation(), 1e-9);
  }

  @Test
  void linksOfUnknownCapacityAreNeverFull() throws Exception {
    GraphBuilder builder = nodes(2);
    builder.addLink("unknown", 0, 1);
    link(builder, "known", 0, 1, 10);
    Graph graph = builder.build();
    Demands demands = new Demands.Builder(graph).add("a", 0, 1, 9).build();
    for (TrafficOptimizer optimizer : TrafficOptimizer.all()) {
      Plan plan = optimizer.optimize(new TrafficProblem(graph, demands));
      PlanCheck.check(plan);
      assertTrue(plan.maximumUtilisation() <= 0.9, optimizer.name());
      assertEquals(0, plan.bound(), optimizer.name());
      double gap = plan.maximumUtilisation() > 0 ? Double.POSITIVE_INFINITY : 0;
      assertEquals(gap, plan.gap(), optimizer.name());
    }
    TrafficProblem problem = new TrafficProblem(graph, demands);
    assertEquals(0, new LeastUtilisation().optimize(problem).maximumUtilisation());
    assertEquals(0, new FastUtilisation().optimize(problem).maximumUtilisation());
  }

  @Test
  void nothingAskedIsNothingUsed() throws Exception {
    Graph graph = nodes(2).build();
    TrafficProblem problem = new TrafficProblem(graph, new Demands.Builder(graph).build());
    for (TrafficOptimizer optimizer : TrafficOptimizer.all()) {
      Plan plan = optimizer.optimize(problem);
      assertEquals(
          List.of(0.0, 0.0, 0.0, 0.0),
          List.of(plan.maximumUtilisation(), plan.before(), plan.bound(), plan.gap()));
    }
  }

  @Test
  void aDemandWithoutAPathIsRefused() {
    GraphBuilder builder = nodes(2);
    link(builder, "back", 1, 0, 1);
    link(builder, "useless", 0, 1, 0);
    Graph graph = builder.build();
    Demands demands = new Demands.Builder(graph).add("d", 0, 1, 1).build();
    assertEquals(
        "demand d: wanted a path from n0 to n1 over links that are up and have a capacity, got none",
        assertThrows(UnroutableDemandException.class, () -> new TrafficProblem(graph, demands))
            .getMessage());
  }

  private static GraphBuilder nodes(int count) {
    GraphBuilder builder = new GraphBuilder();
    for (int node = 0; node < count; node++) {
      builder.addNode("n" + node);
    }
    return builder;
  }

  private static void link(GraphBuilder builder, String id, int from, int to, double capacity) {
    builder.set(builder.addLink(id, from, to), LinkAttribute.CAPACITY, capacity);
  }
}
