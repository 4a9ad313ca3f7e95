package io.weir.collector.snmptraps;

import io.weir.api.inventory.Device;
import io.weir.api.inventory.Exporter;
import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.inventory.Page;
import io.weir.api.net.Address;
import io.weir.api.store.StoreException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Whose address it is, and which interface: what the inventory said some seconds ago. Asked for
 * devices by any thread, without blocking; read anew, and asked for interfaces, by one that may
 * block.
 */
final class DeviceDirectory {

  private static final int PAGE = 1_000;
  private static final int MOST_DEVICES = 200_000;
  private static final int DEVICES_WITH_INTERFACES = 20_000;
  private static final Duration LASTS = Duration.ofSeconds(60);

  private final Clock clock;
  private volatile Map<Address, Device> devices = Map.of();
  private final Map<String, InterfaceIds> interfaces =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, InterfaceIds> eldest) {
          return size() > DEVICES_WITH_INTERFACES;
        }
      };

  DeviceDirectory(Clock clock) {
    this.clock = clock;
  }

  /** Whose address it is: where it is managed or sends flows from, or another that it has. */
  Optional<Device> device(Address address) {
    return Optional.ofNullable(devices.get(address));
  }

  /** Reads all devices. */
  void read(InventoryStore store) throws StoreException {
    Map<Address, Device> found = new HashMap<>();
    Map<String, Device> byId = new HashMap<>();
    each(
        store,
        Device.class,
        device -> {
          found.putIfAbsent(device.address(), device);
          byId.put(device.id(), device);
        });
    each(
        store,
        Exporter.class,
        exporter ->
            exporter
                .deviceId()
                .map(byId::get)
                .ifPresent(device -> found.putIfAbsent(exporter.address(), device)));
    byId.values().stream()
        .sorted(Comparator.comparing(Device::id))
        .forEach(device -> addOthers(device, found));
    devices = Map.copyOf(found);
  }

  private static void addOthers(Device device, Map<Address, Device> found) {
    device.addresses().forEach(text -> found.putIfAbsent(Address.parse(text), device));
  }

  private static <E extends InventoryEntry> void each(
      InventoryStore store, Class<E> kind, Consumer<E> take) throws StoreException {
    Page page = Page.first(PAGE);
    List<E> some = store.list(kind, page);
    for (int seen = 0; !some.isEmpty() && seen < MOST_DEVICES; seen += some.size()) {
      some.forEach(take);
      page = page.after(some.get(some.size() - 1));
      some = store.list(kind, page);
    }
  }

  /** The interface as it is in the inventory now; empty if it has none with this index. */
  Optional<NetworkInterface> find(InventoryStore store, String deviceId, long ifIndex)
      throws StoreException {
    InterfaceIds known = interfaces.get(deviceId);
    if (known == null || known.read().plus(LASTS).isBefore(clock.instant())) {
      known =
          InterfaceIds.of(
              clock.instant(),
              store.list(NetworkInterface.class, Page.within(Page.MAX_LIMIT, deviceId)));
      interfaces.put(deviceId, known);
    }
    Optional<String> id = known.id(ifIndex);
    return id.isEmpty()
        ? Optional.empty()
        : store
            .find(NetworkInterface.class, InventoryEntry.key(deviceId, id.get()))
            .filter(found -> found.ifIndex() == ifIndex);
  }
}
