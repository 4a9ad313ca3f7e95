package io.weir.bench.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/**
 * The way to one store as Weir sees it.
 *
 * @param spoolBytes on disk, 0 without a spool
 */
public record StoreRow(
    String name, String state, String breaker, long lagRows, Duration lag, long spoolBytes) {

  static StoreRow read(JsonNode row) {
    return new StoreRow(
        row.path("name").asText(),
        row.path("state").asText(),
        row.path("breaker").asText(),
        row.path("lagRows").asLong(),
        lag(row.path("lag")),
        row.path("spool").path("bytes").asLong());
  }

  private static Duration lag(JsonNode lag) {
    return lag.isNumber()
        ? Duration.ofMillis((long) (1000 * lag.asDouble()))
        : Duration.parse(lag.asText());
  }
}
