package io.weir.optimizer.trafficengineering.model;

import java.util.Arrays;

/**
 * The linear program over the paths found so far: shares of the commodities among their paths that
 * make the largest utilisation of a link as small as possible.
 */
final class Master {

  private final double[] volumes;
  private final double[] inverseCapacities;
  private final PathSet[] paths;

  /**
   * @param volumes of the commodities
   * @param inverseCapacities of the links; zero for a link that no path may contain
   */
  Master(double[] volumes, double[] inverseCapacities) {
    this.volumes = volumes;
    this.inverseCapacities = inverseCapacities;
    paths = new PathSet[volumes.length];
    for (int commodity = 0; commodity < paths.length; commodity++) {
      paths[commodity] = new PathSet();
    }
  }

  int commodities() {
    return volumes.length;
  }

  int links() {
    return inverseCapacities.length;
  }

  double volume(int commodity) {
    return volumes[commodity];
  }

  double inverseCapacity(int link) {
    return inverseCapacities[link];
  }

  PathSet paths(int commodity) {
    return paths[commodity];
  }

  /** What the paths and shares make of the links. */
  double[] utilisations() {
    double[] utilisations = new double[links()];
    for (int commodity = 0; commodity < paths.length; commodity++) {
      PathSet set = paths[commodity];
      for (int i = 0; i < set.size(); i++) {
        double flow = volumes[commodity] * set.share(i);
        for (int link : set.path(i)) {
          utilisations[link] += flow * inverseCapacities[link];
        }
      }
    }
    return utilisations;
  }

  /** The largest of these. */
  double largest() {
    return Arrays.stream(utilisations()).max().orElse(0);
  }

  /** Takes all paths away that have no share. */
  void forgetUnused() {
    for (PathSet set : paths) {
      set.forgetUnused();
    }
  }
}
