package io.weir.collector.snmptraps;

import io.weir.api.inventory.HistoryEntry;
import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.Page;
import io.weir.api.store.StoreException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** An inventory that keeps what it is given, and can be told to fail. */
final class MemoryInventory implements InventoryStore {

  private final Map<Class<?>, NavigableMap<String, InventoryEntry>> kinds = new HashMap<>();
  private Optional<StoreException> failure = Optional.empty();
  private String refusedText = "";

  synchronized void failWith(StoreException e) {
    failure = Optional.of(e);
  }

  synchronized void recover() {
    failure = Optional.empty();
  }

  /** Refuses entries of the history that have this in their text. */
  synchronized void refuse(String text) {
    refusedText = text;
  }

  synchronized List<HistoryEntry> history() {
    return kinds.getOrDefault(HistoryEntry.class, new TreeMap<>()).values().stream()
        .map(HistoryEntry.class::cast)
        .sorted(Comparator.comparing(HistoryEntry::key))
        .toList();
  }

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public synchronized void putAll(Iterator<? extends InventoryEntry> entries, String actor)
      throws StoreException {
    check();
    NavigableMap<String, InventoryEntry> taken = new TreeMap<>();
    while (entries.hasNext()) {
      InventoryEntry entry = entries.next();
      if (entry instanceof HistoryEntry event
          && !refusedText.isEmpty()
          && event.text().contains(refusedText)) {
        throw new StoreException(StoreException.Kind.REJECTED, "refused");
      }
      taken.put(entry.key(), entry);
    }
    taken.forEach(
        (key, entry) ->
            kinds.computeIfAbsent(entry.getClass(), kind -> new TreeMap<>()).put(key, entry));
  }

  private void check() throws StoreException {
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  @Override
  public synchronized <T extends InventoryEntry> Optional<T> find(Class<T> type, String key)
      throws StoreException {
    check();
    return Optional.ofNullable(kinds.getOrDefault(type, new TreeMap<>()).get(key)).map(type::cast);
  }

  @Override
  public synchronized <T extends InventoryEntry> List<T> list(Class<T> type, Page page)
      throws StoreException {
    check();
    return kinds
        .getOrDefault(type, new TreeMap<>())
        .tailMap(page.after(), false)
        .entrySet()
        .stream()
        .filter(entry -> entry.getKey().startsWith(page.prefix()))
        .limit(page.limit())
        .map(entry -> type.cast(entry.getValue()))
        .toList();
  }

  @Override
  public synchronized void remove(Class<? extends InventoryEntry> type, String key, String actor)
      throws StoreException {
    check();
    kinds.getOrDefault(type, new TreeMap<>()).remove(key);
  }
}
