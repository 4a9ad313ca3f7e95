package io.weir.library.view;

import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.Page;
import io.weir.api.store.StoreException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** All entries of a kind, in the order of their keys; for one thread, and it blocks. */
public final class InventoryWalk<T extends InventoryEntry> {
  private static final int PAGE = 1_000;

  private final InventoryStore store;
  private final Class<T> type;
  private Page next = Page.first(PAGE);
  private Iterator<T> page = List.<T>of().iterator();
  private boolean ended;
  private long count;

  public InventoryWalk(InventoryStore store, Class<T> type) {
    this.store = store;
    this.type = type;
  }

  /** Those that come next; empty at the end. */
  public List<T> page() throws StoreException {
    List<T> some = ended ? List.of() : store.list(type, next);
    ended = some.size() < PAGE;
    next = some.isEmpty() ? next : next.after(some.get(some.size() - 1));
    return some;
  }

  Optional<T> next() throws StoreException {
    if (!page.hasNext()) {
      page = page().iterator();
    }
    if (!page.hasNext()) {
      return Optional.empty();
    }
    count++;
    return Optional.of(page.next());
  }

  /** How many {@link #next()} gave. */
  long count() {
    return count;
  }
}
