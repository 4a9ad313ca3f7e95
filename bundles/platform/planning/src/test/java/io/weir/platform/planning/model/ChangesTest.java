package io.weir.platform.planning.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.planning.NetworkChange;
import io.weir.api.planning.PlanningException;
import io.weir.api.topology.Topology;
import io.weir.api.traffic.Demand;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTest {

  private static Network with(NetworkChange... changes) throws PlanningException {
    return Changes.of(Triangle.NETWORK, List.of(changes));
  }

  private static Topology.Link link(Network network, String id) {
    return network.topology().link(id).orElseThrow();
  }

  @Test
  void takesBothDirectionsOfAConnectionDown() throws PlanningException {
    Network changed = with(new NetworkChange.LinkState("a:b", false));

    assertFalse(link(changed, "a:b").up());
    assertFalse(link(changed, "b:a").up());
    assertTrue(link(changed, "b:c").up());
    assertEquals(
        Triangle.NETWORK.topology().version(),
        Changes.of(changed, List.of(new NetworkChange.LinkState("b:a", true)))
            .topology()
            .version());
  }

  @Test
  void takesEverythingDownThatSharesARisk() throws PlanningException {
    Network changed = with(new NetworkChange.RiskDown("duct"));

    assertFalse(link(changed, "a:b").up());
    assertFalse(link(changed, "b:a").up());
    assertTrue(link(changed, "c:a").up());
  }

  @Test
  void changesTheCostOfOneDirectionAndTheCapacityOfBoth() throws PlanningException {
    Network changed =
        with(new NetworkChange.CostOf("a:b", 30), new NetworkChange.CapacityOf("a:b", 4e10));

    assertEquals(30, link(changed, "a:b").qualities().cost());
    assertEquals(10, link(changed, "b:a").qualities().cost());
    assertEquals(4e10, link(changed, "b:a").qualities().capacity());
  }

  @Test
  void changesDemands() throws PlanningException {
    List<Demand> changed =
        with(
                new NetworkChange.DemandTimes("a", "b", 2),
                new NetworkChange.DemandOf("b", "c", 3e9),
                new NetworkChange.AllDemandsTimes(10))
            .traffic()
            .demands();

    assertEquals(List.of(1.6e11, 1e10, 3e10), changed.stream().map(Demand::bitsPerSecond).toList());
  }

  @Test
  void refusesWhatIsNotThere() {
    for (NetworkChange unknown :
        List.of(
            new NetworkChange.LinkState("a:x", false),
            new NetworkChange.NodeState("x", false),
            new NetworkChange.RiskDown("bridge"),
            new NetworkChange.CostOf("x", 1),
            new NetworkChange.DemandTimes("b", "a", 2),
            new NetworkChange.DemandOf("b", "x", 2))) {
      PlanningException refused = assertThrows(PlanningException.class, () -> with(unknown));
      assertEquals(PlanningException.Kind.UNKNOWN, refused.kind(), unknown.text());
    }
  }
}
