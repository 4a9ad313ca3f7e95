package io.weir.api.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How what was collected gets to one store, or outlet, at this moment.
 *
 * @param kind {@code store}, {@code metric-store}, {@code outlet} or {@code inventory}
 * @param unit what {@code lagRows} counts: {@code flows}, {@code samples} or {@code exporters}
 * @param state {@code running}; {@code starting: }, {@code unavailable: } or {@code quarantined: }
 *     and why
 * @param breaker of the circuit breaker before the store: {@code closed}, {@code open}, {@code
 *     half_open}
 * @param errorRate of the breaker's last calls, 0 to 1
 * @param lagRows waiting in queue and spool, or written and not acknowledged
 * @param lag age of the oldest of them in the spool; zero without one
 */
public record StoreDelivery(
    String name,
    String kind,
    String unit,
    String state,
    String breaker,
    double errorRate,
    long lagRows,
    Duration lag,
    Optional<Spool> spool) {

  /**
   * The log on disk between queue and store.
   *
   * @param bytes on disk, at most {@code maxBytes}
   * @param rows in it that the store has not acknowledged
   * @param oldest when the first of them came
   * @param resumed rows that an earlier process had left
   */
  public record Spool(
      long bytes, long maxBytes, long rows, Optional<Instant> oldest, long resumed) {}
}
