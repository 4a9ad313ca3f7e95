package io.weir.bench.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** One key of a top list and its measures. */
public record TopRow(List<String> key, FlowSums sums) {
  public TopRow {
    key = List.copyOf(key);
  }

  /** The key's values stand in {@code key}, by place or by name, or under the fields' names. */
  static TopRow read(JsonNode row, List<String> fields) {
    JsonNode keys = row.path("key");
    List<String> values = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      JsonNode value = keys.isArray() ? keys.path(i) : keys.path(fields.get(i));
      values.add(value.isMissingNode() ? named(row, fields.get(i)) : value.asText());
    }
    return new TopRow(
        values,
        new FlowSums(
            row.path("flows").asLong(),
            row.path("rawPackets").asLong(),
            row.path("rawBytes").asLong(),
            row.path("packets").asLong(),
            row.path("bytes").asLong()));
  }

  /** An address stands under the name of its family's element. */
  private static String named(JsonNode row, String field) {
    JsonNode value = row.path(field);
    return value.isMissingNode()
        ? row.path(field.replace("IPv4", "IPv6")).asText()
        : value.asText();
  }
}
