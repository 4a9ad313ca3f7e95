package io.weir.collector.snmpsimulator;

import io.weir.api.metric.Sample;
import io.weir.api.metric.SeriesKey;
import io.weir.collector.snmpsimulator.agent.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A simulation's own counters as samples. */
final class SimulationSamples {

  private static final String PREFIX = "weir_snmpsimulator_";

  private final String name;
  private final Simulation simulation;

  /**
   * Samples of one simulation.
   *
   * @param name tells it from others
   */
  SimulationSamples(String name, Simulation simulation) {
    this.name = name;
    this.simulation = simulation;
  }

  /** What the counters say now. */
  List<Sample> now() {
    long time = System.currentTimeMillis();
    AgentCounters counters = simulation.counters();
    TrapCounters traps = simulation.traps();
    List<Sample> all = new ArrayList<>();
    for (Outcome each : Outcome.values()) {
      String outcome = each.name().toLowerCase(Locale.ROOT);
      all.add(sample("datagrams_total", "outcome", outcome, time, counters.datagrams(each)));
    }
    all.add(sample("answers_total", "state", "sent", time, counters.answers()));
    all.add(sample("answers_total", "state", "withheld", time, counters.unanswered()));
    all.add(sample("answers_total", "state", "lost", time, counters.answersLost()));
    all.add(sample("variables_total", "state", "sent", time, counters.variables()));
    all.add(sample("traps_total", "state", "sent", time, traps.sent().sum()));
    all.add(sample("traps_total", "state", "capped", time, traps.capped().sum()));
    all.add(sample("traps_total", "state", "failed", time, traps.failed().sum()));
    return all;
  }

  private Sample sample(String metric, String label, String what, long time, long value) {
    return new Sample(
        new SeriesKey(PREFIX + metric, Map.of("simulation", name, label, what)), time, value);
  }
}
