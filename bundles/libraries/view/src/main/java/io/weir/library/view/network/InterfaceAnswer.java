package io.weir.library.view.network;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.weir.api.inventory.InterfaceSummary;
import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.inventory.Page;
import io.weir.api.store.StoreException;
import java.util.Optional;

/**
 * One interface and what went through it lately.
 *
 * @param summary of the longest period that there is one of, the newest
 */
public record InterfaceAnswer(
    @JsonUnwrapped InterfaceLine line, Optional<InterfaceSummary> summary) {

  /** Asks a store; blocks. Empty if it knows no such interface. */
  public static Optional<InterfaceAnswer> of(InventoryStore store, InterfaceRef ref)
      throws StoreException {
    Optional<NetworkInterface> found = store.find(NetworkInterface.class, ref.key());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Page newest = new Page(ref.key() + InventoryEntry.SEPARATOR, "", 1, true);
    return Optional.of(
        new InterfaceAnswer(
            InterfaceLine.of(found.get()),
            store.list(InterfaceSummary.class, newest).stream().findFirst()));
  }
}
