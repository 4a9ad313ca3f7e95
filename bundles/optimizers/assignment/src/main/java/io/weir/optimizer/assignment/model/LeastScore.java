package io.weir.optimizer.assignment.model;

import io.weir.api.assign.Task;
import io.weir.api.assign.Workers;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;

/**
 * The worker with the least score. Of equal ones it takes the first after the one that was taken
 * before, so that no worker is preferred for its row.
 */
final class LeastScore {

  private int last = -1;

  OptionalInt choose(Task task, Workers workers, IntToDoubleFunction score) {
    int best = -1;
    double least = 0;
    int count = workers.count();
    for (int i = 1; i <= count; i++) {
      int worker = (last + i) % count;
      if (workers.accepts(worker, task)) {
        double value = score.applyAsDouble(worker);
        if (best < 0 || value < least) {
          best = worker;
          least = value;
        }
      }
    }
    if (best < 0) {
      return OptionalInt.empty();
    }
    last = best;
    return OptionalInt.of(best);
  }
}
