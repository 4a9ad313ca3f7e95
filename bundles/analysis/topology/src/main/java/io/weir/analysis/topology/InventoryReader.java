package io.weir.analysis.topology;

import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.Page;
import io.weir.api.store.StoreException;
import java.util.ArrayList;
import java.util.List;

/** All entries of a kind, page by page. */
final class InventoryReader {

  private final InventoryStore store;

  InventoryReader(InventoryStore store) {
    this.store = store;
  }

  <T extends InventoryEntry> List<T> all(Class<T> type) throws StoreException {
    List<T> all = new ArrayList<>();
    Page page = Page.first(Page.MAX_LIMIT);
    List<T> some = store.list(type, page);
    while (!some.isEmpty()) {
      all.addAll(some);
      page = page.after(some.get(some.size() - 1));
      some = some.size() < Page.MAX_LIMIT ? List.of() : store.list(type, page);
    }
    return all;
  }
}
