package io.weir.bench.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** One line of the loss ledger: {@code in = out + lost + waiting}. */
public record LossRow(
    String place,
    String unit,
    long in,
    long out,
    long lost,
    long waiting,
    Map<String, Long> reasons) {

  public LossRow {
    reasons = Map.copyOf(reasons);
  }

  static LossRow read(JsonNode row) {
    Map<String, Long> reasons = new TreeMap<>();
    row.path("reasons").properties().forEach(e -> reasons.put(e.getKey(), e.getValue().asLong()));
    return new LossRow(
        row.path("place").asText(),
        row.path("unit").asText(),
        row.path("in").asLong(),
        row.path("out").asLong(),
        row.path("lost").asLong(),
        row.path("waiting").asLong(),
        reasons);
  }
}
