package io.weir.bench.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.weir.bench.rest.WeirApi;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Flows against counters of interfaces, as Weir compares them. Used by one thread. */
final class Comparison {
  private static final long ASK_NANOS = 1_000_000_000;

  /** After the end of a minute, until all its flows are surely added up. */
  private static final Duration SETTLED = Duration.ofSeconds(15);

  private static final int BUSIEST = 4;

  private final WeirApi api;
  private JsonNode answer;
  private long asked = System.nanoTime() - ASK_NANOS;
  private String failure = "";

  Comparison(WeirApi api) {
    this.api = api;
  }

  /** Whether a whole minute was compared; asks at most once a second. */
  boolean isReady() {
    if (System.nanoTime() - asked >= ASK_NANOS) {
      asked = System.nanoTime();
      try {
        JsonNode latest = api.answer("reconciliation");
        answer = isSettled(latest) ? latest : answer;
      } catch (IOException e) {
        failure = e.getMessage();
      }
    }
    return answer != null;
  }

  private static boolean isSettled(JsonNode latest) {
    boolean counted = false;
    for (JsonNode row : latest.path("rows")) {
      Instant end = Instant.parse(row.path("to").asText());
      if (end.plus(SETTLED).isAfter(Instant.parse(latest.path("time").asText()))) {
        return false;
      }
      counted |= !row.path("snmpOctets").isNull();
    }
    return counted;
  }

  /** The busiest directions of interfaces of each exporter. */
  void print(PrintWriter out) {
    if (answer == null) {
      out.println();
      out.println("Flows were not compared with counters. " + failure);
      return;
    }
    Table table =
        new Table(
            "Flows against counters of interfaces, the busiest of each device",
            "device",
            "interface",
            "way",
            "flows",
            "SNMP",
            "diagnosis");
    for (List<JsonNode> rows : byDevice().values()) {
      rows.stream()
          .sorted(Comparator.comparingDouble(row -> -row.path("snmpOctets").asDouble()))
          .limit(BUSIEST)
          .forEach(row -> row(table, row));
    }
    table.print(out);
  }

  private Map<String, List<JsonNode>> byDevice() {
    Map<String, List<JsonNode>> byDevice = new TreeMap<>();
    for (JsonNode row : answer.path("rows")) {
      byDevice.computeIfAbsent(row.path("device").asText(), any -> new ArrayList<>()).add(row);
    }
    return byDevice;
  }

  private static void row(Table table, JsonNode row) {
    table.row(
        row.path("exporter").asText(),
        row.path("name").asText(),
        row.path("direction").asText().toLowerCase(Locale.ROOT),
        Units.octets(row.path("flowOctets").asLong()),
        Units.octets(row.path("snmpOctets").asLong()),
        row.path("diagnosis").asText());
  }
}
