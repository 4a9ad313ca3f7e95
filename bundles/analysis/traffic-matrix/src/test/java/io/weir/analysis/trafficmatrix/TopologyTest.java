package io.weir.analysis.trafficmatrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.flow.TimeRange;
import io.weir.api.store.StoreException;
import io.weir.api.topology.Topology;
import io.weir.api.traffic.LinkLoad;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopologyTest {

  private static final Instant NOW = SmallNetwork.THEN;
  private static final TimeRange HOUR = TimeRange.last(Duration.ofHours(1), NOW);
  private static final long GIGA = 1_000_000_000;

  private final SmallNetwork network =
      new SmallNetwork()
          .device("a")
          .device("b")
          .device("c")
          .port("a", 1, 10 * GIGA)
          .port("b", 1, 10 * GIGA)
          .port("b", 2, GIGA, "duct-7", "up")
          .port("c", 1, 10 * GIGA)
          .port("a", 2, 0)
          .port("c", 2, 0, "", "lowerLayerDown")
          .link("a", 1, "b", 1, 1)
          .link("b", 2, "c", 1, 0.9)
          .link("a", 2, "c", 2, 0.6);
  private final FakeMetrics metrics = new FakeMetrics();

  private MeasuredTraffic traffic(TrafficOptions options) {
    return new MeasuredTraffic(
        options,
        network,
        new FakeInventory(network),
        Optional.of(metrics),
        Optional.empty(),
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private Topology topology() {
    return traffic(Options.usual()).topology();
  }

  private static Topology.Link link(Topology topology, String id) {
    return topology.link(id).orElseThrow();
  }

  @Test
  void everyLinkHasTwoDirections() {
    Topology topology = topology();
    assertEquals(3, topology.nodes().size());
    assertEquals(6, topology.links().size());
    Topology.Link forth = link(topology, "a:i1");
    assertEquals(Optional.of("b:i1"), forth.reverse());
    assertEquals("a", forth.from());
    assertEquals("b", forth.to());
    assertEquals("192.0.2.1 Te0/1", forth.label());
    assertTrue(topology.nodes().stream().allMatch(Topology.Node::up));
  }

  @Test
  void capacityAndCostAreThoseOfTheSlowerEnd() {
    Topology topology = topology();
    assertEquals(10e9, link(topology, "a:i1").qualities().capacity());
    assertEquals(10, link(topology, "a:i1").qualities().cost());
    assertEquals(1e9, link(topology, "c:i1").qualities().capacity());
    assertEquals(100, link(topology, "c:i1").qualities().cost());
    assertEquals(Double.POSITIVE_INFINITY, link(topology, "a:i2").qualities().capacity());
    assertEquals(1, link(topology, "a:i2").qualities().cost());
  }

  @Test
  void aLinkIsDownWhereOneEndSaysSo() {
    Topology topology = topology();
    assertTrue(link(topology, "a:i1").up());
    assertFalse(link(topology, "a:i2").up());
    assertFalse(link(topology, "c:i2").up());
  }

  @Test
  void weakLinksAreLeftOutAndAnInterfaceCountsOnce() {
    network.port("c", 3, GIGA).link("c", 3, "a", 1, 0.8).port("b", 3, GIGA);
    network.link("b", 3, "c", 3, 0.4);
    assertEquals(6, topology().links().size());
  }

  @Test
  void theSameNetworkIsTheSameTopology() {
    MeasuredTraffic traffic = traffic(Options.usual());
    Topology first = traffic.topology();
    assertSame(first, traffic.topology());
    network.device("d");
    assertEquals(4, traffic.topology().nodes().size());
    assertNotEquals(first.version(), traffic.topology().version());
  }

  @Test
  void rulesHoldAtOnceAndWrongOnesNever(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("weir-links.rules");
    MeasuredTraffic traffic = traffic(Options.rules(file));
    assertEquals(100, link(traffic.topology(), "b:i2").qualities().cost());
    Files.writeString(
        file, "duct: alias = duct-7 -> cost 7, delay 4ms, capacity 200M, risk duct-7, both\n");
    Topology.Link changed = link(traffic.topology(), "c:i1");
    assertEquals(7, changed.qualities().cost());
    assertEquals(0.004, changed.qualities().delay());
    assertEquals(2e8, changed.qualities().capacity());
    assertEquals(Set.of("duct-7"), changed.sharedRisks());
    Files.writeString(file, "duct: alias = duct-7 -> cost -7\n");
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(60)));
    assertEquals(7, link(traffic.topology(), "c:i1").qualities().cost());
    assertThrows(IllegalArgumentException.class, () -> new RulesFile(Optional.of(file)));
  }

  @Test
  void loadsAreThoseOfTheNearEndElseOfTheFar() throws StoreException {
    count("weir_interface_out_octets_total", "a", "i1", 0, 60, 1_000);
    count("weir_interface_in_octets_total", "b", "i1", 0, 60, 2_000);
    count("weir_interface_in_octets_total", "c", "i1", 30, 60, 500);
    MeasuredTraffic traffic = traffic(Options.usual());
    List<LinkLoad> loads = traffic.loads(traffic.topology(), HOUR);
    assertEquals(2, loads.size());
    LinkLoad near = loads.get(0);
    assertEquals("a:i1", near.linkId());
    assertEquals(8_000, near.bitsPerSecond(), 1e-6);
    assertTrue(near.confidence() > 0.95);
    LinkLoad far = loads.get(1);
    assertEquals("b:i2", far.linkId());
    assertEquals(4_000, far.bitsPerSecond(), 1e-6);
    assertEquals(0.5, far.confidence(), 0.02);
  }

  @Test
  void aResetIsNoTraffic() throws StoreException {
    count("weir_interface_out_octets_total", "a", "i1", 0, 29, 1_000);
    Map<String, String> labels = Map.of("device", "a", "interface", "i1", "ifName", "Te0/1");
    metrics.add("weir_interface_out_octets_total", labels, minute(29).plusSeconds(30), 0);
    for (int minute = 30; minute < 60; minute++) {
      double octets = 1_000 * 60 * (minute - 29.5);
      metrics.add("weir_interface_out_octets_total", labels, minute(minute), octets);
    }
    MeasuredTraffic traffic = traffic(Options.usual());
    List<LinkLoad> loads = traffic.loads(traffic.topology(), HOUR);
    assertEquals(8_000, loads.get(0).bitsPerSecond(), 0.03 * 8_000);
  }

  @Test
  void whatIsMeasuredIsNotFree() {
    count("weir_interface_out_octets_total", "a", "i1", 0, 60, 1e9 / 8);
    MeasuredTraffic traffic = traffic(Options.usual());
    String before = traffic.topology().version();
    traffic.look();
    assertEquals(9e9, link(traffic.topology(), "a:i1").qualities().freeBandwidth(), 1);
    assertEquals(10e9, link(traffic.topology(), "b:i1").qualities().freeBandwidth());
    assertEquals(before, traffic.topology().version());
  }

  private static Instant minute(int minute) {
    return HOUR.from().plusSeconds(60L * minute);
  }

  private void count(
      String metric, String device, String id, int from, int to, double octetsPerSecond) {
    Map<String, String> labels = Map.of("device", device, "interface", id, "ifName", "Te0/1");
    for (int minute = from; minute < to; minute++) {
      metrics.add(metric, labels, minute(minute), 1e6 + octetsPerSecond * 60 * minute);
    }
  }
}
