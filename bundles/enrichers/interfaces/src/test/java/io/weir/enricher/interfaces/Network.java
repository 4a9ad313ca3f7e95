package io.weir.enricher.interfaces;

import io.weir.api.inventory.Device;
import io.weir.api.inventory.Exporter;
import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.inventory.Page;
import io.weir.api.net.Address;
import io.weir.api.store.StoreException;
import io.weir.store.memory.MemoryInventoryStore;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The inventory of a network that a test changes; it counts what is listed, and can be away. */
final class Network implements InventoryStore {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private final InventoryStore store = new MemoryInventoryStore(100_000);
  final Map<Class<?>, Integer> listed = new ConcurrentHashMap<>();
  boolean away;

  void device(String id, String address) throws StoreException {
    put(Device.unasked(id, Address.parse(address), 161, NOW), "test");
  }

  void port(String device, String id, long ifIndex, String ifName) throws StoreException {
    put(port(device, id, ifIndex, ifName, "up"), "test");
  }

  static NetworkInterface port(
      String device, String id, long ifIndex, String ifName, String ifOperStatus) {
    return new NetworkInterface(
        device,
        id,
        ifIndex,
        ifName,
        "descr " + id,
        "",
        "",
        0,
        0,
        "up",
        ifOperStatus,
        "",
        0,
        "",
        "access",
        "",
        false,
        "",
        "",
        "");
  }

  void exporter(String address, String device) throws StoreException {
    put(
        new Exporter(
            Address.parse(address),
            "",
            NOW,
            NOW,
            new TreeSet<>(List.of("netflow")),
            0,
            Optional.of(device).filter(id -> !id.isEmpty())),
        "test");
  }

  @Override
  public String name() {
    return "network";
  }

  @Override
  public void putAll(Iterator<? extends InventoryEntry> entries, String actor)
      throws StoreException {
    store.putAll(entries, actor);
  }

  @Override
  public <T extends InventoryEntry> Optional<T> find(Class<T> type, String key)
      throws StoreException {
    there();
    return store.find(type, key);
  }

  @Override
  public <T extends InventoryEntry> List<T> list(Class<T> type, Page page) throws StoreException {
    there();
    listed.merge(type, 1, Integer::sum);
    return store.list(type, page);
  }

  @Override
  public void remove(Class<? extends InventoryEntry> type, String key, String actor)
      throws StoreException {
    store.remove(type, key, actor);
  }

  private void there() throws StoreException {
    if (away) {
      throw new StoreException(StoreException.Kind.UNAVAILABLE, "away");
    }
  }
}
