package io.weir.collector.snmp;

import io.weir.api.inventory.Device;
import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryKind;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.Neighbour;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.inventory.Page;
import io.weir.api.store.StoreException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** An inventory that keeps what it is given, and refuses what belongs to no device. */
public final class MemoryInventory implements InventoryStore {

  private final Map<InventoryKind, NavigableMap<String, InventoryEntry>> kinds =
      new EnumMap<>(InventoryKind.class);

  public MemoryInventory() {
    for (InventoryKind kind : InventoryKind.values()) {
      kinds.put(kind, new TreeMap<>());
    }
  }

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public synchronized void putAll(Iterator<? extends InventoryEntry> entries, String actor)
      throws StoreException {
    while (entries.hasNext()) {
      InventoryEntry entry = entries.next();
      if (entry instanceof NetworkInterface one) {
        want(one.deviceId());
      } else if (entry instanceof Neighbour one) {
        want(one.deviceId());
      }
      kinds.get(InventoryKind.of(entry)).put(entry.key(), entry);
    }
  }

  private void want(String deviceId) throws StoreException {
    if (!kinds.get(InventoryKind.DEVICE).containsKey(deviceId)) {
      throw new StoreException(StoreException.Kind.REJECTED, "there is no device " + deviceId);
    }
  }

  @Override
  public synchronized <T extends InventoryEntry> Optional<T> find(Class<T> type, String key) {
    return Optional.ofNullable(kinds.get(InventoryKind.of(type)).get(key)).map(type::cast);
  }

  @Override
  public synchronized <T extends InventoryEntry> List<T> list(Class<T> type, Page page) {
    NavigableMap<String, InventoryEntry> all = kinds.get(InventoryKind.of(type));
    NavigableMap<String, InventoryEntry> ordered = page.descending() ? all.descendingMap() : all;
    return ordered.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(page.prefix()))
        .filter(entry -> page.after().isEmpty() || behind(entry.getKey(), page))
        .limit(page.limit())
        .map(entry -> type.cast(entry.getValue()))
        .toList();
  }

  private static boolean behind(String key, Page page) {
    int order = key.compareTo(page.after());
    return page.descending() ? order < 0 : order > 0;
  }

  @Override
  public synchronized void remove(Class<? extends InventoryEntry> type, String key, String actor) {
    kinds.get(InventoryKind.of(type)).remove(key);
    if (type == Device.class) {
      kinds
          .values()
          .forEach(all -> all.keySet().removeIf(k -> k.startsWith(key + InventoryEntry.SEPARATOR)));
    }
  }

  /** All of a kind. */
  public <T extends InventoryEntry> List<T> all(Class<T> type) {
    return list(type, Page.first(Page.MAX_LIMIT));
  }

  /** All of a kind that belong to a device. */
  public <T extends InventoryEntry> List<T> of(Class<T> type, String deviceId) {
    return new ArrayList<>(list(type, Page.within(Page.MAX_LIMIT, deviceId)));
  }
}
