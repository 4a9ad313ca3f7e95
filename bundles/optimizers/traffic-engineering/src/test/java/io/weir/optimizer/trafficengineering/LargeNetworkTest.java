package io.weir.optimizer.trafficengineering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.optimize.Goal;
import io.weir.api.optimize.InfeasibleException;
import io.weir.api.optimize.Optimizer;
import io.weir.api.optimize.PlanningProblem;
import io.weir.api.topology.LinkQualities;
import io.weir.api.topology.Topology;
import io.weir.api.traffic.Demand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A matrix of links by links would take the memory of the process that receives flows. */
class LargeNetworkTest {

  private static final int NODES = 3_001;

  /** A ring with a demand half round it. */
  private static final PlanningProblem PROBLEM =
      new PlanningProblem(
          ring(), List.of(new Demand("d", "n0", "n1500", 1e9)), Goal.LEAST_UTILISATION);

  private static Topology ring() {
    List<Topology.Node> nodes = new ArrayList<>();
    List<Topology.Link> links = new ArrayList<>();
    for (int i = 0; i < NODES; i++) {
      nodes.add(new Topology.Node("n" + i, "n" + i, true));
      links.add(
          Topology.Link.between(
              "l" + i, "n" + i, "n" + (i + 1) % NODES, LinkQualities.of(1, 1e10)));
    }
    return Topology.of(Instant.EPOCH, nodes, links);
  }

  @Test
  void isRefusedByWhatIsMadeForSmallerOnes() {
    for (Optimizer optimizer :
        List.of(
            new OfferedOptimizers.Optimum(),
            new OfferedOptimizers.SinglePath(),
            new OfferedOptimizers.Joint())) {
      InfeasibleException refused =
          assertThrows(InfeasibleException.class, () -> optimizer.optimize(PROBLEM));
      assertTrue(
          refused.getMessage().contains("3001 and 3001: fast plans larger"), refused.getMessage());
    }
    assertThrows(
        InfeasibleException.class,
        () -> new SingleFailures().study(PROBLEM.topology(), PROBLEM.demands()));
  }

  @Test
  void isPlannedFast() throws Exception {
    assertEquals(0.1, new OfferedOptimizers.Fast().optimize(PROBLEM).utilisation().planned(), 1e-9);
  }
}
