package io.weir.optimizer.assignment.model.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.assign.Assigner;
import io.weir.api.assign.AssignmentStrategy;
import io.weir.api.assign.Completion;
import io.weir.api.assign.Placement;
import io.weir.api.assign.Task;
import io.weir.api.assign.Workers;
import io.weir.optimizer.assignment.model.LeastLoaded;
import io.weir.optimizer.assignment.model.RoundRobin;
import io.weir.optimizer.assignment.model.ShortestQueue;
import io.weir.optimizer.assignment.model.Strategies;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimulationTest {

  private static final double NEVER = Double.POSITIVE_INFINITY;

  @Test
  void oneWorkerIsTheQueueOfTheBooks() {
    Scenario queue =
        Worlds.of(Worlds.workers(1), 0.7, 400_000, ArrivalPattern.POISSON, SizePattern.EXPONENTIAL);
    Outcome outcome = Simulation.run(queue, new RoundRobin(), 1);
    double mean = 1 / (1 - 0.7);
    assertEquals(mean, outcome.mean(), 0.05 * mean, "M/M/1: 1/(μ−λ)");
    assertEquals(mean * Math.log(2), outcome.quantile(0.5), 0.05 * mean, "exponential");
    assertEquals(mean * Math.log(20), outcome.quantile(0.95), 0.15 * mean);
    assertEquals(0.7, outcome.utilisation(0), 0.01);
    assertEquals(1, outcome.fairness());
  }

  @Test
  void sizesOfAnyKindFollowPollaczekAndKhinchine() {
    Scenario queue =
        Worlds.of(Worlds.workers(1), 0.5, 400_000, ArrivalPattern.POISSON, SizePattern.LOGNORMAL);
    double squares =
        queue.arrivals().stream()
            .mapToDouble(task -> task.size() * task.size())
            .average()
            .orElse(0);
    double mean = 1 + 0.5 * squares / (2 * (1 - 0.5));
    assertEquals(mean, Simulation.run(queue, new RoundRobin(), 1).mean(), 0.05 * mean);
  }

  @Test
  void allWorkIsDoneOnce() {
    for (ArrivalPattern arrivals : ArrivalPattern.values()) {
      for (SizePattern sizes : SizePattern.values()) {
        Scenario scenario = Worlds.of(Worlds.workers(1, 2, 4), 0.9, 3_000, arrivals, sizes);
        double work = scenario.arrivals().stream().mapToDouble(Arrival::size).sum();
        for (AssignmentStrategy strategy : Strategies.all(0.5)) {
          Outcome outcome = Simulation.run(scenario, strategy, 1);
          double done = 0;
          for (int worker = 0; worker < 3; worker++) {
            done += outcome.busySeconds(worker) * scenario.workers().get(worker).speed();
          }
          assertEquals(work, done, 1e-6 * work, strategy.name());
          assertEquals(3_000, outcome.completed());
          assertEquals(0, outcome.moved());
        }
      }
    }
  }

  @Test
  void heuristicsBeatRoundRobinByAQuarter() {
    double[] equal = {1, 1, 1, 1, 1, 1, 1, 1};
    for (ArrivalPattern arrivals : ArrivalPattern.values()) {
      for (SizePattern sizes : SizePattern.values()) {
        Scenario scenario = Worlds.of(Worlds.workers(equal), 0.8, 10_000, arrivals, sizes);
        double roundRobin = Simulation.run(scenario, new RoundRobin(), 1).mean();
        for (AssignmentStrategy strategy : Strategies.all(0.5).subList(1, 5)) {
          double mean = Simulation.run(scenario, strategy, 1).mean();
          String what = strategy.name() + " " + arrivals + " " + sizes;
          assertTrue(mean <= 0.75 * roundRobin, what + ": " + mean + " of " + roundRobin);
        }
      }
    }
  }

  @Test
  void theShortestQueueIsNeverWorseThanTurns() {
    for (double load : new double[] {0.2, 0.5, 0.95}) {
      for (SizePattern sizes : SizePattern.values()) {
        Scenario scenario =
            Worlds.of(Worlds.workers(1, 1, 1), load, 20_000, ArrivalPattern.POISSON, sizes);
        double turns = Simulation.run(scenario, new RoundRobin(), 1).mean();
        assertTrue(Simulation.run(scenario, new ShortestQueue(), 1).mean() <= turns);
      }
    }
  }

  @Test
  void whatAFailedWorkerHadIsDoneElsewhere() {
    List<SimulatedWorker> workers = new ArrayList<>(Worlds.workers(1, 1));
    workers.add(new SimulatedWorker("shaky", 2, List.of(new Outage(50, 80), new Outage(90, 200))));
    List<Arrival> tasks =
        new RandomTasks(2_000, 2.5, ArrivalPattern.POISSON, SizePattern.EXPONENTIAL, 0.5).draw(3);
    for (double delay : new double[] {0, 0.3, 2}) {
      Scenario scenario = new Scenario(workers, tasks, delay);
      for (AssignmentStrategy strategy : Strategies.all(0.5)) {
        Outcome outcome = Simulation.run(scenario, strategy, 1);
        assertEquals(2_000, outcome.completed(), strategy.name());
        assertTrue(outcome.moved() > 0, strategy.name());
        assertEquals(
            outcome.mean(), Simulation.run(scenario, strategy, 1).mean(), "the same again");
      }
    }
  }

  @Test
  void workThatWasLostIsDoneAgain() {
    SimulatedWorker shaky = new SimulatedWorker("a", 1, List.of(new Outage(2, 5)));
    Scenario scenario =
        new Scenario(List.of(shaky), List.of(new Arrival(0, 3, Task.anywhere(1, 3))), 0);
    Outcome outcome = Simulation.run(scenario, new LeastLoaded(), 1);
    assertEquals(8, outcome.completionTime(0));
    assertEquals(2 + 3, outcome.busySeconds(0));
    assertEquals(1, outcome.utilisation(0), "busy whenever up");
    assertEquals(1, outcome.moved());
  }

  @Test
  void aTaskThatNobodyCanDoIsCounted() {
    List<SimulatedWorker> workers =
        List.of(
            SimulatedWorker.steady("a", 1),
            new SimulatedWorker("b", 1, List.of(new Outage(1, NEVER))));
    Task onlyB = new Task(7, 3, Optional.of(Set.of("b")));
    Scenario scenario =
        new Scenario(
            workers, List.of(new Arrival(0, 3, onlyB), new Arrival(0, 1, Task.anywhere(8, 1))), 0);
    for (AssignmentStrategy strategy : Strategies.all(0.5)) {
      Outcome outcome = Simulation.run(scenario, strategy, 1);
      assertEquals(1, outcome.unserved(), strategy.name());
      assertEquals(1, outcome.completed());
      assertTrue(Double.isNaN(outcome.completionTime(0)));
    }
  }

  @Test
  void oldNewsMakeAHerdAndTwoDrawsLessSo() {
    Scenario fresh =
        Worlds.of(
            Worlds.workers(1, 1, 1, 1, 1, 1, 1, 1),
            0.8,
            20_000,
            ArrivalPattern.POISSON,
            SizePattern.EXPONENTIAL);
    Scenario stale = new Scenario(fresh.workers(), fresh.arrivals(), 3);
    double[] means = new double[5];
    List<AssignmentStrategy> all = Strategies.all(0.5);
    IntStream.range(0, 5).forEach(i -> means[i] = Simulation.run(stale, all.get(i), 1).mean());
    assertTrue(means[1] < means[3], "two draws better than all: " + means[1] + ", " + means[3]);
    assertTrue(means[3] > Simulation.run(fresh, all.get(3), 1).mean());
    assertEquals(Simulation.run(fresh, all.get(0), 1).mean(), means[0], 1e-9, "turns ask nothing");
  }

  @Test
  void feedbackReachesTheAssigner() {
    Scenario scenario =
        Worlds.of(Worlds.workers(1, 2), 0.7, 500, ArrivalPattern.POISSON, SizePattern.EXPONENTIAL);
    Listening listening = new Listening();
    Outcome outcome = Simulation.run(scenario, listening, 1);
    assertEquals(500, listening.heard.size());
    for (Completion completion : listening.heard) {
      int task = (int) completion.task().id();
      double sum = completion.waitingSeconds() + completion.serviceSeconds();
      assertEquals(outcome.completionTime(task), sum, 1e-9);
      double speed = scenario.workers().get(completion.worker()).speed();
      assertEquals(scenario.arrivals().get(task).size() / speed, completion.serviceSeconds(), 1e-9);
    }
  }

  @Test
  void aStrategyThatBreaksItsContractIsNamed() {
    Scenario scenario =
        new Scenario(
            List.of(new SimulatedWorker("down", 1, List.of(new Outage(0, 9)))),
            List.of(new Arrival(1, 1, Task.anywhere(1, 1))),
            0);
    IllegalStateException e =
        assertThrows(
            IllegalStateException.class, () -> Simulation.run(scenario, new Stubborn(), 1));
    assertTrue(e.getMessage().startsWith("wanted a worker that accepts the task, got "));
  }

  /** Least loaded, and keeps what it is told. */
  private static final class Listening extends LeastLoaded {
    private final List<Completion> heard = new ArrayList<>();

    @Override
    public Assigner newAssigner(long seed) {
      Assigner chooser = super.newAssigner(seed);
      return new Assigner() {
        @Override
        public OptionalInt choose(Task task, Workers workers) {
          return chooser.choose(task, workers);
        }

        @Override
        public void done(Completion completion) {
          heard.add(completion);
        }
      };
    }
  }

  private static final class Stubborn extends LeastLoaded {
    @Override
    public Assigner newAssigner(long seed) {
      return new Assigner() {
        @Override
        public OptionalInt choose(Task task, Workers workers) {
          return OptionalInt.of(0);
        }

        @Override
        public List<Placement> chooseAll(List<Task> tasks, Workers workers) {
          return List.of(new Placement(tasks.get(0), 0));
        }
      };
    }
  }
}
