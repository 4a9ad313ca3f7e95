package io.weir.analysis.trafficmatrix.model.matrix;

import static io.weir.analysis.trafficmatrix.model.matrix.Passage.EDGE;
import static io.weir.analysis.trafficmatrix.model.matrix.Passage.UNKNOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.net.Address;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Four nodes in a row, 0 to 3; node n is called 192.0.2.n. */
class FlowPlacementTest {

  private static final Address NO_HOP = Address.UNSPECIFIED;
  private static final Address HOST = Address.parse("198.51.100.7");

  private final FlowPlacement placement =
      new FlowPlacement(FlowPlacementTest::owner, node -> node == 0 || node == 3);

  private static Address loopback(int node) {
    return Address.parse("192.0.2." + node);
  }

  private static OptionalInt owner(Address address) {
    for (int node = 0; node < 4; node++) {
      if (address.equals(loopback(node))) {
        return OptionalInt.of(node);
      }
    }
    return OptionalInt.empty();
  }

  private static Passage passage(int node, int in, int out, Address towards, double octets) {
    return new Passage(node, in, out, towards, new FlowVolume(octets, octets, octets, octets));
  }

  private Map<String, Double> placed() {
    Map<String, Double> placed = new HashMap<>();
    for (PlacedFlows.Share each : placement.result(4, 8).shares()) {
      placed.merge(each.from() + ">" + each.to(), each.volume(), Double::sum);
    }
    return placed;
  }

  private double confidence() {
    return placement.result(4, 8).shares().get(0).confidence();
  }

  @Test
  void fromEdgeToEdgeIsLocal() {
    placement.placeByNextHop(passage(1, EDGE, EDGE, NO_HOP, 100));
    assertEquals(Map.of("1>1", 100.0), placed());
    assertEquals(1, confidence());
  }

  @Test
  void theNextHopTellsWhereItLeaves() {
    placement.placeByNextHop(passage(0, EDGE, 1, loopback(2), 100));
    assertEquals(Map.of("0>2", 100.0), placed());
    assertEquals(1, confidence());
  }

  @Test
  void whatReachesALeafLeavesThere() {
    placement.placeByNextHop(passage(2, EDGE, 3, NO_HOP, 100));
    assertEquals(Map.of("2>3", 100.0), placed());
  }

  @Test
  void transitCountsOnceOnly() {
    placement.placeByNextHop(passage(0, EDGE, 1, loopback(3), 100));
    placement.placeByNextHop(passage(1, 0, 2, loopback(3), 100));
    placement.placeByNextHop(passage(2, 1, 3, loopback(3), 100));
    placement.placeByNextHop(passage(3, 2, EDGE, loopback(3), 100));
    assertEquals(Map.of("0>3", 100.0), placed());
  }

  @Test
  void aNextHopOutsideLeavesWhereOthersSawItLeave() {
    Address peer = Address.parse("203.0.113.1");
    placement.learnLeaving(passage(2, 1, EDGE, peer, 30));
    placement.learnLeaving(passage(1, 0, EDGE, peer, 10));
    placement.placeByNextHop(passage(0, EDGE, 1, peer, 100));
    assertEquals(Map.of("0>2", 75.0, "0>1", 25.0), placed());
    assertTrue(confidence() < 0.9);
  }

  @Test
  void theDestinationLeavesWhereItWasSeenToLeaveElseToComeFrom() {
    Address other = Address.parse("198.51.100.8");
    placement.placeByNextHop(passage(0, EDGE, 1, NO_HOP, 300));
    placement.learnLeaving(passage(2, 1, EDGE, HOST, 5));
    placement.learnComing(passage(1, EDGE, 0, HOST, 5));
    placement.learnComing(passage(1, EDGE, 0, other, 5));
    placement.placeByDestination(passage(0, EDGE, 1, HOST, 100));
    placement.placeByDestination(passage(0, EDGE, 1, other, 80));
    assertEquals(Map.of("0>2", 100.0, "0>1", 80.0), placed());
    assertEquals(120, placement.result(4, 8).open(0));
    assertEquals(300, placement.result(4, 8).entered(0));
  }

  @Test
  void destinationsNeverTellOfMoreThanCame() {
    placement.placeByNextHop(passage(0, EDGE, 1, NO_HOP, 50));
    placement.learnLeaving(passage(2, 1, EDGE, HOST, 5));
    placement.placeByDestination(passage(0, EDGE, 1, HOST, 100));
    placement.placeByDestination(passage(0, EDGE, 1, HOST, 100));
    assertEquals(Map.of("0>2", 50.0), placed());
    assertEquals(0, placement.result(4, 8).open(0));
  }

  @Test
  void whatNobodyKnowsStaysOpen() {
    placement.placeByNextHop(passage(0, EDGE, 1, Address.parse("203.0.113.9"), 100));
    placement.placeByNextHop(passage(0, EDGE, 1, NO_HOP, 10));
    assertEquals(Map.of(), placed());
    assertEquals(110, placement.result(4, 8).open(0));
  }

  @Test
  void withoutAnInterfaceNothingIsPlaced() {
    placement.placeByNextHop(passage(0, UNKNOWN, EDGE, NO_HOP, 100));
    placement.placeByNextHop(passage(0, EDGE, UNKNOWN, NO_HOP, 20));
    assertEquals(Map.of(), placed());
    assertEquals(120, placement.result(4, 8).unknown());
  }

  @Test
  void fewSampledPacketsAreLittleBelieved() {
    FlowVolume sampled = new FlowVolume(1e6, 1_000, 10_000, 10);
    placement.placeByNextHop(new Passage(1, EDGE, EDGE, NO_HOP, sampled));
    assertTrue(confidence() < 0.5, "confidence " + confidence());
    placement.placeByNextHop(
        new Passage(1, EDGE, EDGE, NO_HOP, new FlowVolume(1e12, 1e9, 1e10, 1e7)));
    assertTrue(confidence() > 0.99, "confidence " + confidence());
  }

  @Test
  void aReadingIsANumber() {
    assertThrows(IllegalArgumentException.class, () -> new Reading(Double.NaN, 1));
    assertThrows(IllegalArgumentException.class, () -> new Reading(-1, 1));
    assertThrows(IllegalArgumentException.class, () -> new Reading(1, 0));
    assertThrows(IllegalArgumentException.class, () -> new Reading(1, Double.NaN));
  }
}
