package io.weir.library.view.planning;

import io.weir.api.optimize.Goal;
import io.weir.api.planning.NetworkChange;
import io.weir.api.planning.PlanEntry;
import io.weir.api.planning.PlanMode;
import io.weir.api.planning.PlanState;
import io.weir.api.planning.Planner;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A plan in a line.
 *
 * @param current whether the network still is what it was made for
 * @param optimizer who makes it; the configured one where none was asked for
 * @param changes that are assumed
 * @param utilisation the largest of a link, as shares of its capacity
 * @param text what happened last
 */
public record PlanLine(
    long id,
    PlanState state,
    boolean current,
    String author,
    Instant time,
    Optional<String> optimizer,
    Goal.Kind goal,
    Duration windowSeconds,
    List<String> changes,
    Optional<PromiseLine> utilisation,
    Optional<OutcomeLine> outcome,
    String text) {

  /** All plans that are kept, the newest first. */
  public record Answer(PlanMode mode, List<PlanLine> plans) {

    public static Answer of(Planner planner) {
      return new Answer(
          planner.mode(), planner.plans().stream().map(one -> PlanLine.of(planner, one)).toList());
    }
  }

  public static PlanLine of(Planner planner, PlanEntry entry) {
    return new PlanLine(
        entry.id(),
        entry.state(),
        planner.isCurrent(entry),
        entry.author(),
        entry.time(),
        entry.plan().map(plan -> plan.optimizer()).or(() -> entry.request().optimizer()),
        entry.request().goal().kind(),
        entry.request().window(),
        entry.request().changes().stream().map(NetworkChange::text).toList(),
        entry.plan().map(plan -> PromiseLine.of(plan.utilisation())),
        entry.outcome().map(OutcomeLine::of),
        entry.events().get(entry.events().size() - 1).text());
  }
}
