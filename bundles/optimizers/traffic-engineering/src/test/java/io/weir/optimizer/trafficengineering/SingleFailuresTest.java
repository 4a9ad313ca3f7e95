package io.weir.optimizer.trafficengineering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.weir.api.optimize.FailureStudy.Failure;
import io.weir.api.topology.LinkQualities;
import io.weir.api.topology.Topology;
import io.weir.api.traffic.Demand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SingleFailuresTest {

  private static final List<Demand> DEMANDS =
      List.of(
          new Demand("ab", "a", "b", 6),
          new Demand("cb", "c", "b", 2),
          new Demand("cd", "c", "d", 3),
          new Demand("never", "a", "e", 9));

  /** A triangle with a tail to d, all of capacity 10; e has no link. */
  private static Topology network() {
    List<Topology.Node> nodes = new ArrayList<>();
    for (String id : List.of("a", "b", "c", "d", "e")) {
      nodes.add(new Topology.Node(id, id, true));
    }
    List<Topology.Link> links = new ArrayList<>();
    for (String cable : List.of("ab", "bc", "ca", "cd")) {
      String back = new StringBuilder(cable).reverse().toString();
      links.add(link(cable, back));
      links.add(link(back, cable));
    }
    return Topology.of(Instant.EPOCH, nodes, links);
  }

  private static Topology.Link link(String id, String back) {
    return new Topology.Link(
        id,
        id,
        id.substring(0, 1),
        id.substring(1),
        Optional.of(back),
        true,
        LinkQualities.of(1, 10),
        Set.of(),
        id.contains("b") ? Set.of("duct") : Set.of());
  }

  @Test
  void everySingleFailureIsTriedTheWorstFirst() throws Exception {
    List<Failure> failures = new SingleFailures().study(network(), DEMANDS);
    assertEquals(4 + 4 + 1, failures.size());
    assertEquals(new Failure(Failure.Kind.LINK, "ab", 0.8, "cb", 0.8, 0), rounded(failures.get(0)));
    Failure duct = find(failures, Failure.Kind.SHARED_RISK, "duct");
    assertEquals(new Failure(Failure.Kind.SHARED_RISK, "duct", 0.3, "cd", 0.3, 8), rounded(duct));
    Failure tail = find(failures, Failure.Kind.LINK, "cd");
    assertEquals(3, tail.lostBitsPerSecond());
    assertEquals("ab", tail.linkId());
    for (int i = 1; i < failures.size(); i++) {
      assertEquals(
          1,
          Double.compare(failures.get(i - 1).utilisation() + 1e-12, failures.get(i).utilisation()));
    }
  }

  @Test
  void whatBeginsOrEndsAtANodeThatFailsIsNotLost() throws Exception {
    List<Failure> failures = new SingleFailures().study(network(), DEMANDS);
    assertEquals(0, find(failures, Failure.Kind.NODE, "c").lostBitsPerSecond());
    assertEquals(0, find(failures, Failure.Kind.NODE, "d").lostBitsPerSecond());
  }

  @Test
  void nothingFailsWhereNothingIs() throws Exception {
    Topology empty = Topology.of(Instant.EPOCH, List.of(), List.of());
    assertEquals(List.of(), new SingleFailures().study(empty, List.of()));
    assertEquals("", new SingleFailures().study(network(), List.of()).get(0).linkId());
  }

  @Test
  void anInterruptEndsIt() {
    Thread.currentThread().interrupt();
    assertThrows(InterruptedException.class, () -> new SingleFailures().study(network(), DEMANDS));
  }

  private static Failure find(List<Failure> failures, Failure.Kind kind, String name) {
    return failures.stream()
        .filter(failure -> failure.kind() == kind && failure.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** To a thousandth, to which the least utilisation is known. */
  private static Failure rounded(Failure failure) {
    return new Failure(
        failure.kind(),
        failure.name(),
        Math.round(failure.utilisation() * 100) / 100.0,
        failure.linkId(),
        Math.round(failure.leastUtilisation() * 100) / 100.0,
        failure.lostBitsPerSecond());
  }
}
