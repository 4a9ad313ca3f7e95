package io.weir.library.view;

import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryKind;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.Page;
import io.weir.api.store.StoreException;
import java.util.List;
import java.util.Optional;

/**
 * The entries of one kind, in the order of their keys; history and audit newest first.
 *
 * @param prefix what their keys begin with, as {@link KeyText} writes it
 * @param search what one of their fields contains, in whatever case
 * @param after the last key of the page before
 */
public record EntriesRequest(
    InventoryKind kind, String prefix, String search, String after, int limit) {

  /** The options it reads. */
  public static final List<String> OPTIONS = List.of("prefix", "search", "after", "limit");

  private static final int USUAL_LIMIT = 100;

  /**
   * Some entries.
   *
   * @param next what {@code after} is for those that follow; none at the end. A search looks at
   *     10,000 entries at a time: it may have found none, and go on.
   */
  public record Answer(
      EntriesRequest asked,
      String store,
      List<InventoryAnswers.Line> entries,
      Optional<String> next) {}

  /**
   * Reads the options.
   *
   * @throws IllegalArgumentException saying what was wanted and what was got
   */
  public static EntriesRequest of(InventoryKind kind, Options options) {
    EntriesRequest request =
        new EntriesRequest(
            kind,
            options.text("prefix").orElse(""),
            options.text("search").orElse(""),
            options.text("after").orElse(""),
            options.limit(USUAL_LIMIT));
    request.page();
    return request;
  }

  private Page page() {
    boolean newestFirst = kind == InventoryKind.HISTORY || kind == InventoryKind.AUDIT;
    return new Page(KeyText.key(prefix), KeyText.key(after), limit, newestFirst);
  }

  /** Asks a store; blocks. */
  public Answer ask(InventoryStore store) throws StoreException {
    return ask(store, kind.type());
  }

  private <T extends InventoryEntry> Answer ask(InventoryStore store, Class<T> type)
      throws StoreException {
    InventoryScan.Found<T> found =
        new InventoryScan<>(store, type, new Containing(search)::test, any -> false).from(page());
    return new Answer(
        this,
        store.name(),
        found.entries().stream().map(InventoryAnswers.Line::of).toList(),
        found.last().map(last -> KeyText.of(last.key())));
  }
}
