package io.weir.optimizer.assignment.model;

import io.weir.api.assign.Placement;
import io.weir.api.assign.Task;
import io.weir.api.assign.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Workers with work of their own, and tasks to be added so that the sum of all completion times is
 * the least. A task that runs as the k-th from the last on a worker delays k tasks, itself
 * included, by its duration, and waits for what the worker has to do already: so each place has a
 * cost of its own, and the best places for all are a min-cost flow of tasks to places (Horn 1973;
 * Bruno, Coffman and Sethi 1974).
 */
final class Backlog {

  /** More would not add up any more. */
  private static final double MOST_SECONDS = 1e290;

  private final Workers workers;
  private final int first;
  private final double[] seconds;

  /** Of workers that are equally good it takes the first from this row on. */
  Backlog(Workers workers, int first) {
    this.workers = workers;
    this.first = first;
    this.seconds = new double[workers.count()];
    Arrays.setAll(seconds, worker -> workers.outstandingWork(worker) / workers.speed(worker));
  }

  /** Whether some worker would be without work before so many seconds have passed. */
  boolean endsBefore(double horizonSeconds) {
    return Arrays.stream(seconds).anyMatch(end -> end < horizonSeconds);
  }

  /**
   * Plans tasks after those it has planned before.
   *
   * @return those of these tasks that begin before so many seconds have passed
   */
  List<Placement> plan(List<Task> tasks, double horizonSeconds) {
    int places = tasks.size();
    int[] capacity = new int[workers.count() * places];
    Arrays.fill(capacity, 1);
    Transport transport = new Transport(capacity);
    for (Task task : tasks) {
      transport.addSource(1);
      for (int i = 0; i < workers.count(); i++) {
        int worker = (first + i) % workers.count();
        if (workers.accepts(worker, task)) {
          addPlaces(transport, task, worker, places);
        }
      }
    }
    return begun(inOrder(tasks, MinCostFlow.of(transport), transport), horizonSeconds);
  }

  private void addPlaces(Transport transport, Task task, int worker, int places) {
    for (int fromLast = 1; fromLast <= places; fromLast++) {
      double cost = seconds[worker] + fromLast * (task.size() / workers.speed(worker));
      int place = worker * places + places - fromLast;
      transport.addArc(place, 1, Math.min(cost, MOST_SECONDS));
    }
  }

  private static List<Placement> inOrder(
      List<Task> tasks, MinCostFlow solution, Transport transport) {
    Task[] taken = new Task[transport.sinks()];
    for (int arc = 0; arc < transport.arcs(); arc++) {
      if (solution.flow(arc) > 0) {
        taken[transport.sink(arc)] = tasks.get(transport.source(arc));
      }
    }
    List<Placement> planned = new ArrayList<>(tasks.size());
    for (int place = 0; place < taken.length; place++) {
      if (taken[place] != null) {
        planned.add(new Placement(taken[place], place / tasks.size()));
      }
    }
    return planned;
  }

  private List<Placement> begun(List<Placement> planned, double horizonSeconds) {
    List<Placement> begun = new ArrayList<>(planned.size());
    for (Placement placement : planned) {
      int worker = placement.worker();
      if (seconds[worker] < horizonSeconds) {
        begun.add(placement);
      }
      seconds[worker] += placement.task().size() / workers.speed(worker);
    }
    return begun;
  }
}
