package io.weir.library.view.planning;

import io.weir.api.optimize.Plan;
import io.weir.api.planning.PlanEntry;
import io.weir.api.planning.PlanState;
import io.weir.api.planning.Planner;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A plan whole. Loads and volumes are in bits a second, utilisations shares of the capacity.
 *
 * @param cap no link shall be utilised more, where the goal is another than the utilisation
 * @param objective what the goal asks to be small; the utilisation where that is the goal
 * @param costs links that shall have another cost
 * @param links the most utilised first
 * @param demands the largest first
 */
public record PlanDocument(
    PlanLine plan,
    String comment,
    double cap,
    Optional<String> topologyVersion,
    Optional<TrafficLine> traffic,
    Optional<PromiseLine> objective,
    List<CostLine> costs,
    List<LoadLine> links,
    List<DemandLine> demands,
    List<EventLine> events) {

  /** Another cost for a link. */
  public record CostLine(String link, String label, double before, double after) {}

  /** What a link carries. */
  public record LoadLine(
      String link, String label, double load, double utilisation, double utilisationBefore) {}

  /** How a demand is routed. */
  public record DemandLine(
      String id,
      String from,
      String to,
      double volume,
      List<String> waypoints,
      List<RouteLine> routes) {}

  /** A share of a demand along links. */
  public record RouteLine(double share, List<String> links) {}

  /** What happened. */
  public record EventLine(Instant time, String actor, PlanState state, String text) {}

  public static PlanDocument of(Planner planner, PlanEntry entry) {
    Optional<TopologyNames> names = entry.basis().map(basis -> new TopologyNames(basis.topology()));
    return new PlanDocument(
        PlanLine.of(planner, entry),
        entry.request().comment(),
        entry.request().goal().cap(),
        entry.plan().map(Plan::topologyVersion),
        entry.basis().map(basis -> TrafficLine.of(basis.traffic())),
        entry.plan().map(plan -> PromiseLine.of(plan.objective())),
        names.isEmpty() ? List.of() : costs(entry, names.get()),
        names.isEmpty() ? List.of() : links(entry, names.get()),
        names.isEmpty() ? List.of() : demands(entry, names.get()),
        entry.events().stream()
            .map(each -> new EventLine(each.time(), each.actor(), each.state(), each.text()))
            .toList());
  }

  private static List<CostLine> costs(PlanEntry entry, TopologyNames names) {
    return entry.plan().orElseThrow().costs().stream()
        .map(
            cost ->
                new CostLine(cost.linkId(), names.link(cost.linkId()), cost.before(), cost.after()))
        .toList();
  }

  private static List<LoadLine> links(PlanEntry entry, TopologyNames names) {
    return entry.plan().orElseThrow().links().stream()
        .map(
            link ->
                new LoadLine(
                    link.linkId(),
                    names.link(link.linkId()),
                    link.load(),
                    link.utilisation(),
                    link.utilisationBefore()))
        .sorted(Comparator.comparingDouble((LoadLine link) -> -link.utilisation()))
        .toList();
  }

  private static List<DemandLine> demands(PlanEntry entry, TopologyNames names) {
    return entry.plan().orElseThrow().demands().stream()
        .map(
            demand ->
                new DemandLine(
                    demand.demandId(),
                    names.node(demand.from()),
                    names.node(demand.to()),
                    demand.bitsPerSecond(),
                    demand.waypoints().stream().map(names::node).toList(),
                    demand.routes().stream()
                        .map(route -> new RouteLine(route.share(), route.linkIds()))
                        .toList()))
        .sorted(Comparator.comparingDouble((DemandLine demand) -> -demand.volume()))
        .toList();
  }
}
