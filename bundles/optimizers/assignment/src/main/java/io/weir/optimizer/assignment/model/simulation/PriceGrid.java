package io.weir.optimizer.assignment.model.simulation;

import java.util.List;

/**
 * Prices of a second on a worker, at least 0, by group of workers and by bins of equal length from
 * time 0. After the last bin a second costs nothing.
 */
final class PriceGrid {

  private final List<WorkerGroup> groups;
  private final double binSeconds;
  private final int bins;
  private final int[][] nextDown;
  private final int[][] nextUp;
  private final double[][] price;
  private final double[][] integral;

  PriceGrid(List<WorkerGroup> groups, double binSeconds, int bins) {
    this.groups = groups;
    this.binSeconds = binSeconds;
    this.bins = bins;
    this.nextDown = new int[groups.size()][bins + 1];
    this.nextUp = new int[groups.size()][bins + 1];
    this.price = new double[groups.size()][bins];
    this.integral = new double[groups.size()][bins + 1];
    for (int group = 0; group < groups.size(); group++) {
      nextDown[group][bins] = bins;
      nextUp[group][bins] = bins;
      for (int bin = bins - 1; bin >= 0; bin--) {
        boolean isDown = groups.get(group).isDown(bin * binSeconds, (bin + 1) * binSeconds);
        nextDown[group][bin] = isDown ? bin : nextDown[group][bin + 1];
        nextUp[group][bin] = isDown ? nextUp[group][bin + 1] : bin;
      }
    }
  }

  List<WorkerGroup> groups() {
    return groups;
  }

  double binSeconds() {
    return binSeconds;
  }

  int bins() {
    return bins;
  }

  /** The bin of a time; {@link #bins} after the last. */
  int bin(double seconds) {
    return (int) Math.min(bins, seconds / binSeconds);
  }

  /** Whether the workers of a group are down all the time. */
  boolean isDown(int group, int bin) {
    return bin < bins && nextDown[group][bin] == bin;
  }

  /** The first bin from this one on in which they are; {@link #bins} if there is none. */
  int nextDown(int group, int bin) {
    return nextDown[group][bin];
  }

  /** The first bin from this one on in which they are not; {@link #bins} if there is none. */
  int nextUp(int group, int bin) {
    return nextUp[group][bin];
  }

  double price(int group, int bin) {
    return price[group][bin];
  }

  void set(int group, int bin, double value) {
    price[group][bin] = value;
  }

  double[][] copy() {
    double[][] copy = new double[price.length][];
    for (int group = 0; group < price.length; group++) {
      copy[group] = price[group].clone();
    }
    return copy;
  }

  void restore(double[][] copy) {
    for (int group = 0; group < price.length; group++) {
      System.arraycopy(copy[group], 0, price[group], 0, bins);
    }
  }

  /** What all workers together would be paid while they are up. Readies {@link #until}. */
  double paid() {
    double paid = 0;
    for (int group = 0; group < price.length; group++) {
      int size = groups.get(group).size();
      for (int bin = 0; bin < bins; bin++) {
        double inBin = isDown(group, bin) ? 0 : price[group][bin] * binSeconds;
        paid += size * inBin;
        integral[group][bin + 1] = integral[group][bin] + inBin;
      }
    }
    return paid;
  }

  /** The price of all time until then on a worker of a group. */
  double until(int group, double seconds) {
    double at = seconds / binSeconds;
    if (at >= bins) {
      return integral[group][bins];
    }
    int bin = (int) at;
    return integral[group][bin] + (at - bin) * (integral[group][bin + 1] - integral[group][bin]);
  }
}
