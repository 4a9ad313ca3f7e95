package io.weir.platform.planning;

import io.weir.api.flow.TimeRange;
import io.weir.api.planning.PlanEntry;
import io.weir.api.planning.PlanEntry.Outcome;
import io.weir.api.planning.PlanState;
import io.weir.api.planning.PlanningException;
import io.weir.api.topology.Topology;
import io.weir.api.traffic.LinkLoad;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures what came of applied plans, once they had time to work. For one thread. */
final class OutcomeWatch {

  private static final Logger LOG = LoggerFactory.getLogger(OutcomeWatch.class);

  /** A link that is utilised, and how much. */
  private record Utilisation(String linkId, double value) {}

  private final PlanBook book;
  private final Measurements measurements;
  private final Duration settle;
  private final Duration measure;
  private final Clock clock;

  OutcomeWatch(
      PlanBook book, Measurements measurements, Duration settle, Duration measure, Clock clock) {
    this.book = book;
    this.measurements = measurements;
    this.settle = settle;
    this.measure = measure;
    this.clock = clock;
  }

  /** Measures those whose time has come; what cannot be measured yet is tried at the next call. */
  void look() {
    for (PlanEntry entry : book.all()) {
      if (entry.state() == PlanState.APPLIED && entry.outcome().isEmpty()) {
        try {
          look(book.get(entry.id()));
        } catch (PlanningException | RuntimeException e) {
          LOG.debug("The outcome of plan {} cannot be measured yet", entry.id(), e);
        }
      }
    }
  }

  private void look(PlanEntry entry) throws PlanningException {
    Instant applied = entry.events().get(entry.events().size() - 1).time();
    TimeRange after = new TimeRange(applied.plus(settle), applied.plus(settle).plus(measure));
    if (clock.instant().isBefore(after.to())) {
      return;
    }
    Topology topology = entry.basis().orElseThrow().topology();
    TimeRange range = TimeRange.last(entry.request().window(), entry.time());
    Optional<Utilisation> before = largest(topology, range);
    Optional<Utilisation> now = largest(topology, after);
    if (before.isPresent() && now.isPresent()) {
      tell(entry, outcome(entry, after, before.get(), now.get()));
    }
  }

  private static Outcome outcome(
      PlanEntry entry, TimeRange range, Utilisation before, Utilisation now) {
    double promised = entry.plan().orElseThrow().utilisation().planned();
    return new Outcome(
        range.from(), range.to(), before.value(), promised, now.value(), now.linkId());
  }

  private Optional<Utilisation> largest(Topology topology, TimeRange range)
      throws PlanningException {
    Map<String, Double> capacities = new HashMap<>();
    topology.links().forEach(link -> capacities.put(link.id(), link.qualities().capacity()));
    List<LinkLoad> loads = measurements.loads(topology, range);
    Utilisation most = null;
    for (LinkLoad load : loads) {
      double value = load.bitsPerSecond() / capacities.get(load.linkId());
      most = most == null || value > most.value() ? new Utilisation(load.linkId(), value) : most;
    }
    return Optional.ofNullable(most);
  }

  private void tell(PlanEntry entry, Outcome outcome) throws PlanningException {
    book.note(entry.id(), same -> same.measured(outcome));
    String figures =
        String.format(
            Locale.ROOT,
            "largest utilisation %.1f %% before, %.1f %% promised, %.1f %% measured on %s",
            100 * outcome.before(),
            100 * outcome.promised(),
            100 * outcome.measured(),
            outcome.linkId());
    if (outcome.isWorse()) {
      LOG.warn(
          "Plan {} made it worse: {}; weir:plan-rollback {} takes it back",
          entry.id(),
          figures,
          entry.id());
    } else {
      LOG.info("Plan {} has come out: {}", entry.id(), figures);
    }
  }
}
