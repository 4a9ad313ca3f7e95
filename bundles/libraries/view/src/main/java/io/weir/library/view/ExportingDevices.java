package io.weir.library.view;

import io.weir.api.inventory.Device;
import io.weir.api.inventory.Exporter;
import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.net.Address;
import io.weir.api.store.StoreException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Which device exports from which address: of an exporter the one that the inventory says it is;
 * else the one device that is managed there, and of several none. For one answer and one thread.
 */
final class ExportingDevices {

  private final InventoryStore store;
  private Optional<Map<Address, String>> all = Optional.empty();

  ExportingDevices(InventoryStore store) {
    this.store = store;
  }

  /** The id of the device. */
  Optional<String> at(Address address) throws StoreException {
    Optional<String> said =
        store.find(Exporter.class, address.toString()).flatMap(Exporter::deviceId);
    return said.isPresent() && store.find(Device.class, said.get()).isPresent()
        ? said
        : Optional.ofNullable(all().get(address));
  }

  /** Every address that flows may come from, with the id of the device. */
  Map<Address, String> all() throws StoreException {
    if (all.isEmpty()) {
      all = Optional.of(read());
    }
    return all.get();
  }

  private Map<Address, String> read() throws StoreException {
    Map<Address, String> found = new HashMap<>();
    Set<String> ids = new HashSet<>();
    Set<Address> shared = new HashSet<>();
    each(
        store,
        Device.class,
        device -> {
          ids.add(device.id());
          if (found.put(device.address(), device.id()) != null) {
            shared.add(device.address());
          }
        });
    shared.forEach(found::remove);
    each(
        store,
        Exporter.class,
        exporter ->
            exporter
                .deviceId()
                .filter(ids::contains)
                .ifPresent(id -> found.put(exporter.address(), id)));
    return found;
  }

  static <T extends InventoryEntry> void each(
      InventoryStore store, Class<T> type, Consumer<T> taker) throws StoreException {
    InventoryWalk<T> walk = new InventoryWalk<>(store, type);
    for (List<T> some = walk.page(); !some.isEmpty(); some = walk.page()) {
      some.forEach(taker);
    }
  }
}
