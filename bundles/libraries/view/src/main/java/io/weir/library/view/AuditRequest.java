package io.weir.library.view;

import io.weir.api.inventory.AuditEntry;
import io.weir.api.inventory.InventoryKind;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.Page;
import io.weir.api.store.StoreException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Changes to the inventory, newest first.
 *
 * @param from the first time, where that is limited
 * @param to the first time after
 * @param kind of what was changed
 * @param key of what was changed, as {@link KeyText} writes it
 * @param actor who changed it
 * @param after where the page before ended
 */
public record AuditRequest(
    Optional<Instant> from,
    Instant to,
    Optional<InventoryKind> kind,
    Optional<String> key,
    Optional<String> actor,
    String after,
    int limit) {

  /** The options it reads. */
  public static final List<String> OPTIONS =
      List.of("from", "to", "last", "kind", "key", "actor", "after", "limit");

  private static final int USUAL_LIMIT = 100;

  /**
   * A change.
   *
   * @param before fields and values, none if it was added
   * @param after fields and values, none if it was removed
   */
  public record Change(
      Instant time,
      String actor,
      InventoryKind kind,
      String key,
      Optional<String> before,
      Optional<String> after) {

    static Change of(AuditEntry entry) {
      return new Change(
          entry.time(),
          entry.actor(),
          entry.kind(),
          KeyText.of(entry.entryKey()),
          entry.before(),
          entry.after());
    }
  }

  /**
   * Some changes.
   *
   * @param next what {@code after} is for those that follow; none at the end. 10,000 changes are
   *     looked at for one answer: it may hold none, and go on.
   */
  public record Answer(
      AuditRequest asked, String store, List<Change> changes, Optional<String> next) {}

  /**
   * Reads the options.
   *
   * @throws IllegalArgumentException saying what was wanted and what was got
   */
  public static AuditRequest of(Options options) {
    boolean limited = options.text("from").isPresent() || options.text("last").isPresent();
    AuditRequest request =
        new AuditRequest(
            limited ? Optional.of(options.range().from()) : Optional.empty(),
            options.range().to(),
            options.text("kind").map(InventoryAnswers::kind),
            options.text("key"),
            options.text("actor"),
            options.text("after").orElse(""),
            options.limit(USUAL_LIMIT));
    KeyText.key(request.key.orElse(""));
    request.page();
    return request;
  }

  private Page page() {
    Page newest = Page.newest(limit);
    return after.isEmpty()
        ? newest.before(to)
        : new Page(newest.prefix(), KeyText.key(after), limit, true);
  }

  /** Asks a store; blocks. */
  public Answer ask(InventoryStore store) throws StoreException {
    InventoryScan.Found<AuditEntry> found =
        new InventoryScan<>(store, AuditEntry.class, this::isWanted, this::isTooOld).from(page());
    return new Answer(
        this,
        store.name(),
        found.entries().stream().map(Change::of).toList(),
        found.last().map(last -> KeyText.of(last.key())));
  }

  private boolean isTooOld(AuditEntry entry) {
    return from.isPresent() && entry.time().isBefore(from.get());
  }

  private boolean isWanted(AuditEntry entry) {
    return kind.orElse(entry.kind()) == entry.kind()
        && key.map(KeyText::key).orElse(entry.entryKey()).equals(entry.entryKey())
        && actor.orElse(entry.actor()).equals(entry.actor());
  }
}
