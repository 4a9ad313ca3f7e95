package io.weir.api.flow;

import java.util.Arrays;
import java.util.Locale;

/** What is added up in a query. */
public enum Measure {
  /** Octets, scaled by sampling. */
  BYTES,
  /** Packets, scaled by sampling. */
  PACKETS,
  /** Flow records. */
  FLOWS,
  /** Octets as exported. */
  RAW_BYTES,
  /** Packets as exported. */
  RAW_PACKETS;

  /**
   * Reads {@code bytes}, {@code packets}, {@code flows}, {@code raw-bytes}, {@code raw-packets}.
   *
   * @throws IllegalArgumentException saying what was wanted and what was got
   */
  public static Measure parse(String text) {
    return Arrays.stream(values())
        .filter(measure -> measure.toString().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "wanted a measure of " + Arrays.toString(values()) + ", got '" + text + "'"));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
