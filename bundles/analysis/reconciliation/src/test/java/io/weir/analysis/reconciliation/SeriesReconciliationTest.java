package io.weir.analysis.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.collect.Collection;
import io.weir.api.inventory.Device;
import io.weir.api.inventory.Exporter;
import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.inventory.Page;
import io.weir.api.net.Address;
import io.weir.api.reconciliation.Reconciliation;
import io.weir.api.reconciliation.Row;
import io.weir.api.reconciliation.Row.Direction;
import io.weir.api.reconciliation.Row.Verdict;
import io.weir.api.store.StoreException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The component, over stores in memory. */
class SeriesReconciliationTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:05:30Z");
  private static final Instant FROM = Instant.parse("2026-03-01T11:00:00Z");
  private static final Address EXPORTER = Address.parse("192.0.2.1");
  private static final double MINUTE_OCTETS = 10_000_000;
  private static final double SIZE = 982;

  private final FakeMetrics metrics = new FakeMetrics();
  private final List<InventoryEntry> entries = new ArrayList<>();
  private final SeriesReconciliation reconciliation =
      new SeriesReconciliation(
          new ReconciliationOptions(
              Duration.ofMinutes(5), Duration.ofMinutes(60), Duration.ofMinutes(5)),
          fake(InventoryStore.class),
          metrics,
          fake(Collection.class),
          Optional.empty(),
          Clock.fixed(NOW, ZoneOffset.UTC));

  /** Only what is asked here is answered. */
  private <T> T fake(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "exporters" -> List.of(LossBookTest.status(1, 1_000_000, 0, "flows"));
                  case "list" -> list((Class<?>) arguments[0], (Page) arguments[1]);
                  default -> throw new UnsupportedOperationException(method.getName());
                }));
  }

  private List<InventoryEntry> list(Class<?> type, Page page) {
    return entries.stream()
        .filter(entry -> type.isInstance(entry) && entry.key().startsWith(page.prefix()))
        .filter(entry -> entry.key().compareTo(page.after()) > 0)
        .toList();
  }

  @BeforeEach
  void oneRouter() {
    entries.add(Device.unasked("r1", EXPORTER, 161, NOW));
    entries.add(port("gi1", 7));
    entries.add(port("gi2", 8));
    entries.add(exporter(EXPORTER));
    entries.add(exporter(Address.parse("192.0.2.77")));
    counter("gi1", Direction.IN, 1);
    counter("gi1", Direction.OUT, 1);
    counter("gi2", Direction.IN, 1);
  }

  @AfterEach
  void close() {
    reconciliation.close();
  }

  private static Exporter exporter(Address address) {
    return new Exporter(
        address, "", NOW, NOW, new TreeSet<>(List.of("netflow-v9")), 1, Optional.empty());
  }

  private static NetworkInterface port(String id, long ifIndex) {
    return new NetworkInterface(
        "r1",
        id,
        ifIndex,
        id,
        "",
        "",
        "ethernetCsmacd",
        0,
        0,
        "up",
        "up",
        "",
        1500,
        "",
        "",
        "",
        false,
        "",
        "",
        "");
  }

  /** A sample every five minutes, 20 s after the minute. */
  private void counter(String id, Direction direction, double factor) {
    for (int minute = 0; minute <= 60; minute += 5) {
      metrics.add(
          "weir_interface_" + direction.name().toLowerCase(Locale.ROOT) + "_octets_total",
          Map.of("device", "r1", "interface", id, "ifName", id),
          FROM.plusSeconds(minute * 60L + 20),
          5e12 + minute * MINUTE_OCTETS * factor);
    }
  }

  /** IP octets: what is counted without the 18 of each frame. */
  private void flows(long ifIndex, Direction direction, double factor) {
    double packets = factor * MINUTE_OCTETS / (SIZE + 18);
    for (int minute = 0; minute < 60; minute++) {
      flow("bytes", ifIndex, direction, minute, packets * SIZE);
      flow("packets", ifIndex, direction, minute, packets);
      flow("raw_bytes", ifIndex, direction, minute, packets * SIZE);
      flow("raw_packets", ifIndex, direction, minute, packets);
    }
  }

  private void flow(String measure, long ifIndex, Direction direction, int minute, double value) {
    metrics.add(
        "weir_flow_interface_" + measure,
        Map.of(
            "exporter", EXPORTER.toString(),
            "interface", Long.toString(ifIndex),
            "direction", direction.name().toLowerCase(Locale.ROOT)),
        FROM.plusSeconds(minute * 60L),
        value);
  }

  private Row row(long ifIndex, Direction direction) throws StoreException {
    return reconciliation.refresh().rows().stream()
        .filter(row -> row.ifIndex() == ifIndex && row.direction() == direction)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void comparesTheSameMinutes() throws StoreException {
    flows(7, Direction.IN, 1);
    Row row = row(7, Direction.IN);
    assertEquals(Verdict.AGREES, row.verdict(), row.diagnosis());
    assertEquals(1, row.ratio().orElseThrow(), 1e-9);
    assertEquals(FROM.plus(Duration.ofMinutes(1)), row.from());
    assertEquals(FROM.plus(Duration.ofMinutes(55)), row.to());
    assertEquals(54 * MINUTE_OCTETS, row.snmpOctets().orElseThrow(), 1);
    assertEquals(0.02 + (5 + 300 / 4.0) / (54 * 60), row.error(), 1e-9);
    assertEquals(Optional.of("gi1"), row.interfaceId());
  }

  @Test
  void aMinuteBeginsBetweenTwoSamples() throws StoreException {
    for (int second = 7; second < 200; second += 10) {
      metrics.add(
          "weir_interface_out_octets_total",
          Map.of("device", "r2", "interface", "gi1", "ifName", "gi1"),
          FROM.plusSeconds(second),
          second < 60 ? second : 60 + (second - 60) * 1000.0);
    }
    Counters counters = Counters.read(metrics, "r2", FROM, FROM.plus(Duration.ofMinutes(5)));
    assertEquals(FROM.plus(Duration.ofMinutes(1)), counters.from());
    assertEquals(FROM.plus(Duration.ofMinutes(3)), counters.to());
    assertEquals(120_000, counters.of("gi1", Direction.OUT).orElseThrow(), 12_000);
    assertEquals((5 + 10 / 4.0) / 120, counters.edges(), 1e-9);
  }

  @Test
  void anInterfaceThatWasRenamedGoesOn() throws StoreException {
    for (int minute = 0; minute <= 60; minute++) {
      metrics.add(
          "weir_interface_in_octets_total",
          Map.of("device", "r3", "interface", "gi1", "ifName", minute < 30 ? "old" : "new"),
          FROM.plusSeconds(minute * 60L),
          minute * 1000.0);
    }
    Counters counters = Counters.read(metrics, "r3", FROM, FROM.plus(Duration.ofHours(1)));
    assertEquals(57_000, counters.of("gi1", Direction.IN).orElseThrow(), 1_000);
  }

  @Test
  void tellsWhatIsWrongWithEachInterface() throws StoreException {
    flows(7, Direction.IN, 1);
    flows(7, Direction.OUT, 4);
    flows(9, Direction.IN, 1);
    assertEquals(Verdict.RATE_OFF, row(7, Direction.OUT).verdict());
    assertEquals(Verdict.NO_FLOWS, row(8, Direction.IN).verdict());
    assertEquals(Verdict.NO_COUNTER, row(9, Direction.IN).verdict());
    Reconciliation latest = reconciliation.latest();
    assertEquals(4, latest.rows().size());
    assertEquals(List.of(Address.parse("192.0.2.77")), latest.unknownExporters());
  }

  @Test
  void oneDirectionIsNamedWhereTheOtherHasNone() throws StoreException {
    flows(7, Direction.IN, 1);
    assertEquals(Verdict.ONE_DIRECTION, row(7, Direction.OUT).verdict());
  }

  @Test
  void anInterfaceThatWasSampledForAPartOfTheTimeHasNoCounter() throws StoreException {
    entries.add(port("gi3", 10));
    metrics.add(
        "weir_interface_in_octets_total",
        Map.of("device", "r1", "interface", "gi3", "ifName", "gi3"),
        FROM.plusSeconds(1800),
        1);
    metrics.add(
        "weir_interface_in_octets_total",
        Map.of("device", "r1", "interface", "gi3", "ifName", "gi3"),
        FROM.plusSeconds(2100),
        1e9);
    flows(10, Direction.IN, 1);
    assertEquals(Verdict.NO_COUNTER, row(10, Direction.IN).verdict());
  }

  @Test
  void beforeTheFirstComparisonThereIsNone() {
    assertSame(Reconciliation.EMPTY, reconciliation.latest());
  }

  @Test
  void saysWhatIsWrongWithItsConfiguration() {
    var wrong =
        assertThrows(
            IllegalArgumentException.class, () -> ReconciliationOptions.of(config(300, 4, 5)));
    assertTrue(wrong.getMessage().endsWith("wanted windowMinutes to be 5 to 1440, got 4"));
    assertEquals(Duration.ofMinutes(60), ReconciliationOptions.of(config(300, 60, 5)).window());
  }

  private static ReconciliationConfig config(int period, int window, int delay) {
    return (ReconciliationConfig)
        Proxy.newProxyInstance(
            ReconciliationConfig.class.getClassLoader(),
            new Class<?>[] {ReconciliationConfig.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "periodSeconds" -> period;
                  case "windowMinutes" -> window;
                  default -> delay;
                });
  }
}
