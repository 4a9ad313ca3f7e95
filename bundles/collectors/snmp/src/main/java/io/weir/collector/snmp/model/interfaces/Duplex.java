package io.weir.collector.snmp.model.interfaces;

import java.util.Locale;
import java.util.OptionalLong;

/** dot3StatsDuplexStatus (RFC 3635). */
public enum Duplex {
  UNKNOWN,
  HALF,
  FULL;

  /** Reads {@code half} and {@code full}; {@link #UNKNOWN} for anything else. */
  public static Duplex parse(String label) {
    return switch (label) {
      case "half" -> HALF;
      case "full" -> FULL;
      default -> UNKNOWN;
    };
  }

  /** {@code half}, {@code full}, or empty where it is unknown. */
  public String label() {
    return this == UNKNOWN ? "" : name().toLowerCase(Locale.ROOT);
  }

  static Duplex of(OptionalLong number) {
    long value = number.orElse(1);
    return value == 2 ? HALF : value == 3 ? FULL : UNKNOWN;
  }
}
