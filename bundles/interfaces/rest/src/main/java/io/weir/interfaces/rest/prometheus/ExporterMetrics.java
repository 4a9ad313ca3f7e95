package io.weir.interfaces.rest.prometheus;

import io.weir.api.collect.ExporterStatus;
import java.util.Comparator;
import java.util.List;

/**
 * One set for each exporter, for those seen first: senders that somebody makes up later cannot push
 * the real ones out. The others are added up as one exporter, {@code other}.
 */
final class ExporterMetrics {

  private static final int MOST = 100_000;
  private static final String OTHER = "other";

  private final int most;

  ExporterMetrics(int most) {
    if (most < 0 || most > MOST) {
      throw new IllegalArgumentException(
          "wanted exportersInMetrics from 0 to " + MOST + ", got " + most);
    }
    this.most = most;
  }

  void add(List<ExporterStatus> exporters, Exposition out) {
    List<ExporterStatus> oldestFirst =
        exporters.stream().sorted(Comparator.comparing(ExporterStatus::firstSeen)).toList();
    for (int i = 0; i < oldestFirst.size(); i++) {
      ExporterStatus exporter = oldestFirst.get(i);
      Labels labels =
          Labels.of("exporter", i < most ? exporter.exporter().toString() : OTHER)
              .and("collector", exporter.collector())
              .and("protocol", exporter.protocol());
      counters(exporter, labels, out);
      if (i < most) {
        gauges(exporter, labels, out);
      }
    }
    out.gauge("weir_exporter_known", "Exporters known.", Labels.NONE, exporters.size());
  }

  private static void counters(ExporterStatus exporter, Labels labels, Exposition out) {
    out.counter("weir_exporter_datagrams_total", "Datagrams.", labels, exporter.datagrams());
    out.counter("weir_exporter_bytes_total", "Bytes received.", labels, exporter.octets());
    out.counter("weir_exporter_records_total", "Flows decoded.", labels, exporter.records());
    exporter
        .errors()
        .forEach(
            (reason, count) ->
                out.counter(
                    "weir_exporter_errors_total",
                    "Decode errors by reason.",
                    labels.and("reason", reason),
                    count));
    out.counter(
        "weir_exporter_missing_total",
        "Units that never came, by sequence numbers.",
        labels.and("unit", exporter.unit()),
        exporter.missing());
    out.counter(
        "weir_exporter_duplicates_total", "Units that came twice.", labels, exporter.duplicates());
    out.counter(
        "weir_exporter_reordered_total",
        "Units that came late, within the window.",
        labels,
        exporter.reordered());
    out.counter(
        "weir_exporter_restarts_total", "Restarts of the exporter.", labels, exporter.restarts());
  }

  private static void gauges(ExporterStatus exporter, Labels labels, Exposition out) {
    out.gauge(
        "weir_exporter_parked_sets",
        "Data sets that wait for a template.",
        labels,
        exporter.parkedSets());
    out.gauge(
        "weir_exporter_sampling_interval",
        "The latest sampling interval: one packet in this many.",
        labels,
        exporter.samplingInterval());
    out.gauge(
        "weir_exporter_last_seen_timestamp_seconds",
        "When its latest datagram came.",
        labels,
        exporter.lastSeen().toEpochMilli() / 1000.0);
    exporter
        .clockSkew()
        .ifPresent(
            skew ->
                out.gauge(
                    "weir_exporter_clock_skew_seconds",
                    "Its wall clock minus ours.",
                    labels,
                    skew.toNanos() / 1e9));
  }
}
