package io.weir.api.flow;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

  /** The field that is summed; empty for {@link #FLOWS}, where each flow counts one. */
  public Optional<FlowField> column() {
    return switch (this) {
      case BYTES -> Optional.of(FlowField.SCALED_OCTETS);
      case PACKETS -> Optional.of(FlowField.SCALED_PACKETS);
      case FLOWS -> Optional.empty();
      case RAW_BYTES -> Optional.of(FlowField.OCTETS);
      case RAW_PACKETS -> Optional.of(FlowField.PACKETS);
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
