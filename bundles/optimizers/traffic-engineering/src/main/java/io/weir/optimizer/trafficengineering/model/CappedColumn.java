package io.weir.optimizer.trafficengineering.model;

/** A way that all of a demand may take, in a {@link CappedProgram}. */
final class CappedColumn {

  private final int[] links;
  private final double[] values;
  private final boolean path;
  private double cost;
  private double share;
  private double safeShare;

  /**
   * Takes over its arrays.
   *
   * @param links that it uses
   * @param values what each of them gets, as a part of what it may carry
   * @param path whether the links are a path, in order
   */
  CappedColumn(int[] links, double[] values, boolean path) {
    this.links = links;
    this.values = values;
    this.path = path;
  }

  boolean isPath() {
    return path;
  }

  int[] links() {
    return links;
  }

  double value(int index) {
    return values[index];
  }

  double cost() {
    return cost;
  }

  void cost(double newCost) {
    cost = newCost;
  }

  double share() {
    return share;
  }

  void share(double newShare) {
    share = newShare;
  }

  /** The share in the routing that is known to keep all caps. */
  double safeShare() {
    return safeShare;
  }

  void safeShare(double newShare) {
    safeShare = newShare;
  }

  /** What it uses, weighed by prices of the links. */
  double price(double[] prices) {
    double sum = 0;
    for (int i = 0; i < links.length; i++) {
      sum += prices[links[i]] * values[i];
    }
    return sum;
  }

  /** Adds so much of it to the loads. */
  void load(double part, double[] loads) {
    for (int i = 0; i < links.length; i++) {
      loads[links[i]] += part * values[i];
    }
  }
}
