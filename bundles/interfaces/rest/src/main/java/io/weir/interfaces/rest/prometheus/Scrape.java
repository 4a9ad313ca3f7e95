package io.weir.interfaces.rest.prometheus;

import io.weir.api.collect.Collection;
import io.weir.library.view.Services;
import io.weir.library.view.StatusBoard;

/** Everything that Weir counts, at one moment. Thread-safe. */
public final class Scrape {

  private final ExporterMetrics exporters;
  private final StatusBoard board;

  /**
   * Sets the bound on the number of series.
   *
   * @param mostExporters exporters with metrics of their own; the others are added up
   * @param board tells what stores hold
   */
  public Scrape(int mostExporters, StatusBoard board) {
    this.board = board;
    exporters = new ExporterMetrics(mostExporters);
  }

  /** The whole text. */
  public String text(Services services) {
    Exposition out = new Exposition();
    services.collection().ifPresent(host -> collection(host, out));
    StoreMetrics.add(services, board, out);
    ProcessMetrics.add(out);
    return out.toString();
  }

  private void collection(Collection host, Exposition out) {
    CollectorMetrics.add(host.collectors(), out);
    exporters.add(host.exporters(), out);
    StageMetrics.add(host.stages(), out);
    DeliveryMetrics.add(host.deliveries(), out);
    LedgerMetrics.add(host.ledger(), out);
    out.gauge(
        "weir_collector_templates",
        "Templates that decoders hold.",
        Labels.NONE,
        host.templates().size());
  }
}
