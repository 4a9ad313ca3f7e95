package io.weir.collector.snmp.model.interfaces;

import java.util.Arrays;
import java.util.OptionalLong;

/** Of ifAdminStatus (the first three only) and ifOperStatus (RFC 2863). */
public enum IfStatus {
  UP("up"),
  DOWN("down"),
  TESTING("testing"),
  UNKNOWN("unknown"),
  DORMANT("dormant"),
  NOT_PRESENT("notPresent"),
  LOWER_LAYER_DOWN("lowerLayerDown");

  private final String label;

  IfStatus(String label) {
    this.label = label;
  }

  /** Of the number that an agent sent; {@link #UNKNOWN} for none and for one not defined. */
  public static IfStatus of(OptionalLong number) {
    long place = number.orElse(0) - 1;
    return place >= 0 && place < values().length ? values()[(int) place] : UNKNOWN;
  }

  /** Reads what the MIB spells; {@link #UNKNOWN} for anything else. */
  public static IfStatus parse(String label) {
    return Arrays.stream(values())
        .filter(each -> each.label.equals(label))
        .findFirst()
        .orElse(UNKNOWN);
  }

  /** As the MIB spells it. */
  @Override
  public String toString() {
    return label;
  }
}
