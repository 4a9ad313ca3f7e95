package io.weir.library.view;

import io.weir.api.flow.FlowField;
import io.weir.api.flow.Measure;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The units of answers: UCUM's symbols where it has one. */
final class Units {

  private static final String BYTES = "By";
  private static final String PACKETS = "packets";

  private Units() {}

  static String of(Measure measure) {
    return switch (measure) {
      case BYTES, RAW_BYTES -> BYTES;
      case PACKETS, RAW_PACKETS -> PACKETS;
      case FLOWS -> "flows";
    };
  }

  /** Of the fields of a flow, by element name. */
  static Map<String, String> ofFields() {
    Map<String, String> units = new TreeMap<>();
    List.of(FlowField.OCTETS, FlowField.REVERSE_OCTETS, FlowField.SCALED_OCTETS)
        .forEach(field -> units.put(field.elementName(), BYTES));
    List.of(FlowField.PACKETS, FlowField.REVERSE_PACKETS, FlowField.SCALED_PACKETS)
        .forEach(field -> units.put(field.elementName(), PACKETS));
    for (FlowSide side : FlowSide.values()) {
      units.put(side.element() + "Speed", "bit/s");
    }
    return units;
  }
}
