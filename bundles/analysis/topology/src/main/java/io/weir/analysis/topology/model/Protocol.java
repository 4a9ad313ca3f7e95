package io.weir.analysis.topology.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a neighbour was heard, the strongest first. */
enum Protocol {
  /** Neighbours tell who they are, to the next bridge and no further (IEEE 802.1AB). */
  LLDP(0.8),
  /** As LLDP, but bridges that do not know it pass it on. */
  CDP(0.7),
  /** A MAC address that a bridge has learnt on a port: of somebody behind it. */
  BRIDGE(0.3),
  /** A MAC address of an IP address: of somebody in the same subnet. */
  ARP(0.2);

  /** How much less is believed of one whose name alone is known. */
  private static final double BY_NAME = 0.75;

  private final double confidence;

  Protocol(double confidence) {
    this.confidence = confidence;
  }

  static Optional<Protocol> named(String name) {
    return Stream.of(values()).filter(each -> each.toString().equals(name)).findFirst();
  }

  /** Whether neighbours say themselves who they are. */
  boolean isSpoken() {
    return this == LLDP || this == CDP;
  }

  /** Of one sighting. */
  double confidence(boolean firm) {
    return firm ? confidence : confidence * BY_NAME;
  }

  /** As in {@link io.weir.api.inventory.Neighbour#protocol()}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
