package io.weir.platform.planning;

import io.weir.api.planning.PlanApplier;
import io.weir.api.planning.PlanApplier.ApplyException;
import io.weir.api.planning.PlanEntry;
import io.weir.api.planning.PlanMode;
import io.weir.api.planning.PlanState;
import io.weir.api.planning.PlanningException;
import io.weir.api.planning.PlanningException.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Who may decide on a plan, and what follows. Thread-safe; one plan is applied at a time. */
final class Approval {

  private final PlanningOptions options;
  private final PlanBook book;
  private final Measurements measurements;
  private final Supplier<List<PlanApplier>> appliers;

  Approval(
      PlanningOptions options,
      PlanBook book,
      Measurements measurements,
      Supplier<List<PlanApplier>> appliers) {
    this.options = options;
    this.book = book;
    this.measurements = measurements;
    this.appliers = appliers;
  }

  /** Whether the network still is what a plan was made for. */
  boolean isCurrent(PlanEntry entry) {
    try {
      String now = measurements.topology().version();
      return entry.plan().filter(plan -> plan.topologyVersion().equals(now)).isPresent();
    } catch (PlanningException e) {
      return false;
    }
  }

  synchronized PlanEntry approve(long id, String actor, String comment) throws PlanningException {
    PlanEntry entry = book.get(id);
    requireMode(entry);
    require(entry, PlanState.PROPOSED);
    requireAnother(entry, actor);
    requireCurrent(entry);
    if (options.mode() == PlanMode.PROPOSE) {
      return book.move(id, PlanState.PROPOSED, PlanState.APPROVED, actor, comment);
    }
    Application application = new Application(chosen());
    book.move(id, PlanState.PROPOSED, PlanState.APPROVED, actor, comment);
    return apply(id, application);
  }

  private void requireMode(PlanEntry entry) throws PlanningException {
    if (options.mode() == PlanMode.OBSERVE) {
      throw refused(
          "Plan %d cannot be approved: plans are looked at only, as etc/%s.cfg has mode = observe."
              .formatted(entry.id(), PlanDesk.PID));
    }
  }

  private static void require(PlanEntry entry, PlanState state) throws PlanningException {
    if (entry.state() != state) {
      throw refused(
          "wanted a plan that is %s, got plan %d, which is %s"
              .formatted(state, entry.id(), entry.state()));
    }
  }

  private void requireAnother(PlanEntry entry, String actor) throws PlanningException {
    if (options.anotherApprover() && entry.author().equals(actor)) {
      throw refused(
          "Plan %d is approved by another person than %s, who asked for it."
              .formatted(entry.id(), actor));
    }
  }

  private void requireCurrent(PlanEntry entry) throws PlanningException {
    String now = measurements.topology().version();
    String then = entry.plan().orElseThrow().topologyVersion();
    if (!now.equals(then)) {
      throw refused(
          "Plan %d was made for topology %s, and the network is %s now: plan anew."
              .formatted(entry.id(), then, now));
    }
  }

  private List<PlanApplier> chosen() throws PlanningException {
    List<PlanApplier> chosen = new ArrayList<>();
    for (String name : options.appliers()) {
      Optional<PlanApplier> found =
          appliers.get().stream().filter(each -> each.name().equals(name)).findFirst();
      chosen.add(
          found.orElseThrow(
              () ->
                  new PlanningException(
                      Kind.UNAVAILABLE, "There is no applier '%s' now.".formatted(name))));
    }
    return chosen;
  }

  private PlanEntry apply(long id, Application application) throws PlanningException {
    PlanEntry entry =
        book.move(id, PlanState.APPROVED, PlanState.APPLYING, "weir", "The appliers begin.");
    try {
      String done = application.apply(entry);
      return book.move(id, PlanState.APPLYING, PlanState.APPLIED, "weir", done);
    } catch (ApplyException e) {
      return book.move(id, PlanState.APPLYING, PlanState.NOT_APPLIED, "weir", e.getMessage());
    }
  }

  synchronized PlanEntry reject(long id, String actor, String comment) throws PlanningException {
    PlanEntry entry = book.get(id);
    PlanState from = entry.state() == PlanState.PLANNING ? PlanState.PLANNING : PlanState.PROPOSED;
    return book.move(id, from, PlanState.REJECTED, actor, comment);
  }

  synchronized PlanEntry rollBack(long id, String actor, String comment) throws PlanningException {
    PlanEntry entry = book.get(id);
    require(entry, PlanState.APPLIED);
    requireLast(entry);
    Application application = new Application(chosen());
    book.move(id, PlanState.APPLIED, PlanState.APPLYING, actor, comment);
    try {
      String done = application.rollBack(entry);
      return book.move(id, PlanState.APPLYING, PlanState.ROLLED_BACK, "weir", done);
    } catch (ApplyException e) {
      return book.move(id, PlanState.APPLYING, PlanState.APPLIED, "weir", e.getMessage());
    }
  }

  private void requireLast(PlanEntry entry) throws PlanningException {
    Optional<PlanEntry> later =
        book.all().stream()
            .filter(each -> each.state() == PlanState.APPLIED && isAfter(each, entry))
            .findFirst();
    if (later.isPresent()) {
      throw refused(
          "Plan %d was applied after plan %d: take that back first."
              .formatted(later.get().id(), entry.id()));
    }
  }

  private static boolean isAfter(PlanEntry one, PlanEntry other) {
    return Comparator.comparing(Approval::decided).thenComparing(PlanEntry::id).compare(one, other)
        > 0;
  }

  private static Instant decided(PlanEntry entry) {
    return entry.events().get(entry.events().size() - 1).time();
  }

  private static PlanningException refused(String message) {
    return new PlanningException(Kind.REFUSED, message);
  }
}
