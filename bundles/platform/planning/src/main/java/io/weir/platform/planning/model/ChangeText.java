package io.weir.platform.planning.model;

import io.weir.api.optimize.Plan;
import io.weir.api.planning.PlanEntry;
import io.weir.api.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a plan changes, in lines for people who then change it. Immutable. */
public final class ChangeText {

  private final PlanEntry entry;
  private final Plan plan;
  private final Map<String, Topology.Link> links = new HashMap<>();
  private final Map<String, String> labels = new HashMap<>();

  /**
   * @param entry with basis and plan
   */
  public ChangeText(PlanEntry entry) {
    this.entry = entry;
    plan = entry.plan().orElseThrow();
    Topology topology = entry.basis().orElseThrow().topology();
    topology.links().forEach(link -> links.put(link.id(), link));
    topology.nodes().forEach(node -> labels.put(node.id(), node.label()));
  }

  /** The change, from its heading to its last line. */
  public String text() {
    List<String> lines = new ArrayList<>(heading());
    lines.addAll(steps(false));
    return String.join("\n", lines) + "\n";
  }

  /** How it is taken back. */
  public String rollBack() {
    List<String> lines = new ArrayList<>();
    lines.add("Taking back plan " + entry.id());
    lines.addAll(steps(true));
    return String.join("\n", lines) + "\n";
  }

  private List<String> heading() {
    return List.of(
        "Plan %d by %s for topology %s"
            .formatted(entry.id(), plan.optimizer(), plan.topologyVersion()),
        String.format(
            Locale.ROOT,
            "Largest utilisation %.1f %% instead of %.1f %%",
            100 * plan.utilisation().planned(),
            100 * plan.utilisation().before()),
        "");
  }

  /** One after the other: costs first, as other routes rely on them. */
  public List<String> steps(boolean back) {
    List<String> steps = new ArrayList<>();
    for (Plan.LinkCost cost : plan.costs()) {
      steps.add(back ? cost(cost.linkId(), cost.after(), cost.before()) : cost(cost));
    }
    for (Plan.RoutedDemand demand : Moves.of(entry)) {
      steps.add(back ? withdrawn(demand) : routed(demand));
    }
    return steps;
  }

  private String cost(Plan.LinkCost cost) {
    return cost(cost.linkId(), cost.before(), cost.after());
  }

  private String cost(String id, double from, double to) {
    return "link %s (%s, to %s): cost %s -> %s"
        .formatted(id, links.get(id).label(), label(links.get(id).to()), plain(from), plain(to));
  }

  private String routed(Plan.RoutedDemand demand) {
    String way =
        demand.waypoints().isEmpty()
            ? demand.routes().stream().map(this::route).collect(Collectors.joining("; "))
            : "by way of "
                + demand.waypoints().stream().map(this::label).collect(Collectors.joining(", "));
    return "demand %s (%s to %s, %s bit/s): %s"
        .formatted(
            demand.demandId(),
            label(demand.from()),
            label(demand.to()),
            String.format(Locale.ROOT, "%.3g", demand.bitsPerSecond()),
            way);
  }

  private String withdrawn(Plan.RoutedDemand demand) {
    return "demand %s (%s to %s): shortest paths again"
        .formatted(demand.demandId(), label(demand.from()), label(demand.to()));
  }

  private String route(Plan.Route route) {
    String nodes =
        route.linkIds().stream()
            .map(id -> label(links.get(id).to()))
            .collect(Collectors.joining(", "));
    return String.format(Locale.ROOT, "%.1f %% over %s", 100 * route.share(), nodes);
  }

  private String label(String node) {
    return labels.getOrDefault(node, node);
  }

  private static String plain(double cost) {
    return cost == Math.rint(cost) ? String.valueOf((long) cost) : String.valueOf(cost);
  }
}
