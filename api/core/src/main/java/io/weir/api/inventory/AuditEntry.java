package io.weir.api.inventory;

import java.time.Instant;
import java.util.Optional;

/**
 * A change to an inventory. The store writes it in the transaction of the change itself.
 *
 * @param time to the millisecond
 * @param id tells it from others of the same moment, in the order of the changes
 * @param actor who changed it
 * @param kind what was changed
 * @param entryKey its {@link InventoryEntry#key()}
 * @param before as {@link EntryFields} writes it, empty if it was added
 * @param after as {@link EntryFields} writes it, empty if it was removed
 */
public record AuditEntry(
    Instant time,
    String id,
    String actor,
    InventoryKind kind,
    String entryKey,
    Optional<String> before,
    Optional<String> after)
    implements InventoryEntry {

  public AuditEntry {
    time = EntryTime.checked(time);
    InventoryEntry.key(EntryTime.sortable(time), id);
  }

  @Override
  public String key() {
    return InventoryEntry.key(EntryTime.sortable(time), id);
  }
}
