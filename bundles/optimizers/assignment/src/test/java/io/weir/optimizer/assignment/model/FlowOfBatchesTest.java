package io.weir.optimizer.assignment.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.weir.api.assign.Assigner;
import io.weir.api.assign.Placement;
import io.weir.api.assign.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class FlowOfBatchesTest {

  @Test
  void aBatchHasTheLeastSumOfCompletionTimes() {
    SplittableRandom random = new SplittableRandom(5);
    for (int run = 0; run < 300; run++) {
      int count = random.nextInt(1, 4);
      FixedWorkers workers = new FixedWorkers(draw(random, count), draw(random, count));
      List<Task> tasks = new ArrayList<>();
      for (double size : draw(random, random.nextInt(1, 6))) {
        tasks.add(Task.anywhere(tasks.size(), size));
      }
      List<Placement> placed = assigner(0).chooseAll(tasks, workers);
      assertEquals(tasks.size(), placed.size());
      double best = best(tasks, workers, backlog(workers));
      assertEquals(best, sum(placed, workers), 1e-9 * best, "run " + run);
    }
  }

  @Test
  void withinTheWindowOnlyThoseThatBeginAreShortOnesFirst() {
    FixedWorkers workers = new FixedWorkers(List.of(1.0, 1.0), List.of(0.0, 5.0));
    List<Task> tasks = new ArrayList<>();
    for (double size : new double[] {3, 0.4, 2, 0.5}) {
      tasks.add(Task.anywhere(tasks.size(), size));
    }
    List<Placement> placed = assigner(1).chooseAll(tasks, workers);
    assertEquals(
        List.of(
            new Placement(tasks.get(1), 0),
            new Placement(tasks.get(3), 0),
            new Placement(tasks.get(2), 0)),
        placed);
  }

  @Test
  void moreThanABatchHoldsArePlacedAllTheSame() {
    FixedWorkers workers = new FixedWorkers(List.of(1.0, 2.0), List.of(0.0, 0.0));
    List<Task> tasks = new ArrayList<>();
    for (double size : draw(new SplittableRandom(6), 100)) {
      tasks.add(Task.anywhere(tasks.size(), size));
    }
    assertEquals(100, assigner(0).chooseAll(tasks, workers).size());
  }

  private static Assigner assigner(double windowSeconds) {
    return new FlowOfBatches(windowSeconds, 8).newAssigner(0);
  }

  private static List<Double> draw(SplittableRandom random, int count) {
    return random.doubles(count, 0.1, 4).boxed().toList();
  }

  private static double[] backlog(FixedWorkers workers) {
    double[] seconds = new double[workers.count()];
    Arrays.setAll(seconds, i -> workers.outstandingWork(i) / workers.speed(i));
    return seconds;
  }

  private static double sum(List<Placement> placed, FixedWorkers workers) {
    double[] free = backlog(workers);
    return placed.stream()
        .flatMapToDouble(
            placement ->
                DoubleStream.of(
                    free[placement.worker()] +=
                        placement.task().size() / workers.speed(placement.worker())))
        .sum();
  }

  /** Every task as the next on every worker. */
  private static double best(List<Task> left, FixedWorkers workers, double[] free) {
    if (left.isEmpty()) {
      return 0;
    }
    double best = Double.POSITIVE_INFINITY;
    for (Task task : left) {
      List<Task> others = new ArrayList<>(left);
      others.remove(task);
      for (int worker = 0; worker < free.length; worker++) {
        double[] later = free.clone();
        later[worker] += task.size() / workers.speed(worker);
        best = Math.min(best, later[worker] + best(others, workers, later));
      }
    }
    return best;
  }
}
