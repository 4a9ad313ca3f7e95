package io.weir.optimizer.assignment.model;

import io.weir.api.assign.Assigner;
import io.weir.api.assign.AssignmentStrategy;
import io.weir.api.assign.Task;
import io.weir.api.assign.Workers;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Each worker in turn, as often as it is fast. Every worker that accepts a task earns credit by its
 * speed; the one with the most gets the task and pays what all have earned. So the turns of a fast
 * worker are spread evenly among those of slow ones.
 */
public class RoundRobin implements AssignmentStrategy {

  @Override
  public String name() {
    return "round-robin";
  }

  @Override
  public String description() {
    return "each in turn, as often as it is fast; looks at no queue";
  }

  @Override
  public Assigner newAssigner(long seed) {
    return new Turns();
  }

  private static final class Turns implements Assigner {
    private double[] credit = new double[0];

    @Override
    public OptionalInt choose(Task task, Workers workers) {
      if (credit.length < workers.count()) {
        credit = Arrays.copyOf(credit, workers.count());
      }
      double fastest = fastest(task, workers);
      double earned = 0;
      int richest = -1;
      for (int worker = 0; worker < workers.count(); worker++) {
        if (workers.accepts(worker, task)) {
          double share = workers.speed(worker) / fastest;
          credit[worker] += share;
          earned += share;
          if (richest < 0 || credit[worker] > credit[richest]) {
            richest = worker;
          }
        }
      }
      if (richest < 0) {
        return OptionalInt.empty();
      }
      credit[richest] -= earned;
      return OptionalInt.of(richest);
    }

    private static double fastest(Task task, Workers workers) {
      double fastest = 0;
      for (int worker = 0; worker < workers.count(); worker++) {
        if (workers.accepts(worker, task)) {
          fastest = Math.max(fastest, workers.speed(worker));
        }
      }
      return fastest;
    }
  }
}
