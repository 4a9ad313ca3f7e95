package io.weir.collector.snmp.model.interfaces;

import java.util.OptionalLong;

/** dot3StatsDuplexStatus (RFC 3635). */
public enum Duplex {
  UNKNOWN,
  HALF,
  FULL;

  static Duplex of(OptionalLong number) {
    long value = number.orElse(1);
    return value == 2 ? HALF : value == 3 ? FULL : UNKNOWN;
  }
}
