package io.weir.optimizer.assignment.model;

import io.weir.api.assign.Assigner;
import io.weir.api.assign.AssignmentStrategy;
import io.weir.api.assign.Placement;
import io.weir.api.assign.Task;
import io.weir.api.assign.Workers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * Tasks are gathered and planned together, so that the sum of their completion times is the least
 * that the estimates allow. Those that begin within the window are placed, the others are planned
 * anew with what has come in the meantime. Short tasks are begun first; while there is more work
 * than the workers do, long ones wait. A task alone goes where it is done first.
 */
public class FlowOfBatches implements AssignmentStrategy {

  /** Bounds memory and time of a batch: its tasks, squared, times the workers. */
  private static final int MOST_ARCS = 1 << 20;

  private final double windowSeconds;
  private final int largestBatch;

  /**
   * With limits.
   *
   * @param windowSeconds for how long tasks are gathered; at least 0 and finite
   * @param largestBatch tasks that are placed together; at least 1
   */
  public FlowOfBatches(double windowSeconds, int largestBatch) {
    if (!(windowSeconds >= 0 && windowSeconds < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "wanted a window of 0 seconds or more, got " + windowSeconds);
    }
    if (largestBatch < 1) {
      throw new IllegalArgumentException(
          "wanted a largest batch of 1 task or more, got " + largestBatch);
    }
    this.windowSeconds = windowSeconds;
    this.largestBatch = largestBatch;
  }

  @Override
  public String name() {
    return "min-cost-flow";
  }

  @Override
  public String description() {
    return "gathered for a while, then all at once with the least sum of completion times";
  }

  @Override
  public Assigner newAssigner(long seed) {
    return new Batches();
  }

  private final class Batches implements Assigner {
    private final Assigner single = new LeastLoaded().newAssigner(0);
    private int next;

    @Override
    public OptionalInt choose(Task task, Workers workers) {
      return single.choose(task, workers);
    }

    @Override
    public double windowSeconds() {
      return windowSeconds;
    }

    @Override
    public List<Placement> chooseAll(List<Task> tasks, Workers workers) {
      double horizon = windowSeconds == 0 ? Double.POSITIVE_INFINITY : windowSeconds;
      List<Task> shortFirst = new ArrayList<>(tasks);
      shortFirst.sort(Comparator.comparingDouble(Task::size));
      Backlog backlog = new Backlog(workers, next);
      List<Placement> placements = new ArrayList<>(tasks.size());
      int batch = largestBatch(workers.count());
      for (int from = 0; from < tasks.size() && backlog.endsBefore(horizon); from += batch) {
        int to = Math.min(tasks.size(), from + batch);
        placements.addAll(backlog.plan(shortFirst.subList(from, to), horizon));
      }
      if (!placements.isEmpty()) {
        next = (placements.get(placements.size() - 1).worker() + 1) % workers.count();
      }
      return placements;
    }

    private int largestBatch(int workerCount) {
      int bounded = (int) Math.sqrt(MOST_ARCS / Math.max(1.0, workerCount));
      return Math.max(1, Math.min(largestBatch, bounded));
    }
  }
}
