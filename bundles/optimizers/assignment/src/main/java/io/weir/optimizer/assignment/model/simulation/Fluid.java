package io.weir.optimizer.assignment.model.simulation;

import java.util.List;
import java.util.TreeSet;

/**
 * All workers as one that is as fast as those together that are up, and does work in the order in
 * which it comes: by when the work could be done, roughly. For one thread.
 */
final class Fluid {

  private final double[] changes;
  private final double[] speeds;
  private int period;
  private double time;

  Fluid(List<WorkerGroup> groups) {
    TreeSet<Double> times = new TreeSet<>(List.of(0.0));
    for (WorkerGroup group : groups) {
      for (Outage outage : group.outages()) {
        times.add(outage.from());
        times.add(outage.until());
      }
    }
    times.remove(Double.POSITIVE_INFINITY);
    this.changes = times.stream().mapToDouble(Double::doubleValue).toArray();
    this.speeds = new double[changes.length];
    for (int i = 0; i < changes.length; i++) {
      double from = changes[i];
      for (WorkerGroup group : groups) {
        speeds[i] += group.isDown(from, Math.nextUp(from)) ? 0 : group.size() * group.speed();
      }
    }
  }

  /** When this work is done, after all that came before; work that never can be takes no time. */
  double done(double arrived, double work) {
    time = Math.max(time, arrived);
    double left = work;
    while (true) {
      while (period + 1 < changes.length && changes[period + 1] <= time) {
        period++;
      }
      boolean isLast = period + 1 == changes.length;
      double seconds = left / speeds[period];
      if (isLast || time + seconds <= changes[period + 1]) {
        time += Double.isFinite(seconds) ? seconds : 0;
        return time;
      }
      left -= speeds[period] * (changes[period + 1] - time);
      time = changes[period + 1];
    }
  }
}
