package io.weir.analysis.topology;

import io.weir.api.inventory.AuditEntry;
import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryKind;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.Page;
import io.weir.api.store.StoreException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** An inventory in memory that counts what is read, and can be away. */
final class FakeInventory implements InventoryStore {

  private final Map<Class<?>, NavigableMap<String, InventoryEntry>> kinds =
      new TreeMap<>((a, b) -> a.getName().compareTo(b.getName()));
  final Map<Class<?>, Integer> lists = new ConcurrentHashMap<>();
  final List<String> writes = new ArrayList<>();
  boolean away;
  private int changes;

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public synchronized void putAll(Iterator<? extends InventoryEntry> entries, String actor)
      throws StoreException {
    there();
    while (entries.hasNext()) {
      InventoryEntry entry = entries.next();
      kind(entry.getClass()).put(entry.key(), entry);
      audit(entry, actor);
    }
  }

  private void audit(InventoryEntry entry, String actor) {
    InventoryKind kind = InventoryKind.of(entry);
    writes.add(kind + " by " + actor);
    if (kind.isAudited()) {
      AuditEntry audit =
          new AuditEntry(
              Instant.EPOCH,
              String.format("%09d", changes++),
              actor,
              kind,
              entry.key(),
              Optional.empty(),
              Optional.empty());
      kind(AuditEntry.class).put(audit.key(), audit);
    }
  }

  @Override
  public synchronized <T extends InventoryEntry> Optional<T> find(Class<T> type, String key) {
    return Optional.ofNullable(kind(type).get(key)).map(type::cast);
  }

  @Override
  public synchronized <T extends InventoryEntry> List<T> list(Class<T> type, Page page)
      throws StoreException {
    there();
    lists.merge(type, 1, Integer::sum);
    NavigableMap<String, InventoryEntry> kept =
        page.descending() ? kind(type).descendingMap() : kind(type);
    return (page.after().isEmpty() ? kept : kept.tailMap(page.after(), false))
        .values().stream().limit(page.limit()).map(type::cast).toList();
  }

  @Override
  public synchronized void remove(Class<? extends InventoryEntry> type, String key, String actor) {
    InventoryEntry gone = kind(type).remove(key);
    audit(gone, actor);
  }

  private NavigableMap<String, InventoryEntry> kind(Class<?> type) {
    return kinds.computeIfAbsent(type, any -> new TreeMap<>());
  }

  private void there() throws StoreException {
    if (away) {
      throw new StoreException(StoreException.Kind.UNAVAILABLE, "away");
    }
  }
}
