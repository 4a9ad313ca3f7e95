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
   * the best one is at such a time, or begins at once. None has a bin in it in which all are down.
   */
  private void tryGroup(int candidate, double arrived, double length) {
    double from = pastOutages(candidate, arrived, length);
    while (from - arrived + length < cost) {
      double to = from + length;
      double total = to - arrived + grid.until(candidate, to) - grid.until(candidate, from);
      if (total < cost) {
        cost = total;
        group = candidate;
        start = from;
        end = to;
      }
      if (grid.bin(from) == grid.bins()) {
        return; // Time costs nothing from here on: later is only later.
      }
      from = pastOutages(candidate, next(from, length), length);
    }
  }

  private double next(double from, double length) {
    double withStart = after(from);
    double withEnd = after(from + length) - length;
    return withEnd > from ? Math.min(withStart, withEnd) : withStart;
  }

  /** The next border of bins. */
  private double after(double seconds) {
    double border = (Math.floor(seconds / grid.binSeconds()) + 1) * grid.binSeconds();
    return border > seconds ? border : border + grid.binSeconds();
  }

  private double pastOutages(int candidate, double earliest, double length) {
    double from = earliest;
    int down = grid.nextDown(candidate, grid.bin(from));
    while (down < grid.bins() && down * grid.binSeconds() < from + length) {
      int up = grid.nextUp(candidate, down);
      from = up * grid.binSeconds();
      down = grid.nextDown(candidate, up);
    }
    return from;
  }
}
