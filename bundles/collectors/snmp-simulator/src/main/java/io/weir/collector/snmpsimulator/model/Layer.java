package io.weir.collector.snmpsimulator.model;

/** Where in the tree a device stands. */
public enum Layer {
  CORE("core", 6),
  AGGREGATION("agg", 6),
  ACCESS("acc", 2);

  private final String label;
  private final int services;

  Layer(String label, int services) {
    this.label = label;
    this.services = services;
  }

  /** How names of its devices begin. */
  String label() {
    return label;
  }

  /** sysServices (RFC 3418): 2 for a bridge, 4 for a router, the sum for both. */
  public int services() {
    return services;
  }
}
