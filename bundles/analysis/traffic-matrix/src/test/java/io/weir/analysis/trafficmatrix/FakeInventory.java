package io.weir.analysis.trafficmatrix;

import io.weir.api.inventory.Device;
import io.weir.api.inventory.Exporter;
import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.inventory.Page;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What is known of a small network. */
final class FakeInventory implements InventoryStore {

  private final SmallNetwork network;
  final NavigableMap<String, Exporter> exporters = new TreeMap<>();

  FakeInventory(SmallNetwork network) {
    this.network = network;
  }

  private Collection<? extends InventoryEntry> entries(Class<?> type) {
    Map<Class<?>, Collection<? extends InventoryEntry>> kinds =
        Map.of(
            Device.class, network.devices.values(),
            NetworkInterface.class, network.interfaces.values(),
            Exporter.class, exporters.values());
    return kinds.get(type);
  }

  @Override
  public <T extends InventoryEntry> List<T> list(Class<T> type, Page page) {
    return entries(type).stream()
        .filter(entry -> entry.key().compareTo(page.after()) > 0)
        .limit(page.limit())
        .map(type::cast)
        .toList();
  }

  @Override
  public <T extends InventoryEntry> Optional<T> find(Class<T> type, String key) {
    return entries(type).stream()
        .filter(entry -> entry.key().equals(key))
        .map(type::cast)
        .findFirst();
  }

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public void putAll(Iterator<? extends InventoryEntry> entries, String actor) {
    throw new UnsupportedOperationException("nobody writes here");
  }

  @Override
  public void remove(Class<? extends InventoryEntry> type, String key, String actor) {
    throw new UnsupportedOperationException("nobody removes anything");
  }
}
