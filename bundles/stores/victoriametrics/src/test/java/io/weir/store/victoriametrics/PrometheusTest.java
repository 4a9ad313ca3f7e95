package io.weir.store.victoriametrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.weir.api.metric.Aggregate;
import io.weir.api.metric.Fold;
import io.weir.api.metric.MetricQuery;
import io.weir.api.metric.Sample;
import io.weir.api.metric.SeriesBlock;
import io.weir.api.metric.SeriesKey;
import io.weir.api.store.StoreException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same protocol, spoken to a real Prometheus. */
class PrometheusTest {

  private static final long START = Instant.now().minusSeconds(60).toEpochMilli() + 7;
  private static final SeriesKey KEY =
      new SeriesKey("weir_test_octets_total", Map.of("port", "1", "site", "Zürich \"\\1\""));

  @TempDir private Path folder;
  private RealServer server;
  private VictoriaMetricsStore store;

  @BeforeEach
  void start() throws Exception {
    server = RealServer.prometheus(folder);
    store = new VictoriaMetricsStore(TestConfig.of(Map.of("url", server.url())));
  }

  @AfterEach
  void stop() {
    if (server != null) {
      store.close();
      server.close();
    }
  }

  @Test
  void whatIsWrittenIsRead() throws Exception {
    double[] values = {0.1, -1, 1e300, Double.MIN_VALUE, Double.POSITIVE_INFINITY};
    for (int i = 0; i < values.length; i++) {
      store.write(List.of(new Sample(KEY, START + 1000L * i, values[i])));
    }
    Instant from = Instant.ofEpochMilli(START);
    SeriesBlock block =
        store.read(
            new MetricQuery(
                KEY.name(), Map.of(), from, from.plusMillis(4001), Duration.ofSeconds(1)));
    assertEquals(List.of(KEY), block.keys());
    assertArrayEquals(values, block.values(0));
  }

  @Test
  void anotherValueOfTheSameTimeIsRefused() throws Exception {
    store.write(List.of(new Sample(KEY, START, 1)));
    StoreException refusal =
        assertThrows(StoreException.class, () -> store.write(List.of(new Sample(KEY, START, 2))));
    assertEquals(StoreException.Kind.REJECTED, refusal.kind(), refusal.getMessage());
  }

  @Test
  void countersGrowAndSamplesAreHandedOver() throws Exception {
    double[] values = {10, 25, 5, 45};
    for (int i = 0; i < values.length; i++) {
      store.write(List.of(new Sample(KEY, START + 1000L * i, values[i])));
    }
    Instant from = Instant.ofEpochMilli(START);
    Instant to = from.plusMillis(4000);
    MetricQuery query =
        new MetricQuery(KEY.name(), Map.of(), from, to, Duration.ofSeconds(2))
            .fold(Fold.INCREASE, Duration.ZERO)
            .group(Aggregate.SUM, "port");
    SeriesBlock growth = store.read(query);
    assertEquals(List.of(new SeriesKey(KEY.name(), Map.of("port", "1"))), growth.keys());
    assertArrayEquals(new double[] {15, 45}, growth.values(0));
    List<Sample> copied = new ArrayList<>();
    store.copy(from, to, copied::addAll);
    assertEquals(List.of(10.0, 25.0, 5.0, 45.0), copied.stream().map(Sample::value).toList());
  }

  @Test
  void aProbeStaysWhereTheServerForgetsNothing() throws Exception {
    assertEquals(Optional.empty(), store.check().remove());
  }
}
