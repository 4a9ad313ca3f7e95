package io.weir.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.optimize.Goal;
import io.weir.api.optimize.InfeasibleException;
import io.weir.api.optimize.Optimizer;
import io.weir.api.optimize.Plan;
import io.weir.api.optimize.PlanningProblem;
import io.weir.api.topology.LinkQualities;
import io.weir.api.topology.Topology;
import io.weir.api.traffic.Demand;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Optimizer} promises. Extend it and return one. Whatever a plan says is
 * recomputed from its routes, and its bound is held against what is known of small networks.
 */
public abstract class OptimizerTck {

  private static final int NETWORKS = 12;
  private static final long MILLIS_TO_BEGIN = 500;
  private static final long MILLIS_TO_END = 10_000;

  private Optimizer optimizer;

  /** An optimizer that nobody uses yet. */
  protected abstract Optimizer createOptimizer() throws Exception;

  /** Whether its plans may split a demand. */
  protected boolean splitsDemands() {
    return true;
  }

  @BeforeEach
  void create() throws Exception {
    optimizer = createOptimizer();
  }

  @Test
  void itSaysWhatItIs() {
    assertTrue(optimizer.name().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"), optimizer.name());
    assertFalse(optimizer.description().isBlank());
    assertFalse(optimizer.goals().isEmpty());
  }

  @Test
  void plansAreWhatTheySay() throws Exception {
    for (int seed = 0; seed < NETWORKS; seed++) {
      Topology topology = RandomTopologies.connected(seed, 4 + seed % 4, 3);
      check(topology, demands(topology, new Random(seed), 2 + seed, false));
    }
  }

  @Test
  void boundsAreNoneThatARoutingBreaks() throws Exception {
    for (int seed = 0; seed < NETWORKS; seed++) {
      Topology topology = RandomTopologies.connected(seed, 4 + seed % 4, 3);
      check(topology, demands(topology, new Random(seed), 2 + seed, true));
    }
  }

  @Test
  void aDemandWithoutAPathIsNamed() throws Exception {
    int infeasible = 0;
    for (int seed = 0; seed < 4 * NETWORKS; seed++) {
      Topology topology = RandomTopologies.create(seed, 6);
      List<Demand> demands = demands(topology, new Random(seed), 1 + seed % 3, false);
      NaiveRouting routing = new NaiveRouting(topology, Map.of());
      List<String> cutOff =
          demands.stream()
              .filter(demand -> !routing.reaches(demand.from(), demand.to()))
              .map(Demand::id)
              .toList();
      if (cutOff.isEmpty()) {
        check(topology, demands);
      } else {
        PlanningProblem problem = problem(topology, demands);
        InfeasibleException refused =
            assertThrows(InfeasibleException.class, () -> optimizer.optimize(problem));
        assertTrue(cutOff.stream().anyMatch(refused.getMessage()::contains), refused.getMessage());
        infeasible++;
      }
    }
    assertTrue(infeasible > NETWORKS, "demands without a path, got " + infeasible);
  }

  @Test
  void nothingIsPlannedForNothing() throws Exception {
    Topology topology = RandomTopologies.connected(3, 5, 2);
    assertEquals(0, check(topology, List.of()).utilisation().planned());
    Plan plan =
        check(
            topology,
            List.of(new Demand("none", "n0", "n3", 0), new Demand("within", "n1", "n1", 5e9)));
    assertEquals(0, plan.utilisation().planned());
    assertEquals(0, plan.utilisation().gap());
  }

  @Test
  void linksOfUnknownCapacityAreNeverFull() throws Exception {
    Topology topology =
        Topology.of(
            RandomTopologies.connected(1, 3, 0).time(),
            List.of(node("a"), node("b"), node("c")),
            List.of(
                Topology.Link.between("ab", "a", "b", LinkQualities.of(1, 10)),
                Topology.Link.between(
                    "ab2", "a", "b", LinkQualities.of(1, Double.POSITIVE_INFINITY)),
                Topology.Link.between(
                    "bc", "b", "c", LinkQualities.of(1, Double.POSITIVE_INFINITY))));
    Plan plan = check(topology, List.of(new Demand("ac", "a", "c", 8)));
    assertEquals(0.4, plan.utilisation().before());
    assertEquals(0, plan.utilisation().bound());
  }

  private static Topology.Node node(String id) {
    return new Topology.Node(id, id, true);
  }

  @Test
  void goalsUnderACapArePlannedForWithinIt() throws Exception {
    for (Goal.Kind kind : cappedGoals()) {
      for (int seed = 0; seed < NETWORKS; seed++) {
        Topology topology = RandomTopologies.connected(seed, 4 + seed % 4, 3);
        List<Demand> demands = demands(topology, new Random(seed), 3 + seed, true);
        double least = NaiveCuts.leastUtilisation(topology, demands);
        Goal goal = new Goal(kind, least == 0 ? 1 : least * (1.05 + seed % 3));
        PlanningProblem problem = new PlanningProblem(topology, demands, goal);
        Plan plan = optimizer.optimize(problem);
        new PlanCheck(problem, plan, splitsDemands()).run();
        new GoalCheck(problem, plan).run();
      }
    }
  }

  @Test
  void aCapThatNoRoutingKeepsIsRefused() {
    Topology topology = RandomTopologies.connected(4, 5, 2);
    List<Demand> demands = demands(topology, new Random(4), 6, false);
    double least = NaiveCuts.leastUtilisation(topology, demands);
    assertTrue(least > 0);
    for (Goal.Kind kind : cappedGoals()) {
      PlanningProblem problem = new PlanningProblem(topology, demands, new Goal(kind, least / 2));
      assertThrows(InfeasibleException.class, () -> optimizer.optimize(problem));
    }
  }

  private Set<Goal.Kind> cappedGoals() {
    Set<Goal.Kind> capped = EnumSet.noneOf(Goal.Kind.class);
    capped.addAll(optimizer.goals());
    capped.remove(Goal.Kind.UTILISATION);
    return capped;
  }

  @Test
  void whatItCannotPlanForIsRefused() {
    Set<Goal.Kind> others = EnumSet.allOf(Goal.Kind.class);
    others.removeAll(optimizer.goals());
    Topology topology = RandomTopologies.connected(1, 4, 1);
    for (Goal.Kind kind : others) {
      PlanningProblem problem =
          new PlanningProblem(
              topology, List.of(new Demand("d", "n0", "n1", 1e9)), new Goal(kind, 1));
      assertThrows(IllegalArgumentException.class, () -> optimizer.optimize(problem));
    }
  }

  @Test
  void theSameProblemGivesTheSamePlanFromAnyThread() throws Exception {
    List<PlanningProblem> problems = new ArrayList<>();
    for (int seed = 0; seed < 3; seed++) {
      Topology topology = RandomTopologies.connected(seed, 6, 4);
      problems.add(problem(topology, demands(topology, new Random(seed), 8, false)));
    }
    List<Callable<Plan>> calls = new ArrayList<>();
    List<Plan> wanted = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      PlanningProblem problem = problems.get(i % 3);
      calls.add(() -> optimizer.optimize(problem));
      wanted.add(i < 3 ? optimizer.optimize(problem) : wanted.get(i % 3));
    }
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      List<Future<Plan>> got = threads.invokeAll(calls);
      for (int i = 0; i < wanted.size(); i++) {
        assertEquals(wanted.get(i), got.get(i).get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void anInterruptedThreadPlansNothing() {
    Topology topology = RandomTopologies.connected(5, 6, 4);
    PlanningProblem problem = problem(topology, demands(topology, new Random(5), 6, false));
    Thread.currentThread().interrupt();
    assertThrows(InterruptedException.class, () -> optimizer.optimize(problem));
    assertFalse(Thread.interrupted(), "whoever throws takes the interrupt off");
  }

  @Test
  void itEndsWhenItsThreadIsInterrupted() throws Exception {
    Topology topology = RandomTopologies.connected(2, 150, 300);
    PlanningProblem problem = problem(topology, demands(topology, new Random(2), 4000, false));
    AtomicReference<Object> outcome = new AtomicReference<>("nothing yet");
    Thread thread = new Thread(() -> outcome.set(outcome(problem)));
    thread.start();
    thread.join(MILLIS_TO_BEGIN);
    boolean isAtWork = thread.isAlive();
    thread.interrupt();
    thread.join(MILLIS_TO_END);
    assertFalse(thread.isAlive(), "still at work");
    if (isAtWork) {
      assertInstanceOf(InterruptedException.class, outcome.get());
    }
  }

  private Object outcome(PlanningProblem problem) {
    try {
      return optimizer.optimize(problem);
    } catch (InfeasibleException | InterruptedException | RuntimeException e) {
      return e;
    }
  }

  private Plan check(Topology topology, List<Demand> demands) throws Exception {
    PlanningProblem problem = problem(topology, demands);
    Plan plan = optimizer.optimize(problem);
    assertEquals(optimizer.name(), plan.optimizer());
    assertEquals(plan.utilisation(), plan.objective());
    new PlanCheck(problem, plan, splitsDemands()).run();
    return plan;
  }

  private static PlanningProblem problem(Topology topology, List<Demand> demands) {
    return new PlanningProblem(topology, demands, Goal.LEAST_UTILISATION);
  }

  private static List<Demand> demands(
      Topology topology, Random random, int count, boolean fromOne) {
    int nodes = topology.nodes().size();
    List<Demand> demands = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String from = "n" + (fromOne ? 0 : random.nextInt(nodes));
      String to = "n" + random.nextInt(nodes);
      demands.add(new Demand("demand " + i, from, to, 1e8 * random.nextInt(40)));
    }
    return demands;
  }
}
