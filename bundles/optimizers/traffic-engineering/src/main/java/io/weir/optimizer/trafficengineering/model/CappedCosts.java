package io.weir.optimizer.trafficengineering.model;

import io.weir.library.graph.Demands;

/** What a demand's path costs: something for itself, and its volume on each link. */
final class CappedCosts {

  private final Demands demands;
  private final double[] ofDemands;
  private final double[] ofLinks;

  /** Takes over the costs. */
  CappedCosts(Demands demands, double[] ofDemands, double[] ofLinks) {
    this.demands = demands;
    this.ofDemands = ofDemands;
    this.ofLinks = ofLinks;
  }

  /** For itself, whatever the path. */
  double ofDemand(int demand) {
    return ofDemands[demand];
  }

  /** For one unit of volume. */
  double ofLink(int link) {
    return ofLinks[link];
  }

  /** For all of the demand over a path. */
  double of(int demand, int[] links) {
    double sum = 0;
    for (int link : links) {
      sum += ofLinks[link];
    }
    return ofDemands[demand] + demands.volume(demand) * sum;
  }
}
