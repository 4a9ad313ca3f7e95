package io.weir.store.victoriametrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.metric.MetricQuery;
import io.weir.api.metric.MetricStore;
import io.weir.tck.MetricStoreTck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every metric store promises, kept by a real VictoriaMetrics. */
class VictoriaMetricsStoreTest extends MetricStoreTck {

  @TempDir private Path folder;
  private RealServer server;

  @Override
  protected MetricStore createStore() throws Exception {
    server = RealServer.victoriaMetrics(Files.createTempDirectory(folder, "server"));
    return new VictoriaMetricsStore(TestConfig.of(Map.of("url", server.url())));
  }

  /** Values of one series are kept as whole numbers with one exponent. */
  @Override
  protected int significantDigits() {
    return 12;
  }

  @Override
  protected void settle() throws Exception {
    server.status("/internal/force_flush");
  }

  @Test
  void aProbeComesAndGoes() throws Exception {
    try (VictoriaMetricsStore store =
        new VictoriaMetricsStore(TestConfig.of(Map.of("url", server.url())))) {
      assertTrue(store.check().remove().isPresent());
      Instant now = Instant.now();
      MetricQuery probes =
          new MetricQuery(
              "weir_store_probe",
              Map.of(),
              now.minusSeconds(60),
              now.plusSeconds(1),
              Duration.ofSeconds(61));
      assertEquals(List.of(), store.read(probes).keys());
    }
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
  }
}
