package io.weir.interfaces.shell;

import io.weir.api.flow.Measure;
import io.weir.interfaces.shell.text.Quantity;

/** Values of measures with their units. */
final class Measures {

  private Measures() {}

  static String text(Measure measure, Number value) {
    return switch (measure) {
      case BYTES -> Quantity.bytes(value);
      case RAW_BYTES -> Quantity.bytes(value) + " as exported";
      case PACKETS -> Quantity.count(value) + " packets";
      case RAW_PACKETS -> Quantity.count(value) + " packets as exported";
      case FLOWS -> Quantity.count(value) + " flows";
    };
  }

  /** The mean rate over a bin. */
  static String rate(Measure measure, Number value, double seconds) {
    double perSecond = value.doubleValue() / seconds;
    return switch (measure) {
      case BYTES, RAW_BYTES -> Quantity.bitRate(8 * perSecond);
      case PACKETS, RAW_PACKETS -> Quantity.scaled(perSecond, "packets/s");
      case FLOWS -> Quantity.scaled(perSecond, "flows/s");
    };
  }
}
