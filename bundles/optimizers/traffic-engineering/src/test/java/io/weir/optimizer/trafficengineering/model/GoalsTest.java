package io.weir.optimizer.trafficengineering.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.library.graph.Demands;
import io.weir.library.graph.Graph;
import io.weir.library.graph.GraphBuilder;
import io.weir.library.graph.LinkAttribute;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GoalsTest {

  private static final int MOST_DEMANDS = 7;

  private final LeastUtilisation optimizer = new LeastUtilisation();

  @Test
  void theLeastDelayIsThatOfAnotherSolver() throws Exception {
    Random random = new Random(11);
    for (int i = 0; i < 200; i++) {
      TrafficProblem problem = withDelays(RandomProblems.problem(random), random);
      double least = optimizer.optimize(problem).maximumUtilisation();
      if (least > 0) {
        double cap = ArcProgram.optimum(problem) * (1 + random.nextInt(4) * 0.1 + 1e-5);
        Plan plan = optimizer.optimize(problem, Goal.delay(cap));
        PlanCheck.check(plan);
        Measure measure = plan.measure().orElseThrow();
        LinkDelays delays = new LinkDelays(problem);
        double expected = ArcProgram.leastLength(problem, cap, delays::get);
        assertTrue(plan.maximumUtilisation() <= cap, "problem " + i);
        assertTrue(measure.bound() <= expected * (1 + 1e-6), "problem " + i);
        assertEquals(expected, measure.value(), 2e-4 * expected, "problem " + i);
        assertTrue(measure.gap() <= 2e-4, "problem " + i + ": " + measure);
      }
    }
  }

  @Test
  void noFewerMovesAreEnough() throws Exception {
    Random random = new Random(12);
    for (int i = 0; i < 150; i++) {
      TrafficProblem problem = few(RandomProblems.problem(random));
      Plan best = optimizer.optimize(problem);
      double cap = best.maximumUtilisation() * (1 + random.nextInt(3) * 0.15 + 1e-4);
      if (best.before() > cap) {
        Plan plan = optimizer.optimize(problem, Goal.moves(cap));
        PlanCheck.check(plan);
        Measure measure = plan.measure().orElseThrow();
        int expected = fewestMoves(problem, cap);
        assertTrue(plan.maximumUtilisation() <= cap, "problem " + i);
        assertEquals(expected, measure.value(), "problem " + i);
        assertEquals(expected, measure.bound(), "problem " + i);
        assertTrue(countMoved(plan) <= expected, "problem " + i);
      }
    }
  }

  @Test
  void nothingMovesWhereTodaysRoutingKeepsTheCap() throws Exception {
    TrafficProblem problem = few(RandomProblems.problem(new Random(5)));
    double before = optimizer.optimize(problem).before();
    Plan plan = optimizer.optimize(problem, Goal.moves(before));
    PlanCheck.check(plan);
    assertEquals(before, plan.maximumUtilisation(), 1e-12 * before);
    assertEquals(0, plan.measure().orElseThrow().value());
    assertEquals(0, plan.measure().orElseThrow().gap());
  }

  @Test
  void aCapThatNobodyCanKeepIsRefusedWithTheLeastUtilisation() throws Exception {
    GraphBuilder builder = new GraphBuilder();
    builder.addNode("a");
    builder.addNode("b");
    builder.set(builder.addLink("ab", 0, 1), LinkAttribute.CAPACITY, 10);
    Graph graph = builder.build();
    Demands demands = new Demands.Builder(graph).add("d", 0, 1, 9).build();
    TrafficProblem problem = new TrafficProblem(graph, demands);
    assertEquals(
        "wanted a plan that uses no link more than 0.8 of its capacity, got 0.900000 as the least"
            + " found and 0.900000 as what no plan is below",
        assertThrows(
                UnreachableCapException.class, () -> optimizer.optimize(problem, Goal.delay(0.8)))
            .getMessage());
    Measure hops = optimizer.optimize(problem, Goal.delay(0.9)).measure().orElseThrow();
    assertEquals("volume × hops (no link has a delay)", hops.unit());
    assertEquals(9, hops.value(), 1e-12);
    assertThrows(IllegalArgumentException.class, () -> Goal.delay(Double.NaN));
    assertThrows(
        IllegalArgumentException.class, () -> new Waypoints().optimize(problem, Goal.moves(1)));
  }

  private static TrafficProblem withDelays(TrafficProblem problem, Random random)
      throws UnroutableDemandException {
    var change = problem.graph().change();
    for (int link = 0; link < problem.graph().linkCount(); link++) {
      change.set(link, LinkAttribute.DELAY, random.nextInt(4));
    }
    return new TrafficProblem(change.apply(), problem.demands());
  }

  private static TrafficProblem few(TrafficProblem problem) throws UnroutableDemandException {
    boolean[] kept = new boolean[problem.demands().count()];
    Arrays.fill(kept, 0, Math.min(MOST_DEMANDS, kept.length), true);
    return new TrafficProblem(problem.graph(), some(problem, kept, true));
  }

  private static Demands some(TrafficProblem problem, boolean[] chosen, boolean wanted) {
    Demands demands = problem.demands();
    Demands.Builder builder = new Demands.Builder(problem.graph());
    for (int demand = 0; demand < demands.count(); demand++) {
      if (chosen[demand] == wanted) {
        builder.add(
            demands.id(demand), demands.from(demand), demands.to(demand), demands.volume(demand));
      }
    }
    return builder.build();
  }

  /** By trying all sets of demands. */
  private static int fewestMoves(TrafficProblem problem, double cap)
      throws UnroutableDemandException {
    int count = problem.demands().count();
    int fewest = count;
    for (int set = 0; set < 1 << count; set++) {
      if (Integer.bitCount(set) < fewest) {
        boolean[] moved = new boolean[count];
        for (int demand = 0; demand < count; demand++) {
          moved[demand] = (set >> demand & 1) == 1;
        }
        TrafficProblem stay = new TrafficProblem(problem.graph(), some(problem, moved, false));
        double[] others = new EqualCostRouting(stay).loads(stay.costs());
        TrafficProblem move = new TrafficProblem(problem.graph(), some(problem, moved, true));
        fewest = ArcProgram.optimum(move, others) <= cap ? Integer.bitCount(set) : fewest;
      }
    }
    return fewest;
  }

  private static int countMoved(Plan plan) {
    TrafficProblem problem = plan.problem();
    EqualCostSegments today = new EqualCostSegments(problem.graph(), problem.costs());
    int moved = 0;
    for (int demand = 0; demand < problem.demands().count(); demand++) {
      double[] loads = new double[problem.graph().linkCount()];
      for (Route route : plan.routes(demand)) {
        for (int link : route.links()) {
          loads[link] += route.share();
        }
      }
      var segment = today.get(problem.demands().from(demand), problem.demands().to(demand));
      for (int i = 0; i < segment.links.length; i++) {
        loads[segment.links[i]] -= segment.parts[i];
      }
      moved += Arrays.stream(loads).anyMatch(load -> Math.abs(load) > 1e-9) ? 1 : 0;
    }
    return moved;
  }
}
