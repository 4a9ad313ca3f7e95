package io.weir.optimizer.assignment.model.simulation;

import java.util.Arrays;

/** What came of a strategy in a scenario. Times in seconds, from arrival until done. Immutable. */
public final class Outcome {

  private final String strategy;
  private final double[] sojourn;
  private final double[] sorted;
  private final double[] utilisation;
  private final double[] busySeconds;
  private final long moved;
  private final double lastDone;

  Outcome(
      String strategy,
      double[] sojourn,
      double[] busySeconds,
      double[] secondsUp,
      long moved,
      double lastDone) {
    this.strategy = strategy;
    this.sojourn = sojourn.clone();
    this.sorted = Arrays.stream(sojourn).filter(time -> !Double.isNaN(time)).sorted().toArray();
    this.busySeconds = busySeconds.clone();
    this.utilisation = new double[busySeconds.length];
    Arrays.setAll(
        utilisation, i -> secondsUp[i] > 0 ? Math.min(1, busySeconds[i] / secondsUp[i]) : 0);
    this.moved = moved;
    this.lastDone = lastDone;
  }

  /** The strategy's name. */
  public String strategy() {
    return strategy;
  }

  /** Tasks that were done. */
  public int completed() {
    return sorted.length;
  }

  /** Tasks that no worker could do any more: those that may run on none that is up at the end. */
  public int unserved() {
    return sojourn.length - sorted.length;
  }

  /** How often a task was given to another worker because its worker was down. */
  public long moved() {
    return moved;
  }

  /** The time of a task from arrival until done; NaN if it was not. */
  public double completionTime(int task) {
    return sojourn[task];
  }

  /** The mean of what was done; NaN if nothing was. */
  public double mean() {
    return Arrays.stream(sorted).average().orElse(Double.NaN);
  }

  /** The least time that this part of what was done has not exceeded; NaN if nothing was done. */
  public double quantile(double part) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int rank = (int) Math.ceil(part * sorted.length);
    return sorted[Math.max(0, Math.min(sorted.length, rank) - 1)];
  }

  /** The part of the time it was up, until the last task was done, that a worker was busy. */
  public double utilisation(int worker) {
    return utilisation[worker];
  }

  /** Seconds a worker spent on tasks, those it lost included. */
  public double busySeconds(int worker) {
    return busySeconds[worker];
  }

  /** The number of workers. */
  public int workers() {
    return utilisation.length;
  }

  /** Jain's index of the utilisations: 1 if all are equal, 1/n if one worker does everything. */
  public double fairness() {
    double sum = Arrays.stream(utilisation).sum();
    double squares = Arrays.stream(utilisation).map(value -> value * value).sum();
    return squares == 0 ? 1 : sum * sum / (utilisation.length * squares);
  }

  /** When the last task was done, in seconds since the start. */
  public double lastDone() {
    return lastDone;
  }
}
