package io.weir.analysis.flowseries.model;

import io.weir.api.metric.Sample;
import io.weir.api.metric.SeriesKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was counted, as samples. */
public final class SelfMetrics {

  private static final String UNTIMED = "weir_flow_series_untimed_flows_total";

  private final List<Sample> samples = new ArrayList<>();
  private final long millis;

  private SelfMetrics(long millis) {
    this.millis = millis;
  }

  /**
   * The samples of one moment.
   *
   * @param dropped bins that nobody took in time
   * @param millis since the epoch
   */
  public static List<Sample> samples(Statistics counted, long dropped, long millis) {
    SelfMetrics metrics = new SelfMetrics(millis);
    metrics.add("weir_flow_series_flows_total", Map.of(), counted.flows());
    metrics.add("weir_flow_series_late_flows_total", Map.of(), counted.late());
    metrics.add(UNTIMED, Map.of("reason", "absent"), counted.untimed());
    metrics.add(UNTIMED, Map.of("reason", "reversed"), counted.reversed());
    metrics.add(UNTIMED, Map.of("reason", "skewed"), counted.skewed());
    metrics.add("weir_flow_series_folded_keys_total", Map.of(), counted.folded());
    metrics.add("weir_flow_series_dropped_bins_total", Map.of(), dropped);
    metrics.add("weir_flow_series_open_bins", Map.of(), counted.openBins());
    metrics.add("weir_flow_series_keys", Map.of(), counted.keys());
    metrics.add("weir_flow_series_exporters", Map.of(), counted.exporters());
    return metrics.samples;
  }

  private void add(String name, Map<String, String> labels, long value) {
    samples.add(new Sample(new SeriesKey(name, labels), millis, value));
  }
}
