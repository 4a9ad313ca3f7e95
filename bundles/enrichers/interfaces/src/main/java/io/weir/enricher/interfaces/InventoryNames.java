package io.weir.enricher.interfaces;

import io.weir.api.inventory.AuditEntry;
import io.weir.api.inventory.Device;
import io.weir.api.inventory.Exporter;
import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryKind;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.inventory.Page;
import io.weir.api.net.Address;
import io.weir.api.store.StoreException;
import io.weir.enricher.interfaces.model.NameBook;
import io.weir.enricher.interfaces.model.NameTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The names that an inventory has. Reads all of it once, and then only what its audit says has
 * changed. For one thread.
 */
final class InventoryNames {

  private final int most;
  private final long seed;
  private final AuditWatch watch = new AuditWatch();
  private final SortedSet<Address> shared = new TreeSet<>();
  private Optional<InventoryStore> read = Optional.empty();
  private final Map<String, DeviceNames> devices = new HashMap<>();
  private final Map<Address, String> exporters = new HashMap<>();
  private final Map<String, String> pool = new HashMap<>();
  private int size;
  private int leftOut;

  /**
   * Knows nothing yet.
   *
   * @param most names to hold
   * @param seed of hashes, unknown to devices
   */
  InventoryNames(int most, long seed) {
    this.most = most;
    this.seed = seed;
  }

  /**
   * Looks for changes; what cannot be read now is read at the next look.
   *
   * @return whether there were any
   */
  boolean look(InventoryStore store) throws StoreException {
    boolean known = watch.isWatching() && read.equals(Optional.of(store));
    try {
      Optional<List<AuditEntry>> news = known ? watch.news(store) : Optional.empty();
      if (news.isPresent()) {
        return take(store, news.get());
      }
      readAll(store);
      return true;
    } catch (StoreException | RuntimeException e) {
      watch.forget();
      throw e;
    }
  }

  private boolean take(InventoryStore store, List<AuditEntry> news) throws StoreException {
    Set<String> changed = new HashSet<>();
    boolean any = false;
    for (AuditEntry entry : news) {
      if (entry.kind() == InventoryKind.DEVICE || entry.kind() == InventoryKind.INTERFACE) {
        changed.add(entry.entryKey().split(InventoryEntry.SEPARATOR, 2)[0]);
      } else if (entry.kind() == InventoryKind.EXPORTER) {
        any |= readExporter(store, entry.entryKey());
      }
    }
    for (String id : changed) {
      readDevice(store, id);
    }
    return any || !changed.isEmpty();
  }

  private boolean readExporter(InventoryStore store, String key) throws StoreException {
    Address address = Address.parse(key);
    Optional<String> device = store.find(Exporter.class, key).flatMap(Exporter::deviceId);
    String before = device.map(id -> exporters.put(address, id)).orElse(null);
    if (device.isEmpty()) {
      before = exporters.remove(address);
    }
    return !device.equals(Optional.ofNullable(before));
  }

  private void readDevice(InventoryStore store, String id) throws StoreException {
    Optional<Device> device = store.find(Device.class, id);
    List<NetworkInterface> interfaces = new ArrayList<>();
    if (device.isPresent()) {
      each(store, NetworkInterface.class, Page.within(Page.MAX_LIMIT, id), interfaces::add);
    }
    DeviceNames before = devices.remove(id);
    size -= before == null ? 0 : before.names().size();
    device.ifPresent(known -> put(known, interfaces));
  }

  /** Interfaces come in the order of their keys, so that those of a device come together. */
  private void readAll(InventoryStore store) throws StoreException {
    watch.begin(store);
    read = Optional.of(store);
    clear();
    Map<String, Device> known = new HashMap<>();
    each(store, Device.class, Page.first(Page.MAX_LIMIT), each -> known.put(each.id(), each));
    each(store, Exporter.class, Page.first(Page.MAX_LIMIT), this::link);
    known.values().forEach(device -> put(device, List.of()));
    List<NetworkInterface> ofOne = new ArrayList<>();
    each(
        store,
        NetworkInterface.class,
        Page.first(Page.MAX_LIMIT),
        each -> {
          if (!ofOne.isEmpty() && !ofOne.get(0).deviceId().equals(each.deviceId())) {
            putAll(known, ofOne);
          }
          ofOne.add(each);
        });
    putAll(known, ofOne);
  }

  private void clear() {
    exporters.clear();
    devices.clear();
    pool.clear();
    size = 0;
    leftOut = 0;
  }

  private void link(Exporter exporter) {
    exporter.deviceId().ifPresent(id -> exporters.put(exporter.address(), id));
  }

  /** Those of one device, if it was there a moment ago; a later one is news at the next look. */
  private void putAll(Map<String, Device> known, List<NetworkInterface> ofOne) {
    if (!ofOne.isEmpty() && known.containsKey(ofOne.get(0).deviceId())) {
      put(known.get(ofOne.get(0).deviceId()), ofOne);
    }
    ofOne.clear();
  }

  private void put(Device device, List<NetworkInterface> interfaces) {
    Map<Long, String> names = DeviceNames.byIfIndex(interfaces);
    if (size + names.size() > most) {
      leftOut++;
      names.clear();
    }
    if (pool.size() > most) {
      pool.clear();
    }
    names.replaceAll((ifIndex, name) -> pool.computeIfAbsent(name, any -> any));
    size += names.size();
    devices.put(device.id(), new DeviceNames(device.address(), new NameTable(names, seed)));
  }

  /**
   * Everything, by the addresses that flows may come from: of an exporter the device that the
   * inventory says it is; else the one device that is managed at the address, and of several none.
   */
  NameBook book() {
    Map<Address, NameTable> byAddress = new HashMap<>();
    shared.clear();
    for (DeviceNames device : devices.values()) {
      if (byAddress.put(device.address(), device.names()) != null) {
        shared.add(device.address());
      }
    }
    shared.forEach(byAddress::remove);
    exporters.forEach(
        (address, id) -> {
          DeviceNames device = devices.get(id);
          if (device != null) {
            byAddress.put(address, device.names());
          }
        });
    shared.removeIf(byAddress::containsKey);
    return new NameBook(byAddress, seed);
  }

  /** Addresses at which several devices are managed, so that nobody knows which one exports. */
  SortedSet<Address> shared() {
    return new TreeSet<>(shared);
  }

  /** How many names are held. */
  int size() {
    return size;
  }

  /** Devices whose names there was no room for. */
  int leftOut() {
    return leftOut;
  }

  private static <T extends InventoryEntry> void each(
      InventoryStore store, Class<T> type, Page first, Consumer<T> taker) throws StoreException {
    Page page = first;
    List<T> some;
    do {
      some = store.list(type, page);
      some.forEach(taker);
      page = some.isEmpty() ? page : page.after(some.get(some.size() - 1));
    } while (some.size() == page.limit());
  }
}
