package io.weir.api.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TopologyTest {

  private static final LinkQualities QUALITIES = LinkQualities.of(10, 1e9);
  private static final Topology.Node A = new Topology.Node("a", "a", true);
  private static final Topology.Node B = new Topology.Node("b", "b", true);
  private static final Topology.Link AB = Topology.Link.between("ab", "a", "b", QUALITIES);
  private static final Topology.Link BA = Topology.Link.between("ba", "b", "a", QUALITIES);

  private static String version(Topology.Link... links) {
    return Topology.of(Instant.EPOCH, List.of(A, B), List.of(links)).version();
  }

  @Test
  void hasTheSameVersionWhateverTheOrderAndTheLoad() {
    assertEquals(version(AB, BA), version(BA, AB));
    assertEquals(version(AB, BA), version(AB.with(QUALITIES.withFreeBandwidth(1)), BA));
  }

  @Test
  void hasAnotherVersionWithWhateverRoutingGoesBy() {
    assertNotEquals(version(AB), version(AB, BA));
    assertNotEquals(version(AB), version(AB.up(false)));
    assertNotEquals(version(AB), version(AB.with(QUALITIES.withCost(11))));
    assertNotEquals(version(AB), version(AB.with(QUALITIES.withCapacity(2e9))));
    assertNotEquals(
        version(grouped(Set.of("x"), Set.of())), version(grouped(Set.of(), Set.of("x"))));
  }

  private static Topology.Link grouped(Set<String> groups, Set<String> risks) {
    return new Topology.Link(
        "ab", "ab", "a", "b", Optional.empty(), true, QUALITIES, groups, risks);
  }

  @Test
  void refusesWhatIsNoNetwork() {
    Topology.Link dangling = Topology.Link.between("ax", "a", "x", QUALITIES);
    Topology.Link oneSided =
        new Topology.Link(
            "ab", "ab", "a", "b", Optional.of("ba"), true, QUALITIES, Set.of(), Set.of());

    assertThrows(IllegalArgumentException.class, () -> version(AB, AB));
    assertThrows(IllegalArgumentException.class, () -> version(dangling));
    assertThrows(IllegalArgumentException.class, () -> version(oneSided, BA));
  }
}
