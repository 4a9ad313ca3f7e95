package io.weir.cli.plan;

import io.weir.library.graph.Graph;
import io.weir.optimizer.trafficengineering.model.Plan;
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

  static String of(String optimizer, Plan plan, double seconds) {
    PlanTable table = new PlanTable(plan);
    table.line("%-24s %s", "optimizer", optimizer);
    table.line("%-24s %.6f", "maximum utilisation", plan.maximumUtilisation());
    table.line("%-24s %.6f", "before", plan.before());
    table.line("%-24s %.6f", "least possible, proven", plan.bound());
    table.line("%-24s %.4f %%", "gap", 100 * plan.gap());
    table.line("%-24s %d", "demands", plan.problem().demands().count());
    table.line("%-24s %d", "demands that are split", table.split());
    table.line("%-24s %.3f", "seconds", seconds);
    table.line("");
    table.links();
    return table.text.toString();
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
