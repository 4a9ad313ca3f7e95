package io.weir.interfaces.rest.prometheus;

import io.weir.api.flow.FlowStore;
import io.weir.api.metric.MetricStore;
import io.weir.api.store.StoreStatus;
import io.weir.library.view.Services;
import io.weir.library.view.StatusBoard;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One set for each store. */
final class StoreMetrics {

  private static final Logger LOG = LoggerFactory.getLogger(StoreMetrics.class);

  private StoreMetrics() {}

  static void add(Services services, StatusBoard board, Exposition out) {
    for (FlowStore store : services.flowStores()) {
      add(
          Labels.of("store", store.name()).and("kind", "flows"),
          () -> board.of(store, store::status),
          out);
    }
    for (MetricStore store : services.metricStores()) {
      add(
          Labels.of("store", store.name()).and("kind", "metrics"),
          () -> board.of(store, store::status),
          out);
    }
  }

  /** A store that fails costs its own metrics only. */
  private static void add(Labels labels, Supplier<StoreStatus> asked, Exposition out) {
    boolean up = true;
    try {
      numbers(labels, asked.get(), out);
    } catch (RuntimeException e) {
      LOG.warn("The store of {} does not tell its status", labels.text(), e);
      up = false;
    }
    out.gauge("weir_store_up", "0 where the store does not tell.", labels, up ? 1 : 0);
  }

  private static void numbers(Labels labels, StoreStatus status, Exposition out) {
    out.gauge("weir_store_rows", "Flows or samples that can be queried.", labels, status.rows());
    out.gauge("weir_store_bytes", "Bytes on disk or in memory.", labels, status.bytes());
    status
        .oldest()
        .ifPresent(
            time ->
                out.gauge(
                    "weir_store_oldest_timestamp_seconds",
                    "When the oldest row was collected.",
                    labels,
                    time.toEpochMilli() / 1000.0));
    status
        .newest()
        .ifPresent(
            time ->
                out.gauge(
                    "weir_store_newest_timestamp_seconds",
                    "When the newest row was collected.",
                    labels,
                    time.toEpochMilli() / 1000.0));
  }
}
