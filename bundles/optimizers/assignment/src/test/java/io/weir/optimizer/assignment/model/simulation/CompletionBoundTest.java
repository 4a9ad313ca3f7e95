package io.weir.optimizer.assignment.model.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.assign.AssignmentStrategy;
import io.weir.api.assign.Task;
import io.weir.optimizer.assignment.model.Strategies;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CompletionBoundTest {

  @Test
  void noScheduleOfASmallScenarioIsBetter() {
    SplittableRandom random = new SplittableRandom(11);
    double ratios = 0;
    int runs = 200;
    for (int run = 0; run < runs; run++) {
      Scenario scenario = small(random);
      double best = best(scenario) / scenario.arrivals().size();
      double bound = CompletionBound.mean(scenario);
      assertTrue(bound <= best * (1 + 1e-9), "run " + run + ": " + bound + " over " + best);
      ratios += bound / best;
    }
    assertTrue(ratios / runs > 0.95, "on average " + ratios / runs);
  }

  /** Whatever the prices are, and however bad: what they prove is true. */
  @Test
  void anyPricesProveABound() {
    SplittableRandom random = new SplittableRandom(12);
    for (int run = 0; run < 200; run++) {
      Scenario scenario = small(random);
      List<WorkerGroup> groups = WorkerGroup.of(scenario.workers());
      PriceGrid grid = new PriceGrid(groups, random.nextDouble(0.1, 2), random.nextInt(1, 30));
      for (int group = 0; group < groups.size(); group++) {
        for (int bin = 0; bin < grid.bins(); bin++) {
          grid.set(group, bin, random.nextBoolean() ? 0 : random.nextDouble(2));
        }
      }
      double bound = new PriceAscent(grid, scenario.arrivals()).climb(1);
      assertTrue(bound <= best(scenario) * (1 + 1e-9), "run " + run);
    }
  }

  @Test
  void noStrategyIsBetterAndTheBestComesNear() {
    for (ArrivalPattern arrivals : ArrivalPattern.values()) {
      Scenario scenario =
          Worlds.of(
              Worlds.workers(1, 1, 1, 1, 1, 1, 1, 1),
              0.8,
              1_000,
              arrivals,
              SizePattern.EXPONENTIAL);
      double bound = CompletionBound.mean(scenario);
      double best = Double.POSITIVE_INFINITY;
      for (AssignmentStrategy strategy : Strategies.all(0.25)) {
        double mean = Simulation.run(scenario, strategy, 1).mean();
        assertTrue(bound <= mean, strategy.name());
        best = Math.min(best, mean);
      }
      assertTrue(best <= 1.25 * bound, arrivals + ": " + best + " over " + bound);
    }
  }

  @Test
  void withoutWaitingItIsTheSizes() {
    List<Arrival> arrivals = new ArrayList<>();
    double sum = 0;
    for (int i = 0; i < 10; i++) {
      arrivals.add(new Arrival(100 * i, i, Task.anywhere(i, 1)));
      sum += i / 2.0;
    }
    Scenario scenario = new Scenario(Worlds.workers(2, 1), arrivals, 0);
    assertEquals(sum / 10, CompletionBound.mean(scenario), 1e-3);
  }

  @Test
  void nothingToDoTakesNoTime() {
    assertEquals(0, CompletionBound.mean(new Scenario(Worlds.workers(1), List.of(), 0)));
    Arrival empty = new Arrival(3, 0, Task.anywhere(1, 5));
    assertEquals(0, CompletionBound.mean(new Scenario(Worlds.workers(1), List.of(empty), 0)));
  }

  @Test
  void aTaskWithoutAWorkerIsRefused() {
    Task nowhere = new Task(5, 1, Optional.of(Set.of("x")));
    Scenario scenario = new Scenario(Worlds.workers(1), List.of(new Arrival(0, 1, nowhere)), 0);
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> CompletionBound.mean(scenario));
    assertEquals("wanted a worker where task 5 may run, got none", e.getMessage());
  }

  private static Scenario small(SplittableRandom random) {
    List<SimulatedWorker> workers = new ArrayList<>();
    for (int i = random.nextInt(1, 3); i > 0; i--) {
      double from = random.nextDouble(3);
      Outage outage = new Outage(from, from + random.nextDouble(0.1, 4));
      List<Outage> outages = random.nextInt(3) == 0 ? List.of(outage) : List.of();
      double speed = random.nextBoolean() ? 1 : random.nextDouble(0.5, 3);
      workers.add(new SimulatedWorker("w" + i, speed, outages));
    }
    List<Arrival> arrivals = new ArrayList<>();
    double now = 0;
    for (int i = random.nextInt(1, 6); i > 0; i--) {
      boolean isBound = random.nextInt(5) == 0;
      Optional<Set<String>> onlyOn = isBound ? Optional.of(Set.of("w1")) : Optional.empty();
      double size = random.nextDouble(0.1, 3);
      arrivals.add(new Arrival(now, size, new Task(i, size, onlyOn)));
      now += random.nextBoolean() ? 0 : random.nextDouble(1.5);
    }
    return new Scenario(workers, arrivals, 0);
  }

  /** The least sum of times until done over all orders on all workers. */
  private static double best(Scenario scenario) {
    return best(scenario, scenario.arrivals(), new double[scenario.workers().size()]);
  }

  private static double best(Scenario scenario, List<Arrival> left, double[] free) {
    if (left.isEmpty()) {
      return 0;
    }
    double best = Double.POSITIVE_INFINITY;
    for (Arrival next : left) {
      List<Arrival> others = new ArrayList<>(left);
      others.remove(next);
      for (int i = 0; i < free.length; i++) {
        SimulatedWorker worker = scenario.workers().get(i);
        if (next.task().onlyOn().map(ids -> ids.contains(worker.id())).orElse(true)) {
          double[] later = free.clone();
          later[i] = end(worker, Math.max(free[i], next.seconds()), next.size() / worker.speed());
          double sum = later[i] - next.seconds() + best(scenario, others, later);
          best = Math.min(best, sum);
        }
      }
    }
    return best;
  }

  private static double end(SimulatedWorker worker, double from, double seconds) {
    double start = from;
    for (Outage outage : worker.outages()) {
      if (start < outage.until() && outage.from() < start + seconds) {
        start = outage.until();
      }
    }
    return start + seconds;
  }
}
