package io.weir.collector.snmptraps;

import io.weir.api.inventory.Device;
import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.inventory.Page;
import io.weir.api.net.Address;
import io.weir.api.store.StoreException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whose address it is, and which interface: what the inventory said some seconds ago. Asked for
 * devices by any thread, without blocking; read anew, and asked for interfaces, by one that may
 * block.
 */
final class DeviceDirectory {

  private static final int PAGE = 1_000;
  private static final int MOST_DEVICES = 200_000;
  private static final int DEVICES_WITH_INTERFACES = 2_000;
  private static final Duration LASTS = Duration.ofSeconds(60);

  private final Clock clock;
  private volatile Map<Address, Device> devices = Map.of();
  private final Map<String, Interfaces> interfaces =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Interfaces> eldest) {
          return size() > DEVICES_WITH_INTERFACES;
        }
      };

  private record Interfaces(Instant read, Map<Long, String> keys) {}

  DeviceDirectory(Clock clock) {
    this.clock = clock;
  }

  Optional<Device> device(Address address) {
    return Optional.ofNullable(devices.get(address));
  }

  /** Reads all devices. */
  void read(InventoryStore store) throws StoreException {
    Map<Address, Device> found = new HashMap<>();
    Page page = Page.first(PAGE);
    List<Device> some = store.list(Device.class, page);
    while (!some.isEmpty() && found.size() < MOST_DEVICES) {
      some.forEach(device -> found.putIfAbsent(device.address(), device));
      page = page.after(some.get(some.size() - 1));
      some = store.list(Device.class, page);
    }
    devices = Map.copyOf(found);
  }

  /** The interface as it is in the inventory now; empty if it has none with this index. */
  Optional<NetworkInterface> find(InventoryStore store, String deviceId, long ifIndex)
      throws StoreException {
    Interfaces known = interfaces.get(deviceId);
    if (known == null || known.read().plus(LASTS).isBefore(clock.instant())) {
      known = list(store, deviceId);
      interfaces.put(deviceId, known);
    }
    String key = known.keys().get(ifIndex);
    return key == null
        ? Optional.empty()
        : store.find(NetworkInterface.class, key).filter(found -> found.ifIndex() == ifIndex);
  }

  private Interfaces list(InventoryStore store, String deviceId) throws StoreException {
    Map<Long, String> keys = new HashMap<>();
    for (NetworkInterface found :
        store.list(NetworkInterface.class, Page.within(Page.MAX_LIMIT, deviceId))) {
      keys.put(found.ifIndex(), InventoryEntry.key(deviceId, found.id()));
    }
    return new Interfaces(clock.instant(), keys);
  }
}
