package io.weir.optimizer.assignment.model;

import io.weir.api.assign.Assigner;
import io.weir.api.assign.AssignmentStrategy;
import io.weir.api.assign.Task;
import io.weir.api.assign.Workers;
import java.util.OptionalInt;

/**
 * The worker that would be the first to have the task done: the least work over speed, the task
 * itself included, so that a fast worker with little to do is taken before a slow idle one.
 */
public class LeastLoaded implements AssignmentStrategy {

  @Override
  public String name() {
    return "least-loaded";
  }

  @Override
  public String description() {
    return "where the work that is left, with the task, takes the least time";
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
          task,
          workers,
          worker -> (workers.outstandingWork(worker) + task.size()) / workers.speed(worker));
    }
  }
}
