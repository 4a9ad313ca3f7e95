package io.weir.analysis.topology;

import io.weir.api.inventory.AuditEntry;
import io.weir.api.inventory.InventoryKind;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.Neighbour;
import io.weir.api.inventory.Page;
import io.weir.api.store.StoreException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether an inventory says anything new of devices, interfaces, links and neighbours. All but
 * neighbours are audited: so the interfaces, of which there are most, need not be read each time.
 * For one thread.
 */
final class ChangeWatch {

  private static final Set<InventoryKind> KINDS =
      EnumSet.of(InventoryKind.DEVICE, InventoryKind.INTERFACE, InventoryKind.LINK);
  private static final int MOST = 200;

  private final InventoryStore store;
  private Optional<String> newest = Optional.empty();
  private List<Neighbour> heard = List.of();
  private boolean looked;

  ChangeWatch(InventoryStore store) {
    this.store = store;
  }

  /**
   * Looks for changes since the last call; everything is new at the first.
   *
   * @param neighbours all that there are
   */
  boolean changed(List<Neighbour> neighbours) throws StoreException {
    List<AuditEntry> audit = store.list(AuditEntry.class, Page.newest(MOST));
    List<AuditEntry> news = audit.stream().takeWhile(entry -> !isNewest(entry)).toList();
    boolean more = news.size() == MOST || (newest.isPresent() && news.size() == audit.size());
    boolean changed =
        !looked
            || more
            || news.stream().anyMatch(entry -> KINDS.contains(entry.kind()) && !isOwn(entry))
            || !neighbours.equals(heard);
    newest = audit.stream().findFirst().map(AuditEntry::key);
    heard = neighbours;
    looked = true;
    return changed;
  }

  private boolean isNewest(AuditEntry entry) {
    return newest.isPresent() && newest.get().equals(entry.key());
  }

  private static boolean isOwn(AuditEntry entry) {
    return entry.actor().equals(InventoryTopology.ACTOR);
  }
}
