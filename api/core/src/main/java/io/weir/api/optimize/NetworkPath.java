package io.weir.api.optimize;

import java.util.List;

/**
 * A way through a topology.
 *
 * @param nodeIds from source to destination
 * @param linkIds one fewer
 * @param cost the sum of the links'
 * @param delay in seconds, the sum of the links'
 * @param capacity in bits a second, the least of the links'; infinite without links
 * @param freeBandwidth in bits a second, the least of the links'; infinite without links
 */
public record NetworkPath(
    List<String> nodeIds,
    List<String> linkIds,
    double cost,
    double delay,
    double capacity,
    double freeBandwidth) {

  public NetworkPath {
    nodeIds = List.copyOf(nodeIds);
    linkIds = List.copyOf(linkIds);
    if (nodeIds.size() != linkIds.size() + 1) {
      throw new IllegalArgumentException(
          "wanted one node more than links, got %d and %d"
              .formatted(nodeIds.size(), linkIds.size()));
    }
  }
}
