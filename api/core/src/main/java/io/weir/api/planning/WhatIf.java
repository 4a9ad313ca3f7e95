package io.weir.api.planning;

import io.weir.api.topology.Topology;
import io.weir.api.traffic.TrafficMatrix;
import java.util.List;

/**
 * What would become of the traffic if something were otherwise and the routing protocol took its
 * equal-cost shortest paths.
 *
 * @param topology with the changes
 * @param traffic with the changes
 * @param before the largest utilisation of a link without the changes
 * @param after the same with them
 * @param links of the topology, those first whose utilisation changes most
 * @param cutOff demands without a way, if things were so
 */
public record WhatIf(
    Topology topology,
    TrafficMatrix traffic,
    double before,
    double after,
    List<ChangedLink> links,
    List<CutOff> cutOff) {

  public WhatIf {
    links = List.copyOf(links);
    cutOff = List.copyOf(cutOff);
  }

  /**
   * A link before and after, in bits a second and as shares of its capacity; of one that is down
   * all is 0.
   */
  public record ChangedLink(
      String linkId,
      double loadBefore,
      double loadAfter,
      double utilisationBefore,
      double utilisationAfter) {}

  /** A demand without a way. */
  public record CutOff(String demandId, String from, String to, double bitsPerSecond) {}
}
