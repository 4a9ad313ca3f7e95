package io.weir.analysis.reconciliation;

import io.weir.api.inventory.Device;
import io.weir.api.inventory.Exporter;
import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.inventory.Page;
import io.weir.api.net.Address;
import io.weir.api.store.StoreException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which device an exporter is, and its interfaces by ifIndex. */
final class Devices {

  private final InventoryStore store;
  private final Set<String> ids = new HashSet<>();
  private final Map<Address, Optional<String>> byAddress = new HashMap<>();

  /** Reads the devices. */
  Devices(InventoryStore store) throws StoreException {
    this.store = store;
    for (Device device : all(Device.class, Page.first(Page.MAX_LIMIT))) {
      ids.add(device.id());
      byAddress.merge(device.address(), Optional.of(device.id()), (one, other) -> Optional.empty());
    }
  }

  List<Exporter> exporters() throws StoreException {
    return all(Exporter.class, Page.first(Page.MAX_LIMIT));
  }

  /** As the inventory says; else the one device that is managed at the exporter's address. */
  Optional<String> deviceOf(Exporter exporter) {
    return exporter
        .deviceId()
        .filter(ids::contains)
        .or(() -> byAddress.getOrDefault(exporter.address(), Optional.empty()));
  }

  Map<Long, NetworkInterface> interfaces(String deviceId) throws StoreException {
    Map<Long, NetworkInterface> interfaces = new HashMap<>();
    for (NetworkInterface each :
        all(NetworkInterface.class, Page.within(Page.MAX_LIMIT, deviceId))) {
      interfaces.put(each.ifIndex(), each);
    }
    return interfaces;
  }

  private <T extends InventoryEntry> List<T> all(Class<T> type, Page first) throws StoreException {
    List<T> all = new ArrayList<>();
    Page page = first;
    List<T> some = store.list(type, page);
    while (!some.isEmpty()) {
      all.addAll(some);
      page = page.after(some.get(some.size() - 1));
      some = some.size() < page.limit() ? List.of() : store.list(type, page);
    }
    return all;
  }
}
