package io.weir.interfaces.rest.prometheus;

import io.weir.api.collect.LedgerLine;
import java.util.List;

/** The loss ledger: for each place, in = out + lost + waiting. */
final class LedgerMetrics {

  private static final String LOST = "weir_ledger_lost_total";
  private static final String LOST_HELP = "What was lost at a place, by reason.";

  private LedgerMetrics() {}

  static void add(List<LedgerLine> ledger, Exposition out) {
    for (LedgerLine line : ledger) {
      Labels labels = Labels.of("place", line.place()).and("unit", line.unit());
      out.counter("weir_ledger_in_total", "What came to a place.", labels, line.in());
      out.counter("weir_ledger_out_total", "What went on from a place.", labels, line.out());
      out.gauge("weir_ledger_waiting", "What waits at a place.", labels, line.waiting());
      out.gauge(
          "weir_ledger_balanced",
          "1 where a line of the ledger adds up.",
          labels,
          line.balances() ? 1 : 0);
      lost(line, labels, out);
    }
  }

  private static void lost(LedgerLine line, Labels labels, Exposition out) {
    line.reasons()
        .forEach(
            (reason, count) -> out.counter(LOST, LOST_HELP, labels.and("reason", reason), count));
    long told = line.reasons().values().stream().mapToLong(Long::longValue).sum();
    if (told != line.lost() || line.reasons().isEmpty()) {
      out.counter(LOST, LOST_HELP, labels.and("reason", "unknown"), line.lost() - told);
    }
  }
}
