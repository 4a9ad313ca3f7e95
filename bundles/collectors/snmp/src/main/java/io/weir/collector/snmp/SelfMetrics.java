package io.weir.collector.snmp;

import io.weir.api.metric.Sample;
import io.weir.api.metric.SeriesKey;
import io.weir.api.snmp.SnmpException.Reason;
import io.weir.collector.snmp.polling.Polling;
import io.weir.collector.snmp.session.Report;
import io.weir.collector.snmp.session.Rounds;
import io.weir.collector.snmp.session.SessionCounters;
import io.weir.collector.snmp.session.SnmpSessions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How asking goes, as samples of one moment. */
final class SelfMetrics {

  private final long time;
  private final List<Sample> out = new ArrayList<>();

  private SelfMetrics(long time) {
    this.time = time;
  }

  static List<Sample> samples(SnmpSessions sessions, Polling polling, int devices, long now) {
    SelfMetrics metrics = new SelfMetrics(now);
    metrics.add("weir_snmp_devices", Map.of(), devices);
    metrics.add("weir_snmp_requests_in_flight", Map.of(), sessions.inFlight());
    metrics.counters(sessions.counters());
    polling.figures().forEach(metrics::rounds);
    polling
        .counted()
        .forEach(
            (poller, count) -> metrics.add("weir_snmp_polled", Map.of("poller", poller), count));
    Polling.Losses losses = polling.losses();
    metrics.add("weir_snmp_samples_homeless_total", Map.of(), losses.homeless());
    metrics.add("weir_snmp_rounds_dropped_total", Map.of(), losses.dropped());
    return metrics.out;
  }

  private void counters(SessionCounters counters) {
    add("weir_snmp_packets_sent_total", Map.of(), counters.sent());
    add("weir_snmp_packets_resent_total", Map.of(), counters.resent());
    add("weir_snmp_answers_total", Map.of(), counters.received());
    add("weir_snmp_varbinds_total", Map.of(), counters.varBinds());
    add("weir_snmp_unexpected_total", Map.of(), counters.unexpected());
    add("weir_snmp_malformed_total", Map.of(), counters.malformed());
    for (Report report : Report.values()) {
      Map<String, String> labels = Map.of("report", report.toString());
      add("weir_snmp_reports_total", labels, counters.reported(report));
    }
    for (Reason reason : Reason.values()) {
      Map<String, String> labels = Map.of("reason", reason.toString());
      add("weir_snmp_failures_total", labels, counters.failed(reason));
    }
  }

  private void rounds(String poller, Rounds.Figures figures) {
    rounds(poller, "started", figures.started());
    rounds(poller, "completed", figures.completed());
    rounds(poller, "failed", figures.failed());
    rounds(poller, "skipped", figures.skipped());
    rounds(poller, "late", figures.late());
  }

  private void rounds(String poller, String outcome, long count) {
    add("weir_snmp_rounds_total", Map.of("poller", poller, "outcome", outcome), count);
  }

  private void add(String name, Map<String, String> labels, long value) {
    out.add(new Sample(new SeriesKey(name, labels), time, (double) value));
  }
}
