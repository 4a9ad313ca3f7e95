package io.weir.api.flow;

import io.weir.api.net.Address;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * One stored flow.
 *
 * @param values {@link Long} for numbers, times and MAC addresses, {@link Address} and {@link
 *     String} for the rest; a field that is zero or empty may be missing
 */
public record FlowRecord(Map<FlowField, Object> values) {

  public FlowRecord {
    values = Collections.unmodifiableMap(new EnumMap<>(values));
  }

  /** A row of a batch, without the fields that are zero or empty. */
  public static FlowRecord of(FlowBatch batch, int row) {
    Map<FlowField, Object> values = new EnumMap<>(FlowField.class);
    for (FlowField field : batch.fields()) {
      switch (field.kind()) {
        case ADDRESS -> {
          Address address = batch.address(field, row);
          if (!address.isUnspecified()) {
            values.put(field, address);
          }
        }
        case TEXT -> {
          String text = batch.text(field, row);
          if (!text.isEmpty()) {
            values.put(field, text);
          }
        }
        default -> {
          long number = batch.number(field, row);
          if (number != 0) {
            values.put(field, number);
          }
        }
      }
    }
    return new FlowRecord(values);
  }

  /** A number, a time or a MAC address; 0 where there is none. */
  public long number(FlowField field) {
    return values.get(field) instanceof Long number ? number : 0;
  }

  public Address address(FlowField field) {
    return values.get(field) instanceof Address address ? address : Address.UNSPECIFIED;
  }

  public String text(FlowField field) {
    return values.get(field) instanceof String text ? text : "";
  }
}
