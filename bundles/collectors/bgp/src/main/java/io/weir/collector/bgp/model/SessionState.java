package io.weir.collector.bgp.model;

import java.util.Locale;
import java.util.Optional;

/** bgpPeerState, in the order of its values from 1 (RFC 4273). */
public enum SessionState {
  IDLE,
  CONNECT,
  ACTIVE,
  OPENSENT,
  OPENCONFIRM,
  ESTABLISHED;

  static Optional<SessionState> of(long value) {
    return value >= 1 && value <= values().length
        ? Optional.of(values()[(int) value - 1])
        : Optional.empty();
  }

  /** As the MIB has it. */
  int value() {
    return ordinal() + 1;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
