package io.weir.bench.flows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The results of all contestants, for programs and for people. */
final class Report {
  private static final String WEIR = "weir";

  private final Map<String, Trial> results;

  Report(Map<String, Trial> results) {
    this.results = new LinkedHashMap<>(results);
  }

  /** {@code weir} and {@code peers}; Weir's part is empty if it did not take part. */
  Map<String, Object> json() {
    Map<String, Object> peers = new LinkedHashMap<>();
    results.forEach(
        (name, trial) -> {
          if (!name.equals(WEIR)) {
            peers.put(name, json(trial));
          }
        });
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(WEIR, results.containsKey(WEIR) ? json(results.get(WEIR)) : Map.of());
    json.put("peers", peers);
    return json;
  }

  private static Map<String, Object> json(Trial trial) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("flowsPerSecond", Math.round(trial.flowsPerSecond()));
    json.put(
        "cpuSecondsPerMillionFlows", Math.round(1000 * trial.cpuSecondsPerMillionFlows()) / 1000.0);
    json.put("residentBytes", trial.residentBytes());
    json.put("sent", trial.sent().records());
    json.put("stored", trial.stored().flows());
    return json;
  }

  List<String> text() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            "%-10s %12s %16s %14s %14s %14s",
            "collector", "flows/s", "CPU-s/M flows", "resident MiB", "sent", "stored"));
    results.forEach(
        (name, trial) ->
            lines.add(
                String.format(
                    Locale.ROOT,
                    "%-10s %,12.0f %16.3f %,14d %,14d %,14d",
                    name,
                    trial.flowsPerSecond(),
                    trial.cpuSecondsPerMillionFlows(),
                    trial.residentBytes() >> 20,
                    trial.sent().records(),
                    trial.stored().flows())));
    return lines;
  }
}
