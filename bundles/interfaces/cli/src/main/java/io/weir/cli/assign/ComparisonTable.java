package io.weir.cli.assign;

import io.weir.optimizer.assignment.model.simulation.Outcome;
import io.weir.optimizer.assignment.model.simulation.SimulatedWorker;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** A comparison for people. */
final class ComparisonTable {

  private final Comparison comparison;
  private final StringBuilder text = new StringBuilder();

  private ComparisonTable(Comparison comparison) {
    this.comparison = comparison;
  }

  static String of(Comparison comparison) {
    ComparisonTable table = new ComparisonTable(comparison);
    double speed =
        comparison.scenario().workers().stream().mapToDouble(SimulatedWorker::speed).sum();
    table.line("%-24s %d", "tasks", comparison.scenario().arrivals().size());
    table.line("%-24s %d", "workers", comparison.scenario().workers().size());
    table.line("%-24s %.6g", "their speed, together", speed);
    table.line("%-24s %.6g", "least mean, proven", comparison.bound());
    table.line("");
    table.line(
        "%-15s %9s %9s %9s %9s %8s %9s %13s %8s %6s %8s",
        "strategy",
        "mean",
        "median",
        "p95",
        "p99",
        "gain",
        "gap",
        "utilisation",
        "fairness",
        "moved",
        "unserved");
    comparison.outcomes().forEach(table::row);
    table.line("");
    table.line(
        "Seconds from arrival until done. Gain: mean, less than round-robin's; gap: above the");
    table.line("least mean (min-cost flow, improved). Fairness: Jain's index of the utilisations.");
    return table.text.toString();
  }

  private void row(Outcome outcome) {
    double[] used =
        IntStream.range(0, outcome.workers()).mapToDouble(outcome::utilisation).sorted().toArray();
    line(
        "%-15s %9.4g %9.4g %9.4g %9.4g %8s %9s %13s %8.4f %6d %8d",
        outcome.strategy(),
        outcome.mean(),
        outcome.quantile(0.5),
        outcome.quantile(0.95),
        outcome.quantile(0.99),
        percent(comparison.gain(outcome)),
        percent(comparison.gap(outcome)),
        String.format(Locale.ROOT, "%.3f–%.3f", used[0], used[used.length - 1]),
        outcome.fairness(),
        outcome.moved(),
        outcome.unserved());
  }

  private static String percent(OptionalDouble part) {
    return part.isPresent() ? String.format(Locale.ROOT, "%.1f %%", 100 * part.getAsDouble()) : "-";
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }
}
