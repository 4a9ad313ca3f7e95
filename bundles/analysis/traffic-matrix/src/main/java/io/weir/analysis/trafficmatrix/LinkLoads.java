package io.weir.analysis.trafficmatrix;

import io.weir.analysis.trafficmatrix.InterfaceRates.Direction;
import io.weir.api.topology.Topology;
import io.weir.api.traffic.LinkLoad;
import java.util.List;
import java.util.Optional;

/** What links carried, as the interface counted at which they begin, or else the other. */
final class LinkLoads {

  private LinkLoads() {}

  /** Those that are known, in the topology's order. */
  static List<LinkLoad> of(Topology topology, InterfaceRates rates) {
    return topology.links().stream().flatMap(link -> of(link, rates).stream()).toList();
  }

  /** What one link carried, if it is known. */
  static Optional<LinkLoad> of(Topology.Link link, InterfaceRates rates) {
    return rates
        .of(Direction.OUT, link.id())
        .or(() -> link.reverse().flatMap(far -> rates.of(Direction.IN, far)))
        .map(rate -> new LinkLoad(link.id(), rate.bitsPerSecond(), rate.share()));
  }
}
