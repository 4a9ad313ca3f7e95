package io.weir.interfaces.rest.prometheus;

import io.weir.api.collect.StoreDelivery;
import java.util.List;

/** One set for the way to each store and outlet. */
final class DeliveryMetrics {

  private DeliveryMetrics() {}

  static void add(List<StoreDelivery> deliveries, Exposition out) {
    for (StoreDelivery way : deliveries) {
      Labels labels = Labels.of("store", way.name()).and("kind", way.kind());
      out.gauge(
          "weir_delivery_breaker_closed",
          "0 where the circuit breaker holds calls back.",
          labels,
          way.breaker().equals("closed") ? 1 : 0);
      out.gauge(
          "weir_delivery_error_ratio",
          "Share of the circuit breaker's last calls that failed.",
          labels,
          way.errorRate());
      out.gauge(
          "weir_delivery_lag_rows",
          "Flows, samples or exporters that wait for the store.",
          labels,
          way.lagRows());
      out.gauge(
          "weir_delivery_lag_seconds",
          "Age of the oldest of them.",
          labels,
          way.lag().toMillis() / 1e3);
      way.spool().ifPresent(spool -> spool(spool, labels, out));
    }
  }

  private static void spool(StoreDelivery.Spool spool, Labels labels, Exposition out) {
    out.gauge("weir_spool_bytes", "Size of the log on disk.", labels, spool.bytes());
    out.gauge("weir_spool_max_bytes", "The most that it may have.", labels, spool.maxBytes());
    out.gauge("weir_spool_rows", "Flows or samples in it.", labels, spool.rows());
    out.gauge(
        "weir_spool_resumed_rows",
        "Flows or samples that it held when the host opened it.",
        labels,
        spool.resumed());
  }
}
