package io.weir.optimizer.trafficengineering.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.library.graph.Demands;
import io.weir.library.graph.Graph;
import io.weir.library.graph.GraphBuilder;
import io.weir.library.graph.LinkAttribute;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReplannerTest {

  private static final int NETWORKS = 100;
  private static final int CHANGES = 5;

  @Test
  void whatIsKeptMakesNoPlanWorse() throws Exception {
    Random random = new Random(4);
    for (int i = 0; i < NETWORKS; i++) {
      TrafficProblem first = RandomProblems.problem(random);
      Replanner replanner = new Replanner(first.graph());
      check(first, replanner.plan(first));
      for (int change = 0; change < CHANGES; change++) {
        TrafficProblem next = RandomProblems.next(first, random);
        check(next, replanner.plan(next));
      }
    }
  }

  private static void check(TrafficProblem problem, Plan plan) {
    PlanCheck.check(plan);
    double expected = new LeastUtilisation().optimize(problem).maximumUtilisation();
    assertEquals(expected, plan.maximumUtilisation(), 2e-4 * expected);
    assertTrue(plan.gap() <= 1e-4);
  }

  @Test
  void aPathOverAFailedLinkComesBackWithIt() throws Exception {
    TrafficProblem problem = twoTrunks();
    ColumnGeneration columns = new ColumnGeneration(problem, new InteriorPoint());
    columns.run(1e-4);
    PathMemory memory = new PathMemory(problem.graph());
    memory.keep(problem, columns);
    Graph failed = problem.graph().change().linkDown(0).apply();
    PathSet left = recalled(memory, new TrafficProblem(failed, problem.demands()));
    assertEquals(1, left.size());
    assertArrayEquals(new int[] {1}, left.path(0));
    assertEquals(1, left.share(0));
    PathSet all = recalled(memory, problem);
    assertEquals(2, all.size());
    assertEquals(1, all.share(0) + all.share(1), 1e-12);
  }

  private static TrafficProblem twoTrunks() throws UnroutableDemandException {
    GraphBuilder builder = new GraphBuilder();
    builder.addNode("a");
    builder.addNode("b");
    for (int i = 0; i < 2; i++) {
      builder.set(builder.addLink("trunk" + i, 0, 1), LinkAttribute.CAPACITY, 10);
    }
    Graph graph = builder.build();
    return new TrafficProblem(graph, new Demands.Builder(graph).add("d", 0, 1, 9).build());
  }

  private static PathSet recalled(PathMemory memory, TrafficProblem problem) {
    Master master = new Master(problem.commodities().volumes(), problem.inverseCapacities());
    memory.recall(problem, master);
    return master.paths(0);
  }

  @Test
  void anotherNetworkIsRefused() throws Exception {
    Random random = new Random(6);
    TrafficProblem problem = RandomProblems.problem(random);
    TrafficProblem other = RandomProblems.problem(random);
    Replanner replanner = new Replanner(problem.graph());
    assertThrows(IllegalArgumentException.class, () -> replanner.plan(other));
    Graph wider = problem.graph().change().set(0, LinkAttribute.CAPACITY, 1e20).apply();
    PlanCheck.check(replanner.plan(new TrafficProblem(wider, problem.demands())));
  }
}
