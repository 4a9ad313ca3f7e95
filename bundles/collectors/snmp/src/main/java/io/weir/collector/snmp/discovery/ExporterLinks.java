package io.weir.collector.snmp.discovery;

import io.weir.api.inventory.Device;
import io.weir.api.inventory.Exporter;
import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.net.Address;
import io.weir.api.store.StoreException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says which exporter of flows is which device: one that sends from the address where the device is
 * managed, or else from another one that the device has and no device had before.
 */
final class ExporterLinks {

  /** A device with more addresses is asked for so many of them. */
  static final int MOST_ADDRESSES = 500;

  private ExporterLinks() {}

  static void put(InventoryStore store, Device device, Set<Address> others, String actor)
      throws StoreException {
    Set<Address> addresses = new LinkedHashSet<>();
    addresses.add(device.address());
    others.stream().sorted().limit(MOST_ADDRESSES).forEach(addresses::add);
    List<InventoryEntry> linked = new ArrayList<>();
    for (Address address : addresses) {
      boolean managed = address.equals(device.address());
      Optional<Exporter> exporter = store.find(Exporter.class, address.toString());
      exporter
          .filter(known -> !known.deviceId().equals(Optional.of(device.id())))
          .filter(known -> managed || known.deviceId().isEmpty())
          .map(known -> of(known, device))
          .ifPresent(linked::add);
    }
    if (!linked.isEmpty()) {
      store.putAll(linked.iterator(), actor);
    }
  }

  private static Exporter of(Exporter known, Device device) {
    return new Exporter(
        known.address(),
        known.name().isEmpty() ? device.name() : known.name(),
        known.firstSeen(),
        known.lastSeen(),
        known.protocols(),
        known.samplingInterval(),
        Optional.of(device.id()));
  }
}
