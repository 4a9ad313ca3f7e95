package io.weir.bench.flows;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Finds each contestant's highest rate without loss, in turns, so that what else the machine does
 * meets all of them alike.
 */
final class FlowsBench {
  private static final int SEARCH_SECONDS = 3;
  private static final int MOST_TRIES = 6;
  private static final double MARGIN = 0.95;
  private static final double STEP_DOWN = 0.8;

  private final List<Contestant> contestants;
  private final Plan plan;
  private final PrintWriter progress;
  private final BooleanSupplier cancelled;

  /**
   * @param seconds length of a confirming trial
   * @param rounds confirming trials of each contestant
   * @param rate flows per second; 0 searches for the highest
   */
  record Plan(int seconds, int rounds, long rate) {}

  FlowsBench(
      List<Contestant> contestants, Plan plan, PrintWriter progress, BooleanSupplier cancelled) {
    this.contestants = List.copyOf(contestants);
    this.plan = plan;
    this.progress = progress;
    this.cancelled = cancelled;
  }

  /** The result of each contestant, by name, in the order given. */
  Map<String, Trial> run() throws IOException {
    Map<Contestant, Long> rates = new LinkedHashMap<>();
    if (plan.rate() == 0) {
      search();
    } else {
      warmUp();
    }
    for (Contestant each : contestants) {
      long found = (long) (MARGIN * each.search().highest());
      rates.put(each, plan.rate() == 0 ? found : plan.rate());
    }
    for (int round = 0; round < plan.rounds(); round++) {
      for (Contestant each : contestants) {
        confirm(each, rates);
      }
    }
    Map<String, Trial> results = new LinkedHashMap<>();
    contestants.forEach(each -> results.put(each.name(), each.result()));
    return results;
  }

  /** A collector that compiles itself as it runs is measured once it has; a search sees to that. */
  private void warmUp() throws IOException {
    for (Contestant each : contestants) {
      trial("warm-up", each, plan.rate(), plan.seconds());
    }
  }

  private void search() throws IOException {
    List<Contestant> searching = new ArrayList<>(contestants);
    while (!searching.isEmpty()) {
      for (Contestant each : List.copyOf(searching)) {
        Trial trial = trial("search", each, each.search().next(), SEARCH_SECONDS);
        each.search().tried(trial.lossless(), trial.flowsPerSecond());
        if (!each.search().hasNext()) {
          searching.remove(each);
        }
      }
    }
  }

  /**
   * Goes down until there is no loss. Where loss does not end, or the rate was given, loss is the
   * result: what was stored is less than what was sent.
   */
  private void confirm(Contestant contestant, Map<Contestant, Long> rates) throws IOException {
    for (int tried = 1; ; tried++) {
      Trial trial = trial("confirm", contestant, rates.get(contestant), plan.seconds());
      if (trial.lossless() || plan.rate() != 0 || tried == MOST_TRIES) {
        contestant.confirm(trial);
        return;
      }
      rates.computeIfPresent(contestant, (key, rate) -> (long) (STEP_DOWN * rate));
    }
  }

  private Trial trial(String phase, Contestant contestant, long rate, int seconds)
      throws IOException {
    if (cancelled.getAsBoolean()) {
      throw new IOException("the benchmark was stopped");
    }
    Trial trial = contestant.trial(rate, seconds, cancelled);
    progress.println(
        String.format(
            Locale.ROOT,
            "%-8s %-8s %,11d flows/s wanted, %,11.0f sent: %,d of %,d stored%s, %.2f CPU-s/M",
            phase,
            contestant.name(),
            rate,
            trial.flowsPerSecond(),
            trial.stored().flows(),
            trial.sent().records(),
            trial.lossless() ? "" : " (LOSS)",
            trial.cpuSecondsPerMillionFlows()));
    progress.flush();
    return trial;
  }
}
