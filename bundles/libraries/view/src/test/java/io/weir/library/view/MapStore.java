package io.weir.library.view;

import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.Page;
import io.weir.api.store.StoreException;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Takes all entries or none, as the contract says; breaks off after some where a test wants it. */
final class MapStore implements InventoryStore {

  private final String name;
  private Map<String, InventoryEntry> entries = new TreeMap<>();
  private int lists = Integer.MAX_VALUE;

  MapStore() {
    this("map");
  }

  MapStore(String name) {
    this.name = name;
  }

  /** So many lists are taken, then it is away. */
  void takes(int more) {
    lists = more;
  }

  Map<String, InventoryEntry> entries() {
    return entries;
  }

  @Override
  public String name() {
    return name;
  }

  private static String key(Class<?> type, String key) {
    return type.getSimpleName() + " " + key;
  }

  @Override
  public void putAll(Iterator<? extends InventoryEntry> all, String actor) throws StoreException {
    if (lists-- <= 0) {
      throw new StoreException(StoreException.Kind.UNAVAILABLE, "connection refused");
    }
    Map<String, InventoryEntry> changed = new TreeMap<>(entries);
    all.forEachRemaining(entry -> changed.put(key(entry.getClass(), entry.key()), entry));
    entries = changed;
  }

  @Override
  public <T extends InventoryEntry> Optional<T> find(Class<T> type, String key) {
    return Optional.ofNullable(entries.get(key(type, key))).map(type::cast);
  }

  @Override
  public <T extends InventoryEntry> List<T> list(Class<T> type, Page page) {
    Comparator<T> order = Comparator.comparing(InventoryEntry::key);
    return entries.values().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .filter(entry -> entry.key().startsWith(page.prefix()))
        .filter(entry -> page.after().isEmpty() || isAfter(entry.key(), page))
        .sorted(page.descending() ? order.reversed() : order)
        .limit(page.limit())
        .toList();
  }

  private static boolean isAfter(String key, Page page) {
    int order = key.compareTo(page.after());
    return page.descending() ? order < 0 : order > 0;
  }

  @Override
  public void remove(Class<? extends InventoryEntry> type, String key, String actor) {
    entries.remove(key(type, key));
  }
}
