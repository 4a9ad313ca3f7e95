package io.weir.optimizer.assignment.model.simulation;

/**
 * Where and when a task runs best if it has to pay for a worker's time besides its own. For one
 * thread; used for one task after the other.
 */
final class CheapestRun {

  private final PriceGrid grid;
  private double cost;
  private int group;
  private double start;
  private double end;

  CheapestRun(PriceGrid grid) {
    this.grid = grid;
  }

  /** Time from arrival until done, and the price of the worker's time. */
  double cost() {
    return cost;
  }

  int group() {
    return group;
  }

  double start() {
    return start;
  }

  double end() {
    return end;
  }

  /** Finds the best run; costs an infinity if the task may run nowhere. */
  void find(Arrival arrival) {
    cost = Double.POSITIVE_INFINITY;
    for (int i = 0; i < grid.groups().size(); i++) {
      if (grid.groups().get(i).mayRun(arrival.task())) {
        tryGroup(i, arrival.seconds(), arrival.size() / grid.groups().get(i).speed());
      }
    }
  }

  /**
   * Between the times at which a run begins or ends together with a bin, its cost changes evenly:
   * the best one is at such a time, or begins at once.
   */
  private void tryGroup(int candidate, double arrived, double length) {
    int startBin = grid.bin(arrived) + 1;
    int endBin = grid.bin(arrived + length) + 1;
    double from = arrived;
    while (from - arrived + length < cost) {
      double total =
          from
              - arrived
              + length
              + grid.until(candidate, from + length)
              - grid.until(candidate, from);
      if (total < cost) {
        cost = total;
        group = candidate;
        start = from;
        end = from + length;
      }
      if (startBin > grid.bins()) {
        return; // Time costs nothing from here on: later is only later.
      }
      double next = startBin * grid.binSeconds();
      double nextByEnd = endBin * grid.binSeconds() - length;
      if (next <= nextByEnd) {
        startBin++;
      } else {
        next = nextByEnd;
        endBin++;
      }
      from = Math.max(from, next);
    }
  }
}
