package io.weir.bench.flows;

/** What a collector has stored in a trial, read back from its store. */
record Stored(long flows, long packets, long octets) {
  static final Stored NONE = new Stored(0, 0, 0);

  Stored plus(Stored other) {
    return new Stored(flows + other.flows, packets + other.packets, octets + other.octets);
  }

  Stored minus(Stored other) {
    return new Stored(flows - other.flows, packets - other.packets, octets - other.octets);
  }
}
