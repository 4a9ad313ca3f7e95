package io.weir.optimizer.assignment.model.simulation;

import java.util.List;

/**
 * A time that no strategy can beat: a lower bound to the mean time from arrival until done, over
 * all schedules in which each task ends with one run without a pause on one worker that is up, and
 * no worker does two tasks at once. That is what workers do in a {@link Simulation}; who plans such
 * a schedule may know all tasks and all outages beforehand.
 *
 * <p>The relaxation. "One at a time" is not demanded but priced: a second at time t on worker i
 * costs p(i,t) ≥ 0. Let a schedule run task j on worker i(j) from S(j) to C(j), having arrived at
 * r(j). At each moment at most one task is on a worker, so that all tasks together pay at most P,
 * the price of all the time that all workers are up. Hence
 *
 * <pre>  Σ (C(j) − r(j))  ≥  Σ ( C(j) − r(j) + ∫ p(i(j),t) dt from S(j) to C(j) )  −  P
 *                    ≥  Σ min over all runs of j of ( the same )                 −  P</pre>
 *
 * <p>for any prices, however they were found; the last line is computed exactly, over all runs that
 * do not begin before the task's arrival and contain no bin in which the worker is down. (A bin
 * that an outage covers in part counts as up, in P as well, which makes the bound smaller at most.)
 *
 * <p>The prices. They begin as those of a min-cost flow, a transportation relaxation: each task is
 * cut into quanta that go to slots of time on workers, at the cost of their mean time since the
 * arrival plus half the task's duration, which is C − r for a run without a pause. The flow may cut
 * a task into pieces, and its dual prices are at their best for that; asking for whole runs at the
 * same prices can only give more. Then they are improved step by step.
 */
public final class CompletionBound {

  private static final double BINS_IN_MEAN_TASK = 4;
  private static final double REACH_IN_MEAN_TASKS = 6;
  private static final double MOST_BINS = 1 << 20;
  private static final double MOST_LOOKS = 3e8;

  /** Sums of a million numbers are as exact as that. */
  private static final double ROUNDING = 1e-11;

  private static final int MOST_STEPS = 200;
  private static final int FEWEST_STEPS = 20;
  private static final int MOST_RUNS = 2_000_000;

  private CompletionBound() {}

  /**
   * The bound in seconds; 0 if there is nothing to do. Takes some seconds for ten thousand tasks.
   *
   * @throws IllegalArgumentException if a task may run on none of the workers
   */
  public static double mean(Scenario scenario) {
    List<Arrival> arrivals = scenario.arrivals();
    double work = arrivals.stream().mapToDouble(Arrival::size).sum();
    if (work == 0) {
      return 0;
    }
    List<WorkerGroup> groups = WorkerGroup.of(scenario.workers());
    refuseHomeless(groups, arrivals);
    double speed = scenario.workers().stream().mapToDouble(SimulatedWorker::speed).sum();
    double meanTask = work / arrivals.size() * scenario.workers().size() / speed;
    double reach = REACH_IN_MEAN_TASKS * meanTask;
    double end = arrivals.get(arrivals.size() - 1).seconds() + work / speed + reach;
    int steps = Math.max(FEWEST_STEPS, Math.min(MOST_STEPS, MOST_RUNS / arrivals.size()));
    double looks = steps * groups.size() * seconds(arrivals, groups, reach);
    double bin = Math.max(meanTask / BINS_IN_MEAN_TASK, looks / MOST_LOOKS);
    bin = Math.max(bin, end * groups.size() / MOST_BINS);
    PriceGrid grid = new PriceGrid(groups, bin, (int) Math.ceil(end / bin));
    new SlotFlow(grid, reach).price(arrivals);
    double bound = new PriceAscent(grid, arrivals).climb(steps) / arrivals.size();
    return Math.max(0, bound * (1 - ROUNDING));
  }

  /** For how long all tasks together may have to look for a run, roughly. */
  private static double seconds(
      List<Arrival> arrivals, List<WorkerGroup> groups, double reachSeconds) {
    Fluid fluid = new Fluid(groups);
    double sum = 0;
    for (Arrival arrival : arrivals) {
      sum += fluid.done(arrival.seconds(), arrival.size()) - arrival.seconds() + reachSeconds;
    }
    return sum;
  }

  private static void refuseHomeless(List<WorkerGroup> groups, List<Arrival> arrivals) {
    for (Arrival arrival : arrivals) {
      if (groups.stream().noneMatch(group -> group.mayRun(arrival.task()))) {
        throw new IllegalArgumentException(
            "wanted a worker where task " + arrival.task().id() + " may run, got none");
      }
    }
  }
}
