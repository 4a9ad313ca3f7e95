package io.weir.analysis.trafficmatrix;

import io.weir.api.inventory.Device;
import io.weir.api.inventory.Exporter;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.net.Address;
import io.weir.api.store.StoreException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Which device has an address, and which exports flows from one. */
final class ExporterNodes {

  private static final String SFLOW = "sflow";

  /** Empty where several devices have it. */
  private final Map<Address, Optional<String>> owners = new HashMap<>();

  private final Map<Address, String> exporters = new HashMap<>();
  private final Set<Address> frames = new HashSet<>();
  private final NodePorts ports;

  ExporterNodes(InventoryStore inventory, NodePorts ports) throws StoreException {
    this.ports = ports;
    for (Device device : NodePorts.all(inventory, Device.class)) {
      Set<Address> addresses = new HashSet<>();
      addresses.add(device.address());
      device.addresses().forEach(text -> addresses.add(Address.parse(text)));
      addresses.forEach(
          each -> owners.merge(each, Optional.of(device.id()), (one, other) -> Optional.empty()));
    }
    for (Exporter exporter : NodePorts.all(inventory, Exporter.class)) {
      exporter
          .deviceId()
          .filter(id -> ports.node(id).isPresent())
          .ifPresent(id -> exporters.put(exporter.address(), id));
      if (exporter.protocols().stream().anyMatch(each -> each.contains(SFLOW))) {
        frames.add(exporter.address());
      }
    }
  }

  /** As the inventory says; else the one device with the exporter's address. */
  Optional<String> device(Address exporter) {
    return Optional.ofNullable(exporters.get(exporter))
        .or(() -> owners.getOrDefault(exporter, Optional.empty()))
        .filter(id -> ports.node(id).isPresent());
  }

  /** Whether an exporter counts whole frames, as sFlow does. */
  boolean countsFrames(Address exporter) {
    return frames.contains(exporter);
  }

  /** The node that has an address. */
  OptionalInt owner(Address address) {
    Optional<String> device = owners.getOrDefault(address, Optional.empty());
    return device.isEmpty() ? OptionalInt.empty() : ports.node(device.get());
  }
}
