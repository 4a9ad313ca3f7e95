package io.weir.library.view;

import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.Page;
import io.weir.api.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Looks through the entries of a kind for those that are wanted. It looks at a bounded number, so
 * that a search for what there is not ends too: the next one goes on from there.
 */
public record InventoryScan<T extends InventoryEntry>(
    InventoryStore store, Class<T> type, Predicate<T> wanted, Predicate<T> end) {

  /** The most entries that one scan looks at. */
  static final int MOST = 10_000;

  private static final int STEP = 1_000;

  /**
   * What was found.
   *
   * @param last where the next scan goes on; empty at the end
   */
  public record Found<T>(List<T> entries, Optional<T> last) {}

  /**
   * Blocks.
   *
   * @param start from where; its limit is how many are wanted
   */
  public Found<T> from(Page start) throws StoreException {
    List<T> found = new ArrayList<>();
    Page page = list(start, start.after(), Math.min(start.limit() + 1, STEP));
    Optional<T> last = Optional.empty();
    for (int looked = 0; looked < MOST; ) {
      List<T> some = store.list(type, page);
      for (T entry : some) {
        if (end.test(entry)) {
          return new Found<>(found, Optional.empty());
        }
        if (wanted.test(entry)) {
          if (found.size() == start.limit()) {
            return new Found<>(found, last);
          }
          found.add(entry);
        }
        last = Optional.of(entry);
      }
      if (some.size() < page.limit()) {
        return new Found<>(found, Optional.empty());
      }
      looked += some.size();
      page = list(start, last.orElseThrow().key(), STEP);
    }
    return new Found<>(found, last);
  }

  private static Page list(Page start, String after, int limit) {
    return new Page(start.prefix(), after, limit, start.descending());
  }
}
