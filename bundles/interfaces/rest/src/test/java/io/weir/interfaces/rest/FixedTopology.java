package io.weir.interfaces.rest;

import static io.weir.tck.InventorySamples.CORE;
import static io.weir.tck.InventorySamples.EDGE;
import static io.weir.tck.InventorySamples.NOON;
import static io.weir.tck.InventorySamples.link;
import static io.weir.tck.InventorySamples.port;

import io.weir.api.topology.NetworkTopology;
import io.weir.api.topology.TopologyLink;
import io.weir.api.topology.TopologySnapshot;
import java.util.List;

/** Two devices and a link. */
final class FixedTopology implements NetworkTopology {

  @Override
  public TopologySnapshot snapshot() {
    return new TopologySnapshot(
        7,
        NOON,
        List.of(CORE, EDGE),
        List.of(
            new TopologyLink(
                link("1", "ge-0-0-1", "2", "ge-0-0-1"),
                port(CORE, "ge-0-0-1", 1),
                port(EDGE, "ge-0-0-1", 7),
                2)),
        List.of(),
        List.of());
  }

  @Override
  public TopologySnapshot refresh() {
    return snapshot();
  }
}
