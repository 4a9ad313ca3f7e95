package io.weir.api.discovery;

import io.weir.api.net.Prefix;
import java.util.List;

/**
 * Whom to ask. Whoever answers is taken in; all that is in the inventory already is asked, too,
 * where {@code known} says so.
 *
 * @param ranges all addresses in them
 * @param port of the agents in the ranges
 * @param known the devices of the inventory
 * @param exporters those who send flows
 * @param depth how many steps to go from neighbour to neighbour; 0: none
 */
public record DiscoveryRequest(
    List<Prefix> ranges, int port, boolean known, boolean exporters, int depth) {

  public DiscoveryRequest {
    ranges = List.copyOf(ranges);
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("wanted a UDP port of 1 to 65535, got " + port);
    }
    if (depth < 0 || depth > 100) {
      throw new IllegalArgumentException("wanted a depth of 0 to 100, got " + depth);
    }
    if (ranges.isEmpty() && !known && !exporters) {
      throw new IllegalArgumentException(
          "wanted ranges, known devices or exporters to discover, got none of them");
    }
  }
}
