package io.weir.platform.planning;

import io.weir.api.flow.TimeRange;
import io.weir.api.planning.PlanningException;
import io.weir.api.planning.PlanningException.Kind;
import io.weir.api.store.StoreException;
import io.weir.api.topology.Topology;
import io.weir.api.traffic.LinkLoad;
import io.weir.api.traffic.NetworkTraffic;
import io.weir.platform.planning.model.Network;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The network as it is measured now. Thread-safe. */
final class Measurements {

  private final Supplier<Optional<NetworkTraffic>> traffic;
  private final Clock clock;

  /**
   * @param traffic who measures, as long as there is one
   */
  Measurements(Supplier<Optional<NetworkTraffic>> traffic, Clock clock) {
    this.traffic = traffic;
    this.clock = clock;
  }

  /**
   * The topology.
   *
   * @throws PlanningException if nobody knows it, or it is empty
   */
  Topology topology() throws PlanningException {
    Topology topology = source().topology();
    if (topology.nodes().isEmpty()) {
      throw new PlanningException(
          Kind.UNAVAILABLE, "No topology is known yet: were devices discovered?");
    }
    return topology;
  }

  /** The topology and the traffic of the time before now. */
  Network network(Duration window) throws PlanningException {
    Topology topology = topology();
    try {
      return new Network(topology, source().matrix(topology, last(window)));
    } catch (StoreException e) {
      throw unavailable(e);
    }
  }

  /** Loads of the time before now. */
  List<LinkLoad> loads(Topology topology, Duration window) throws PlanningException {
    return loads(topology, last(window));
  }

  List<LinkLoad> loads(Topology topology, TimeRange range) throws PlanningException {
    try {
      return source().loads(topology, range);
    } catch (StoreException e) {
      throw unavailable(e);
    }
  }

  private TimeRange last(Duration window) {
    return TimeRange.last(window, clock.instant());
  }

  private NetworkTraffic source() throws PlanningException {
    return traffic
        .get()
        .orElseThrow(
            () ->
                new PlanningException(
                    Kind.UNAVAILABLE,
                    "Nobody knows the traffic of the network now: is weir-planning installed and"
                        + " ready?"));
  }

  private static PlanningException unavailable(StoreException e) {
    return new PlanningException(
        Kind.UNAVAILABLE, "The traffic cannot be asked for: " + e.getMessage(), e);
  }
}
