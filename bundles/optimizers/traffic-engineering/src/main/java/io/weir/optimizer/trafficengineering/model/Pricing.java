package io.weir.optimizer.trafficengineering.model;

import io.weir.library.graph.path.Dijkstra;
import io.weir.library.graph.path.LinkWeights;
import io.weir.library.graph.path.Path;

/** Finds the cheapest paths of all commodities under prices of the links, a source at a time. */
final class Pricing {

  /** How much cheaper than what is paid now a path must be to be of use. */
  private static final double TOLERANCE = 1e-7;

  private final TrafficProblem problem;
  private final Commodities commodities;
  private final double[] inverseCapacities;
  private final LinkWeights lengths;
  private final Dijkstra tree;
  private double bound;

  Pricing(TrafficProblem problem) {
    this.problem = problem;
    commodities = problem.commodities();
    inverseCapacities = problem.inverseCapacities();
    lengths = problem.costs().copy();
    tree = Dijkstra.from(problem.graph());
  }

  /**
   * Adds each commodity's cheapest path where it pays more. Returns how many are new.
   *
   * @param prices of the links' utilisation, together one
   */
  int price(Master master, double[] prices) {
    for (int link = 0; link < prices.length; link++) {
      if (problem.isUsable(link)) {
        lengths.set(link, prices[link] * inverseCapacities[link]);
      }
    }
    return price(master);
  }

  /** Gives each commodity that has no path its cheapest one by the costs of today's routing. */
  void addMissing(Master master) {
    for (int source = 0; source < commodities.sources(); source++) {
      if (isAnyMissing(master, source)) {
        tree.run(commodities.source(source), problem.costs());
        for (int i = commodities.begin(source); i < commodities.end(source); i++) {
          if (master.paths(i).size() == 0) {
            master.paths(i).add(path(commodities.target(i)));
          }
        }
      }
    }
  }

  private boolean isAnyMissing(Master master, int source) {
    for (int i = commodities.begin(source); i < commodities.end(source); i++) {
      if (master.paths(i).size() == 0) {
        return true;
      }
    }
    return false;
  }

  private int[] path(int target) {
    return tree.path(target).map(Path::toArray).orElseThrow();
  }

  private int price(Master master) {
    bound = 0;
    int added = 0;
    for (int source = 0; source < commodities.sources(); source++) {
      Interruption.check();
      tree.run(commodities.source(source), lengths);
      for (int i = commodities.begin(source); i < commodities.end(source); i++) {
        int target = commodities.target(i);
        double distance = tree.distance(target);
        bound += commodities.volume(i) * distance;
        if (isOfUse(master, i, distance) && master.paths(i).add(path(target))) {
          added++;
        }
      }
    }
    return added;
  }

  /** What no routing's largest utilisation is below, by the prices of the last call. */
  double bound() {
    return bound;
  }

  private boolean isOfUse(Master master, int commodity, double distance) {
    return master.volume(commodity) > 0
        && paid(master.paths(commodity)) > distance * (1 + TOLERANCE);
  }

  private double paid(PathSet set) {
    double paid = 0;
    for (int i = 0; i < set.size(); i++) {
      double length = 0;
      for (int link : set.path(i)) {
        length += lengths.get(link);
      }
      paid += set.share(i) * length;
    }
    return paid;
  }
}
