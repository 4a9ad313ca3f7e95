package io.weir.library.view.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.planning.NetworkChange;
import io.weir.api.topology.LinkQualities;
import io.weir.api.topology.Topology;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeReaderTest {

  private static final Topology TOPOLOGY =
      Topology.of(
          Instant.EPOCH,
          List.of(
              new Topology.Node("10.0.0.1", "core-01", true),
              new Topology.Node("10.0.0.2", "core-02", true),
              new Topology.Node("10.0.0.3", "twin", true),
              new Topology.Node("10.0.0.4", "twin", true)),
          List.of(
              link("10.0.0.1:hu1", "core-01 Hu1/0/1", "10.0.0.1", "10.0.0.2"),
              link("10.0.0.1:hu2", "core-01 Hu1/0/2", "10.0.0.1", "10.0.0.3"),
              link("10.0.0.1:hu3", "core-01 Hu1/0/3", "10.0.0.1", "10.0.0.3")));

  private final ChangeReader reader = new ChangeReader(TOPOLOGY);

  private static Topology.Link link(String id, String label, String from, String to) {
    return new Topology.Link(
        id,
        label,
        from,
        to,
        Optional.empty(),
        true,
        LinkQualities.of(1, 1e11),
        Set.of(),
        Set.of("duct 7"));
  }

  private NetworkChange one(String text) {
    List<NetworkChange> read = reader.read(text);
    assertEquals(1, read.size());
    return read.get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "link 10.0.0.1:hu1 down",
        "link core-01 Hu1/0/1 down",
        "LINK core-01:hu1/0/1 DOWN",
        "link core-01->core-02 down",
        "link core-01 → core-02 down",
        "link core-01 to core-02 down"
      })
  void takesWhateverPeopleCallALink(String text) {
    assertEquals(new NetworkChange.LinkState("10.0.0.1:hu1", false), one(text));
  }

  @Test
  void readsEveryKindOfChange() {
    assertEquals(
        List.of(
            new NetworkChange.NodeState("10.0.0.2", false),
            new NetworkChange.RiskDown("duct 7"),
            new NetworkChange.CostOf("10.0.0.1:hu1", 30),
            new NetworkChange.CapacityOf("10.0.0.1:hu2", 4e10),
            new NetworkChange.DemandTimes("10.0.0.1", "10.0.0.2", 2),
            new NetworkChange.DemandTimes("10.0.0.1", "10.0.0.2", 1.5),
            new NetworkChange.DemandOf("10.0.0.1", "10.0.0.2", 2.5e9),
            new NetworkChange.AllDemandsTimes(1.2)),
        reader.read(
            "node core-02 down; risk duct 7 down, cost of core-01:Hu1/0/1 = 30,"
                + " capacity of core-01 Hu1/0/2 = 40 Gbit/s, demand core-01→core-02 ×2,"
                + " demand core-01 to core-02 x 1.5, demand core-01 -> core-02 = 2.5G,"
                + " all demands x1.2"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "link core-09 down",
        "link core-01->twin down",
        "node twin down",
        "node core-01 sideways",
        "cost of 10.0.0.1:hu1 = -3",
        "cost of 10.0.0.1:hu1 = NaN",
        "capacity of 10.0.0.1:hu1 = 0",
        "capacity of 10.0.0.1:hu1 = 1e999",
        "demand core-01 to core-02 x -1",
        "demand core-01 to core-02 = much",
        "make it faster"
      })
  void refusesWhatIsNoChange(String text) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> reader.read(text));
    assertTrue(refused.getMessage().startsWith("wanted "), refused.getMessage());
    assertTrue(refused.getMessage().contains("got "), refused.getMessage());
  }

  @Test
  void saysWhichOnesAreCalledSo() {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> reader.read("node twin down"));
    assertEquals(
        "wanted the name of a node of the topology, got 'twin', which is 10.0.0.3, 10.0.0.4",
        refused.getMessage());
  }
}
