package io.weir.analysis.flowseries.model;

import io.weir.api.flow.Measure;
import java.util.Locale;
import java.util.Map;

/**
 * One way to part the flows of an exporter: every flow is under exactly one key of every family, so
 * that the sum over a family's keys is the exporter's total.
 */
public enum Family {
  /** All flows of an exporter. */
  EXPORTER("exporter", "exporter"),
  /** By the interface they came in through. */
  INTERFACE_IN("interface", "interface"),
  /** By the interface they went out through. */
  INTERFACE_OUT("interface", "interface"),
  PROTOCOL("protocol", "protocol"),
  APPLICATION("application", "application"),
  SOURCE_AS("source_as", "as"),
  DESTINATION_AS("destination_as", "as"),
  SOURCE_PREFIX("source_prefix", "prefix"),
  DESTINATION_PREFIX("destination_prefix", "prefix");

  private final String metric;
  private final String label;

  Family(String metric, String label) {
    this.metric = metric;
    this.label = label;
  }

  /** The name of a metric, such as {@code weir_flow_protocol_bytes}. */
  public String metric(Measure measure) {
    return "weir_flow_" + metric + '_' + measure.toString().replace('-', '_');
  }

  /** The label that tells the keys apart. */
  public String label() {
    return label;
  }

  /** Labels that every series of the family has. */
  Map<String, String> labels() {
    return switch (this) {
      case INTERFACE_IN -> Map.of("direction", "in");
      case INTERFACE_OUT -> Map.of("direction", "out");
      default -> Map.of();
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
