package io.weir.platform.planning;

import io.weir.api.optimize.Plan;
import io.weir.api.planning.PlanEntry;
import io.weir.api.planning.PlanEntry.Basis;
import io.weir.api.topology.Topology;
import io.weir.api.traffic.TrafficMatrix;
import java.util.List;

/** What is left of a plan without its network, demands, links and costs: a few hundred octets. */
final class Outline {

  private Outline() {}

  static PlanEntry of(PlanEntry entry) {
    return new PlanEntry(
        entry.id(),
        entry.state(),
        entry.author(),
        entry.request(),
        entry.basis().map(Outline::of),
        entry.plan().map(Outline::of),
        entry.events(),
        entry.outcome());
  }

  private static Basis of(Basis basis) {
    Topology topology = basis.topology();
    TrafficMatrix traffic = basis.traffic();
    return new Basis(
        new Topology(topology.version(), topology.time(), List.of(), List.of()),
        new TrafficMatrix(traffic.range(), List.of(), traffic.confidence(), traffic.notes()));
  }

  private static Plan of(Plan plan) {
    return new Plan(
        plan.optimizer(),
        plan.topologyVersion(),
        plan.goal(),
        plan.utilisation(),
        plan.objective(),
        List.of(),
        List.of(),
        List.of());
  }
}
