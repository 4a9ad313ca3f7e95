package io.weir.bench.rest;

import com.fasterxml.jackson.databind.JsonNode;

/** One exporter as Weir sees it. */
public record ExporterRow(
    String exporter,
    String collector,
    String protocol,
    long datagrams,
    long records,
    long missing,
    long samplingInterval) {

  static ExporterRow read(JsonNode row) {
    JsonNode exporter = row.path("exporter");
    return new ExporterRow(
        exporter.isObject() ? identity(exporter) : exporter.asText(),
        row.path("collector").asText(),
        row.path("protocol").asText(),
        row.path("datagrams").asLong(),
        row.path("records").asLong(),
        row.path("missing").asLong(),
        row.path("samplingInterval").asLong());
  }

  private static String identity(JsonNode exporter) {
    StringBuilder text = new StringBuilder();
    for (JsonNode part : exporter) {
      text.append(text.isEmpty() ? "" : "#").append(part.asText());
    }
    return text.toString();
  }
}
