package io.weir.optimizer.assignment.model;

import io.weir.api.assign.Assigner;
import io.weir.api.assign.AssignmentStrategy;
import io.weir.api.assign.Task;
import io.weir.api.assign.Workers;
import java.util.OptionalInt;

/**
 * Join the shortest queue: the worker with the fewest tasks, the new one included, over its speed.
 * Knows nothing of sizes. With workers of one speed it is the plain rule.
 */
public class ShortestQueue implements AssignmentStrategy {

  @Override
  public String name() {
    return "shortest-queue";
  }

  @Override
  public String description() {
    return "where the fewest tasks are for its speed; of equal ones each in turn";
  }

  @Override
  public Assigner newAssigner(long seed) {
    return new Choice();
  }

  private static final class Choice implements Assigner {
    private final LeastScore least = new LeastScore();

    @Override
    public OptionalInt choose(Task task, Workers workers) {
      return least.choose(
          task, workers, worker -> (workers.queueLength(worker) + 1) / workers.speed(worker));
    }
  }
}
