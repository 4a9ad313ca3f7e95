package io.weir.enricher.interfaces;

import io.weir.api.metric.Sample;
import io.weir.api.metric.SeriesKey;
import io.weir.enricher.interfaces.model.Tally;
import java.util.List;
import java.util.Map;

/** What was counted, as samples. */
final class SelfMetrics {

  private static final String NAMES = "weir_enricher_interface_names_total";
  private static final String MISSES = "weir_enricher_interface_misses_total";

  private SelfMetrics() {}

  static List<Sample> samples(Tally tally, int known, long failures, long millis) {
    return List.of(
        sample(NAMES, Map.of("source", "inventory"), millis, tally.named()),
        sample(NAMES, Map.of("source", "exporter"), millis, tally.exported()),
        sample(MISSES, Map.of("unknown", "exporter"), millis, tally.unknownExporter()),
        sample(MISSES, Map.of("unknown", "interface"), millis, tally.unknownInterface()),
        sample("weir_enricher_interfaces_known", Map.of(), millis, known),
        sample("weir_enricher_inventory_failures_total", Map.of(), millis, failures));
  }

  private static Sample sample(String name, Map<String, String> labels, long millis, long value) {
    return new Sample(new SeriesKey(name, labels), millis, value);
  }
}
