package io.weir.interfaces.rest;

import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryKind;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.Page;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** An inventory that keeps what a test puts. */
final class MapInventory implements InventoryStore {

  private final Map<InventoryKind, NavigableMap<String, InventoryEntry>> kinds = new TreeMap<>();

  private NavigableMap<String, InventoryEntry> kind(Class<? extends InventoryEntry> type) {
    return kinds.computeIfAbsent(InventoryKind.of(type), none -> new TreeMap<>());
  }

  @Override
  public String name() {
    return "map";
  }

  @Override
  public void putAll(Iterator<? extends InventoryEntry> entries, String actor) {
    entries.forEachRemaining(entry -> kind(entry.getClass()).put(entry.key(), entry));
  }

  @Override
  public <T extends InventoryEntry> Optional<T> find(Class<T> type, String key) {
    return Optional.ofNullable(kind(type).get(key)).map(type::cast);
  }

  @Override
  public <T extends InventoryEntry> List<T> list(Class<T> type, Page page) {
    NavigableMap<String, InventoryEntry> kept = kind(type);
    return (page.descending() ? kept.descendingMap() : kept)
        .entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(page.prefix()))
            .filter(entry -> isAfter(entry.getKey(), page))
            .limit(page.limit())
            .map(entry -> type.cast(entry.getValue()))
            .toList();
  }

  private static boolean isAfter(String key, Page page) {
    int order = key.compareTo(page.after());
    return page.after().isEmpty() || (page.descending() ? order < 0 : order > 0);
  }

  @Override
  public void remove(Class<? extends InventoryEntry> type, String key, String actor) {
    kind(type).remove(key);
  }
}
