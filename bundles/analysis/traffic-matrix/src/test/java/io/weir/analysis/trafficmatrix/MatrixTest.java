package io.weir.analysis.trafficmatrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.flow.FlowField;
import io.weir.api.flow.TimeRange;
import io.weir.api.store.StoreException;
import io.weir.api.topology.Topology;
import io.weir.api.traffic.Demand;
import io.weir.api.traffic.TrafficMatrix;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Four routers in a ring, each with an edge of ifIndex 9; a-b, b-c, c-d, d-a. */
class MatrixTest {

  private static final Instant NOW = SmallNetwork.THEN;
  private static final TimeRange HOUR = TimeRange.last(Duration.ofHours(1), NOW);
  private static final long GIGA = 1_000_000_000;

  /** Octets of packets of 1,000 that are 1 Mbit/s in frames, over an hour. */
  private static final long MEGABIT = 442_043_000;

  private final SmallNetwork network = new SmallNetwork();
  private final FakeInventory inventory = new FakeInventory(network);
  private final FakeMetrics metrics = new FakeMetrics();
  private final FakeFlows flows = new FakeFlows();

  MatrixTest() {
    String[] names = {"a", "b", "c", "d"};
    for (String name : names) {
      network.device(name).port(name, 1, 10 * GIGA).port(name, 2, 10 * GIGA);
      network.port(name, 9, GIGA);
    }
    for (int i = 0; i < 4; i++) {
      network.link(names[i], 1, names[(i + 1) % 4], 2, 1);
    }
  }

  private MeasuredTraffic traffic(boolean withMetrics, boolean withFlows) {
    return new MeasuredTraffic(
        Options.usual(),
        network,
        inventory,
        withMetrics ? Optional.of(metrics) : Optional.empty(),
        withFlows ? Optional.of(flows) : Optional.empty(),
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private TrafficMatrix matrix(boolean withMetrics, boolean withFlows) throws StoreException {
    MeasuredTraffic traffic = traffic(withMetrics, withFlows);
    return traffic.matrix(traffic.topology(), HOUR);
  }

  private static Map<String, Double> megabits(TrafficMatrix matrix) {
    return matrix.demands().stream()
        .collect(Collectors.toMap(Demand::id, each -> each.bitsPerSecond() / 1e6));
  }

  private String address(String device) {
    return network.address(device).toString();
  }

  private void count(String direction, String place, double megabits) {
    String[] parts = place.split(":", -1);
    Map<String, String> labels = Map.of("device", parts[0], "interface", parts[1], "ifName", "any");
    for (int minute = 0; minute < 60; minute++) {
      double octets = megabits * 1e6 / 8 * 60 * minute;
      metrics.add(
          "weir_interface_" + direction + "_octets_total",
          labels,
          HOUR.from().plusSeconds(60L * minute),
          octets);
    }
  }

  /** What edges and links count where a sends 40 to b and 20 to c, b 10 to a, on one way each. */
  private void countAll() {
    count("in", "a:i9", 60);
    count("out", "a:i9", 10);
    count("in", "b:i9", 10);
    count("out", "b:i9", 40);
    count("in", "c:i9", 0);
    count("out", "c:i9", 20);
    count("in", "d:i9", 0);
    count("out", "d:i9", 0);
    count("out", "a:i1", 50);
    count("out", "a:i2", 10);
    count("out", "b:i1", 10);
    count("out", "b:i2", 10);
    count("out", "c:i1", 0);
    count("out", "c:i2", 0);
    count("out", "d:i1", 0);
    count("out", "d:i2", 10);
  }

  @Test
  void ratesAreThoseSinceTheFirstFlow() throws StoreException {
    flows.add(address("a"), 9, 1, 40 * MEGABIT).set(FlowField.BGP_NEXT_HOP, address("b"));
    flows.silentShare = 0.75;
    TrafficMatrix matrix = matrix(false, true);
    assertEquals(4 * 40, megabits(matrix).get("a>b"), 0.05);
    assertTrue(matrix.notes().get(0).contains("since 2026-03-01T11:45:00Z only"), matrix::toString);
  }

  @Test
  void flowsWithNextHopsAreTheMatrix() throws StoreException {
    flows.add(address("a"), 9, 1, 40 * MEGABIT).set(FlowField.BGP_NEXT_HOP, address("b"));
    flows.add(address("a"), 9, 1, 20 * MEGABIT).set(FlowField.BGP_NEXT_HOP, address("c"));
    flows.add(address("b"), 2, 1, 10 * MEGABIT).set(FlowField.BGP_NEXT_HOP, address("c"));
    flows.add(address("d"), 9, 9, 5 * MEGABIT);
    TrafficMatrix matrix = matrix(false, true);
    Map<String, Double> found = megabits(matrix);
    assertEquals(3, found.size());
    assertEquals(40, found.get("a>b"), 0.01);
    assertEquals(20, found.get("a>c"), 0.01);
    assertEquals(5, found.get("d>d"), 0.01);
    assertEquals(1, matrix.confidence(), 1e-9);
    assertEquals(HOUR, matrix.range());
  }

  @Test
  void flowsMeteredTwiceCountOnce() throws StoreException {
    flows.add(address("a"), 9, 1, MEGABIT).set(FlowField.BGP_NEXT_HOP, address("b"));
    flows
        .add(address("a"), 9, 1, MEGABIT)
        .set(FlowField.BGP_NEXT_HOP, address("b"))
        .set(FlowField.FLOW_DIRECTION, 1);
    flows
        .add(address("c"), 9, 1, MEGABIT)
        .set(FlowField.BGP_NEXT_HOP, address("a"))
        .set(FlowField.FLOW_DIRECTION, 1);
    Map<String, Double> found = megabits(matrix(false, true));
    assertEquals(1, found.get("a>b"), 0.01);
    assertEquals(1, found.get("c>a"), 0.01);
  }

  @Test
  void theDestinationTellsWhereThereIsNoNextHop() throws StoreException {
    flows.add(address("a"), 9, 1, MEGABIT).set(FlowField.DESTINATION_ADDRESS, "198.51.100.1");
    flows.add(address("c"), 2, 9, MEGABIT).set(FlowField.DESTINATION_ADDRESS, "198.51.100.1");
    TrafficMatrix matrix = matrix(false, true);
    assertEquals(Map.of("a>c", 1.0).keySet(), megabits(matrix).keySet());
    assertEquals(0.9, matrix.confidence(), 0.01);
  }

  @Test
  void countersAloneAreExplained() throws StoreException {
    countAll();
    TrafficMatrix matrix = matrix(true, false);
    Map<String, Double> found = megabits(matrix);
    double sent = found.getOrDefault("a>b", 0.0) + found.getOrDefault("a>c", 0.0);
    assertTrue(sent > 50, "found " + found);
    assertTrue(matrix.confidence() > 0.3 && matrix.confidence() < 0.9);
    assertTrue(matrix.notes().get(0).contains("No store keeps flows"));
    assertTrue(
        matrix.notes().stream().anyMatch(note -> note.startsWith("2 nodes without flows")),
        "notes " + matrix.notes());
  }

  @Test
  void flowsOfSomeAndCountersOfTheRest() throws StoreException {
    countAll();
    flows.add(address("a"), 9, 1, 40 * MEGABIT).set(FlowField.BGP_NEXT_HOP, address("b"));
    flows.add(address("a"), 9, 1, 20 * MEGABIT).set(FlowField.BGP_NEXT_HOP, address("c"));
    Map<String, Double> found = megabits(matrix(true, true));
    assertEquals(40, found.get("a>b"), 1);
    assertEquals(20, found.get("a>c"), 1);
    assertEquals(10, found.get("b>a"), 1);
  }

  @Test
  void aStoreThatIsAwayIsNotedAndBothAreAnError() throws StoreException {
    countAll();
    flows.away = true;
    String note = matrix(true, true).notes().get(0);
    assertEquals("Flows could not be asked for: the flows are away.", note);
    metrics.away = true;
    StoreException away = assertThrows(StoreException.class, () -> matrix(true, true));
    assertTrue(away.getMessage().contains("the series are away"), away.getMessage());
    assertThrows(StoreException.class, () -> matrix(false, false));
  }

  @Test
  void strangersAreNamedAndQuestionsBounded() throws StoreException {
    flows.add("203.0.113.77", 1, 2, MEGABIT);
    TrafficMatrix matrix = matrix(false, true);
    assertTrue(
        matrix.notes().stream().anyMatch(note -> note.contains("such as 203.0.113.77")),
        "notes " + matrix.notes());
    assertTrue(flows.asked <= 6, "asked " + flows.asked);
  }

  @Test
  void logicalInterfacesAreTheirLinks() throws StoreException {
    network.logical("a", 101, "Te0/1.100").logical("a", 102, "Te0/9.200");
    flows.add(address("a"), 102, 101, MEGABIT).set(FlowField.BGP_NEXT_HOP, address("b"));
    flows.add(address("a"), 101, 102, MEGABIT).set(FlowField.BGP_NEXT_HOP, address("b"));
    assertEquals(Map.of("a>b", 1.0).keySet(), megabits(matrix(false, true)).keySet());
  }

  @Test
  void hostileFlowsAreANumberStill() throws StoreException {
    flows.add(address("a"), 9, 1, -1).set(FlowField.BGP_NEXT_HOP, address("b"));
    flows.add(address("b"), -1, Long.MIN_VALUE, Long.MAX_VALUE);
    flows.add(address("c"), 0, 0, 0);
    flows.add(address("d"), 9, 1, 0);
    countAll();
    TrafficMatrix matrix = matrix(true, true);
    assertTrue(matrix.demands().stream().allMatch(each -> each.bitsPerSecond() > 0));
    assertTrue(matrix.confidence() >= 0);
  }

  @Test
  void noNetworkHasNoTraffic() throws StoreException {
    Topology none = Topology.of(NOW, List.of(), List.of());
    TrafficMatrix matrix = traffic(true, true).matrix(none, HOUR);
    assertEquals(List.of(), matrix.demands());
    assertEquals(0, matrix.confidence());
  }
}
