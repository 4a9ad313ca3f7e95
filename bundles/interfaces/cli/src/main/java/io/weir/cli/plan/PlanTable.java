package io.weir.cli.plan;

import io.weir.library.graph.Graph;
import io.weir.optimizer.trafficengineering.model.Measure;
import io.weir.optimizer.trafficengineering.model.Plan;
import io.weir.optimizer.trafficengineering.model.Survival;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A plan for people: what it is worth, and the links that are used most. */
final class PlanTable {

  private static final int MOST_LINKS = 20;

  private final Plan plan;
  private final StringBuilder text = new StringBuilder();

  private PlanTable(Plan plan) {
    this.plan = plan;
  }

  static String of(PlanResult result) {
    Plan plan = result.plan();
    PlanTable table = new PlanTable(plan);
    table.line("%-24s %s", "optimizer", result.optimizer());
    plan.measure().ifPresent(table::goal);
    table.line("%-24s %.6f", "maximum utilisation", plan.maximumUtilisation());
    table.line("%-24s %.6f", "before", plan.before());
    table.line("%-24s %.6f", "least possible, proven", plan.bound());
    table.line("%-24s %.4f %%", "gap", 100 * plan.gap());
    plan.boundWithoutSplits()
        .ifPresent(bound -> table.line("%-24s %.6f", "least without splitting", bound));
    table.line("%-24s %d", "demands", plan.problem().demands().count());
    table.line("%-24s %d", "demands that are split", table.split());
    table.line("%-24s %.3f", "seconds", result.seconds());
    table.line("");
    table.links();
    result.failures().ifPresent(table::failures);
    return table.text.toString();
  }

  private void goal(Measure measure) {
    line("%-24s %s", "goal", measure.goal().kind().word());
    line("%-24s %s", "cap", measure.goal().cap());
    line("%-24s %s", "in", measure.unit());
    line("%-24s %.9g", "value", measure.value());
    line("%-24s %.9g", "value before", measure.before());
    line("%-24s %.9g", "least possible, proven", measure.bound());
    line("%-24s %.4f %%", "gap", 100 * measure.gap());
    line("");
  }

  private void failures(List<Survival> failures) {
    line("");
    line("%s", "Utilisations after each single failure, of the traffic that still has a path:");
    line(
        "%-8s %-34s %12s %12s %12s %12s",
        "failure", "of", "the plan", "as today", "planned anew", "volume lost");
    for (Survival survival : failures) {
      line(
          "%-8s %-34s %12.6f %12.6f %12.6f %12.6g",
          survival.failure().kind().word(),
          String.join(" ", survival.failure().ids()),
          survival.plan(),
          survival.rerouted(),
          survival.optimum(),
          survival.lostVolume());
    }
  }

  private long split() {
    return IntStream.range(0, plan.problem().demands().count())
        .filter(demand -> plan.routes(demand).size() > 1)
        .count();
  }

  private void links() {
    Graph graph = plan.problem().graph();
    List<Integer> mostUsed =
        IntStream.range(0, graph.linkCount())
            .boxed()
            .sorted(Comparator.comparingDouble((Integer link) -> -plan.utilisation(link)))
            .limit(MOST_LINKS)
            .collect(Collectors.toList());
    line("%-24s %-24s %-24s %14s %12s", "link", "from", "to", "load", "utilisation");
    for (int link : mostUsed) {
      line(
          "%-24s %-24s %-24s %14.6g %12.6f",
          graph.linkId(link),
          graph.label(graph.from(link)),
          graph.label(graph.to(link)),
          plan.load(link),
          plan.utilisation(link));
    }
    if (graph.linkCount() > MOST_LINKS) {
      line("… and %d links that are used less; --json has all.", graph.linkCount() - MOST_LINKS);
    }
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }
}
