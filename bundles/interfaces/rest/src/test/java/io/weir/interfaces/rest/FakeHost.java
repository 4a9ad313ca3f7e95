package io.weir.interfaces.rest;

import io.weir.api.collect.Collection;
import io.weir.api.collect.CollectorStatus;
import io.weir.api.collect.CollectorStatus.State;
import io.weir.api.collect.ExporterStatus;
import io.weir.api.collect.LedgerLine;
import io.weir.api.collect.ReplayResult;
import io.weir.api.collect.StageStatus;
import io.weir.api.collect.StoreDelivery;
import io.weir.api.flow.ExporterId;
import io.weir.api.flow.SamplingSource;
import io.weir.api.flow.TemplateInfo;
import io.weir.api.net.Address;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A host with one exporter, whose numbers a test can change. */
public final class FakeHost implements Collection {

  public static final Instant NOW = Instant.parse("2026-01-31T10:00:00Z");
  public static final ExporterId ROUTER = new ExporterId(Address.parse("192.0.2.1"), 0);

  public List<CollectorStatus> collectors = List.of(collector("netflow", State.LISTENING, ""));
  public List<ExporterStatus> exporters = List.of(exporter(ROUTER, NOW));
  public List<StageStatus> stages =
      List.of(new StageStatus("columnar", "store", "running", 3, 3000, 0, 1, 64, 0));
  public List<StoreDelivery> deliveries = List.of(delivery("closed", Duration.ZERO));
  public List<LedgerLine> ledger =
      List.of(new LedgerLine("kernel", "datagrams", 100, 90, 10, 0, Map.of("buffer-full", 10L)));

  public static CollectorStatus collector(String name, State state, String detail) {
    return new CollectorStatus(
        name, "netflow", "[::]:2055", state, detail, NOW, 90, 9000, 0, 10, 4_194_304);
  }

  public static ExporterStatus exporter(ExporterId id, Instant firstSeen) {
    return new ExporterStatus(
        id,
        "netflow",
        "netflow9",
        90,
        9000,
        3000,
        Map.of("short-set", 2L),
        5,
        "datagrams",
        1,
        0,
        0,
        Optional.of(Duration.ofMillis(-1500)),
        100,
        SamplingSource.OPTIONS,
        0,
        firstSeen,
        NOW);
  }

  public static StoreDelivery delivery(String breaker, Duration lag) {
    return new StoreDelivery(
        "postgresql",
        "store",
        "flows",
        "running",
        breaker,
        0.25,
        3000,
        lag,
        Optional.of(new StoreDelivery.Spool(65_536, 1 << 20, 3000, Optional.of(NOW), 1000)));
  }

  @Override
  public List<CollectorStatus> collectors() {
    return collectors;
  }

  @Override
  public List<ExporterStatus> exporters() {
    return exporters;
  }

  @Override
  public List<TemplateInfo> templates() {
    return List.of(
        new TemplateInfo(
            "netflow9", ROUTER, 7, 256, false, List.of("octetDeltaCount/4"), NOW, NOW, 3000));
  }

  @Override
  public List<LedgerLine> ledger() {
    return ledger;
  }

  @Override
  public List<StageStatus> stages() {
    return stages;
  }

  @Override
  public List<StoreDelivery> deliveries() {
    return deliveries;
  }

  @Override
  public ReplayResult replay(Path capture) {
    throw new UnsupportedOperationException("REST replays nothing");
  }
}
