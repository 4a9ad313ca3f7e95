package io.weir.platform.runtime.inventory;

import io.weir.api.inventory.Exporter;
import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.Page;
import io.weir.api.store.StoreException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps exporters, counts changes, and is away or refuses when a test wants it. */
final class FakeInventory implements InventoryStore {

  private final TreeMap<String, Exporter> exporters = new TreeMap<>();
  private Optional<StoreException> trouble = Optional.empty();
  private int changes;
  private String actor = "";

  synchronized void is(StoreException.Kind kind, String why) {
    trouble = Optional.of(new StoreException(kind, why));
  }

  synchronized void isWell() {
    trouble = Optional.empty();
  }

  synchronized int changes() {
    return changes;
  }

  synchronized String actor() {
    return actor;
  }

  synchronized Exporter get(String address) {
    return exporters.get(address);
  }

  synchronized int size() {
    return exporters.size();
  }

  private void check(boolean change) throws StoreException {
    if (trouble.isPresent()
        && (change || trouble.get().kind() == StoreException.Kind.UNAVAILABLE)) {
      throw trouble.get();
    }
  }

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public synchronized void putAll(Iterator<? extends InventoryEntry> entries, String who)
      throws StoreException {
    check(true);
    while (entries.hasNext()) {
      Exporter entry = (Exporter) entries.next();
      changes += entry.equals(exporters.put(entry.key(), entry)) ? 0 : 1;
      actor = who;
    }
  }

  @Override
  public synchronized <T extends InventoryEntry> Optional<T> find(Class<T> type, String key)
      throws StoreException {
    check(false);
    return Optional.ofNullable(exporters.get(key)).map(type::cast);
  }

  @Override
  public synchronized <T extends InventoryEntry> List<T> list(Class<T> type, Page page)
      throws StoreException {
    check(false);
    return exporters.tailMap(page.after(), false).values().stream()
        .limit(page.limit())
        .map(type::cast)
        .toList();
  }

  @Override
  public synchronized void remove(
      Class<? extends InventoryEntry> type, String key, String whoever) {
    exporters.remove(key);
  }
}
