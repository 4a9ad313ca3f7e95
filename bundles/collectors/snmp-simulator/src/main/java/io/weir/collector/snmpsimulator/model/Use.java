package io.weir.collector.snmpsimulator.model;

/** What an interface is for. */
public enum Use {
  /** A link between devices of one layer. */
  RING,
  /** A link to the layer above. */
  UPLINK,
  /** A link to the layer below. */
  DOWNLINK,
  PROVIDER,
  SERVER,
  WIRELESS,
  DESK,
  UNUSED,
  LOOPBACK,
  MANAGEMENT,
  VLAN;

  /** Whether traffic enters or leaves by it. */
  boolean carries() {
    return this != UNUSED && this != LOOPBACK;
  }

  /** IANAifType. */
  public int ifType() {
    return switch (this) {
      case LOOPBACK -> 24;
      case VLAN -> 53;
      default -> 6;
    };
  }

  public boolean isPort() {
    return this != LOOPBACK && this != VLAN;
  }
}
