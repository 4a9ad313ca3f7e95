package io.weir.optimizer.assignment.model;

import io.weir.api.assign.Assigner;
import io.weir.api.assign.AssignmentStrategy;
import io.weir.api.assign.Task;
import io.weir.api.assign.Workers;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/**
 * The better of two workers drawn at random (Mitzenmacher, "The Power of Two Choices in Randomized
 * Load Balancing", 2001): asks two for their state instead of all, and doesn't run in a herd to the
 * one that seemed best a while ago. A worker is drawn as often as it is fast; the better one is
 * that which would be the first to have the task done.
 */
public class PowerOfTwoChoices implements AssignmentStrategy {

  @Override
  public String name() {
    return "power-of-two";
  }

  @Override
  public String description() {
    return "of two drawn at random, where the work that is left takes less time";
  }

  @Override
  public Assigner newAssigner(long seed) {
    return new Draws(new SplittableRandom(seed));
  }

  private static final class Draws implements Assigner {
    private static final int NONE = -1;
    private final SplittableRandom random;

    Draws(SplittableRandom random) {
      this.random = random;
    }

    @Override
    public OptionalInt choose(Task task, Workers workers) {
      int first = draw(task, workers, NONE);
      if (first == NONE) {
        return OptionalInt.empty();
      }
      int second = draw(task, workers, first);
      boolean better =
          second != NONE && seconds(task, workers, second) < seconds(task, workers, first);
      return OptionalInt.of(better ? second : first);
    }

    private static double seconds(Task task, Workers workers, int worker) {
      return (workers.outstandingWork(worker) + task.size()) / workers.speed(worker);
    }

    /** By reservoir: each replaces the one before with its share of the speed so far. */
    private int draw(Task task, Workers workers, int except) {
      int drawn = NONE;
      double total = 0;
      for (int worker = 0; worker < workers.count(); worker++) {
        if (worker != except && workers.accepts(worker, task)) {
          total += workers.speed(worker);
          if (drawn == NONE || random.nextDouble() * total < workers.speed(worker)) {
            drawn = worker;
          }
        }
      }
      return drawn;
    }
  }
}
