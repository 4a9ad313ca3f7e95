package io.weir.analysis.topology.model;

import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.Neighbour;
import io.weir.api.topology.LooseEnd;
import io.weir.api.topology.TopologySnapshot;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers snapshots: a new number for everything but a new time of being seen. */
public final class Versions {

  private Versions() {}

  /** The snapshot with the version of the one before if it says the same, else with the next. */
  public static TopologySnapshot numbered(TopologySnapshot before, TopologySnapshot now) {
    boolean same = before.version() > 0 && lasting(before).equals(lasting(now));
    return now.at(same ? before.version() : before.version() + 1, now.time());
  }

  private static List<Object> lasting(TopologySnapshot snapshot) {
    return Stream.of(
            snapshot.devices().stream().map(InventoryEntry::lasting),
            snapshot.links().stream()
                .map(link -> List.of(link.link().lasting(), link.a(), link.z(), link.ends())),
            snapshot.looseEnds().stream().map(Versions::lasting),
            snapshot.findings().stream())
        .flatMap(stream -> stream)
        .collect(Collectors.toList());
  }

  private static LooseEnd lasting(LooseEnd end) {
    Neighbour heard = end.heard();
    Neighbour timeless =
        new Neighbour(
            heard.deviceId(),
            heard.id(),
            heard.interfaceId(),
            heard.protocol(),
            heard.chassisIdSubtype(),
            heard.chassisId(),
            heard.portIdSubtype(),
            heard.portId(),
            heard.portDescription(),
            heard.sysName(),
            heard.platform(),
            heard.address(),
            Instant.EPOCH);
    return new LooseEnd(timeless, end.cause(), end.deviceId());
  }
}
