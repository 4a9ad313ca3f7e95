package io.weir.collector.snmp.model.counters;

import io.weir.collector.snmp.model.mib.IfCounterColumn;
import java.util.Optional;

/** What is counted on an interface, by which object. */
public enum Quantity {
  IN_OCTETS(IfCounterColumn.IF_HC_IN_OCTETS, IfCounterColumn.IF_IN_OCTETS, 8),
  OUT_OCTETS(IfCounterColumn.IF_HC_OUT_OCTETS, IfCounterColumn.IF_OUT_OCTETS, 8),
  IN_UCAST_PKTS(IfCounterColumn.IF_HC_IN_UCAST_PKTS, IfCounterColumn.IF_IN_UCAST_PKTS, 160),
  OUT_UCAST_PKTS(IfCounterColumn.IF_HC_OUT_UCAST_PKTS, IfCounterColumn.IF_OUT_UCAST_PKTS, 160),
  IN_ERRORS(null, IfCounterColumn.IF_IN_ERRORS, 160),
  OUT_ERRORS(null, IfCounterColumn.IF_OUT_ERRORS, 160),
  IN_DISCARDS(null, IfCounterColumn.IF_IN_DISCARDS, 160),
  OUT_DISCARDS(null, IfCounterColumn.IF_OUT_DISCARDS, 160);

  private final Optional<IfCounterColumn> wide;
  private final IfCounterColumn narrow;
  private final int bitsEach;

  Quantity(IfCounterColumn wide, IfCounterColumn narrow, int bitsEach) {
    this.wide = Optional.ofNullable(wide);
    this.narrow = narrow;
    this.bitsEach = bitsEach;
  }

  /** The Counter64, where IF-MIB has one. */
  public Optional<IfCounterColumn> wide() {
    return wide;
  }

  /** The Counter32. */
  public IfCounterColumn narrow() {
    return narrow;
  }

  /** The fewest bits of line that one takes: an octet's, or those of an empty IPv4 packet. */
  int bitsEach() {
    return bitsEach;
  }
}
