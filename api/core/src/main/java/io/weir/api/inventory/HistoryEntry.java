package io.weir.api.inventory;

import io.weir.api.alert.Severity;
import java.time.Instant;

/**
 * An alert or event that was.
 *
 * @param time to the millisecond
 * @param id tells it from others of the same moment
 * @param source who said so
 * @param text one sentence
 */
public record HistoryEntry(Instant time, String id, Severity severity, String source, String text)
    implements InventoryEntry {

  public HistoryEntry {
    time = EntryTime.checked(time);
    InventoryEntry.key(EntryTime.sortable(time), id);
  }

  @Override
  public String key() {
    return InventoryEntry.key(EntryTime.sortable(time), id);
  }
}
