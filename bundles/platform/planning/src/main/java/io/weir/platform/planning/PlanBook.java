package io.weir.platform.planning;

import io.weir.api.planning.PlanEntry;
import io.weir.api.planning.PlanRequest;
import io.weir.api.planning.PlanState;
import io.weir.api.planning.PlanningException;
import io.weir.api.planning.PlanningException.Kind;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The plans that are kept and what happened to them: on disk, and their outlines in memory. A plan
 * changes its state only from one that is expected, so of two that want to decide on it one does.
 * Thread-safe.
 */
final class PlanBook {

  private static final Logger LOG = LoggerFactory.getLogger(PlanBook.class);
  private static final Set<PlanState> BUSY = EnumSet.of(PlanState.PLANNING, PlanState.APPLYING);

  private final PlanFiles files;
  private final int keep;
  private final Clock clock;
  private final TreeMap<Long, PlanEntry> entries = new TreeMap<>();
  private long last;

  /**
   * Opens the book; what was going on when it was closed has failed.
   *
   * @param keep as many plans; those at work are kept besides
   */
  PlanBook(PlanFiles files, int keep, Clock clock) throws IOException {
    this.files = files;
    this.keep = keep;
    this.clock = clock;
    for (long id : files.ids()) {
      last = Math.max(last, id);
      Optional<PlanEntry> found = files.read(id);
      if (found.isPresent()) {
        takeUp(found.get());
      }
    }
  }

  private void takeUp(PlanEntry entry) throws IOException {
    PlanEntry now = brokenOff(entry);
    if (now.state() != entry.state()) {
      files.write(now);
    }
    entries.put(now.id(), Outline.of(now));
  }

  private PlanEntry brokenOff(PlanEntry entry) {
    return switch (entry.state()) {
      case PLANNING -> entry.then(event("weir", PlanState.FAILED, "Weir stopped meanwhile."));
      case APPLYING ->
          entry.then(
              event(
                  "weir",
                  PlanState.NOT_APPLIED,
                  "Weir stopped meanwhile: what was applied, the appliers' own records say."));
      default -> entry;
    };
  }

  private PlanEntry.Event event(String actor, PlanState state, String text) {
    return new PlanEntry.Event(clock.instant().truncatedTo(ChronoUnit.MILLIS), actor, state, text);
  }

  /** Begins a plan. */
  synchronized PlanEntry open(PlanRequest request, String actor) throws PlanningException {
    PlanEntry entry =
        new PlanEntry(
            ++last,
            PlanState.PLANNING,
            actor,
            request,
            Optional.empty(),
            Optional.empty(),
            List.of(event(actor, PlanState.PLANNING, request.comment())),
            Optional.empty());
    keep(entry);
    forget();
    return entry;
  }

  /** The oldest, but those that are applied last: they may be taken back. */
  private void forget() {
    List<PlanEntry> idle =
        entries.values().stream()
            .filter(entry -> !BUSY.contains(entry.state()))
            .sorted(Comparator.comparing(entry -> entry.state() == PlanState.APPLIED))
            .toList();
    for (PlanEntry oldest : idle.subList(0, Math.max(0, idle.size() - keep))) {
      entries.remove(oldest.id());
      try {
        files.delete(oldest.id());
      } catch (IOException e) {
        LOG.warn("The file of plan {} cannot be deleted: {}", oldest.id(), e.getMessage());
      }
    }
  }

  /**
   * Goes on with a plan.
   *
   * @param from the state that it must be in
   * @throws PlanningException UNKNOWN or REFUSED, if it is not; UNAVAILABLE if it cannot be written
   *     down, and it stays as it was
   */
  PlanEntry move(long id, PlanState from, PlanState to, String actor, String text)
      throws PlanningException {
    return move(id, from, entry -> entry.then(event(actor, to, text)));
  }

  /** The same, with what was made. */
  PlanEntry move(long id, PlanState from, UnaryOperator<PlanEntry> made, String text)
      throws PlanningException {
    return move(id, from, entry -> made.apply(entry).then(event("weir", PlanState.PROPOSED, text)));
  }

  private synchronized PlanEntry move(long id, PlanState from, UnaryOperator<PlanEntry> change)
      throws PlanningException {
    PlanEntry entry = get(id);
    if (entry.state() != from) {
      throw new PlanningException(
          Kind.REFUSED,
          "wanted a plan that is %s, got plan %d, which is %s".formatted(from, id, entry.state()));
    }
    PlanEntry after = change.apply(entry);
    keep(after);
    LOG.info("Plan {} is {}", id, after.state());
    return after;
  }

  /** Writes down something that does not change the state. */
  synchronized PlanEntry note(long id, UnaryOperator<PlanEntry> change) throws PlanningException {
    PlanEntry after = change.apply(get(id));
    keep(after);
    return after;
  }

  private void keep(PlanEntry entry) throws PlanningException {
    try {
      files.write(entry);
    } catch (IOException e) {
      throw new PlanningException(
          Kind.UNAVAILABLE, "Plans cannot be written down: " + e.getMessage(), e);
    }
    entries.put(entry.id(), Outline.of(entry));
  }

  /**
   * A plan whole.
   *
   * @throws PlanningException UNKNOWN if there is none, or its file is damaged
   */
  PlanEntry get(long id) throws PlanningException {
    return find(id)
        .orElseThrow(() -> new PlanningException(Kind.UNKNOWN, "There is no plan " + id + "."));
  }

  /** A plan whole. */
  synchronized Optional<PlanEntry> find(long id) {
    Optional<PlanEntry> outline = Optional.ofNullable(entries.get(id));
    return outline.filter(entry -> entry.plan().isPresent()).isPresent() ? files.read(id) : outline;
  }

  /** Their {@linkplain Outline outlines}, the newest first. */
  synchronized List<PlanEntry> all() {
    Map<Long, PlanEntry> newestFirst = entries.descendingMap();
    return new ArrayList<>(newestFirst.values());
  }
}
