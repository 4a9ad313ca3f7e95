package io.weir.library.view.network;

import io.weir.api.inventory.Device;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.Link;
import io.weir.api.inventory.Neighbour;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.store.StoreException;
import io.weir.library.view.InventoryWalk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ends of links by the names that people know them by. */
record Ends(InventoryStore store, Map<String, Device> devices) {

  /** How sure a link is that one end alone tells of. */
  private static final double ONE_SIDED = 0.5;

  static Ends of(InventoryStore store) throws StoreException {
    Map<String, Device> devices = new HashMap<>();
    InventoryWalk<Device> walk = new InventoryWalk<>(store, Device.class);
    for (List<Device> some = walk.page(); !some.isEmpty(); some = walk.page()) {
      some.forEach(device -> devices.put(device.id(), device));
    }
    return new Ends(store, devices);
  }

  LinkLine line(Link link) throws StoreException {
    return new LinkLine(
        end(new InterfaceRef(link.deviceA(), link.interfaceA())),
        end(new InterfaceRef(link.deviceZ(), link.interfaceZ())),
        link.protocol(),
        link.confidence(),
        link.evidence(),
        link.lastSeen());
  }

  LinkLine line(Neighbour heard) throws StoreException {
    return new LinkLine(
        end(heard),
        new LinkLine.Unknown(
            new LinkLine.Remote(
                heard.sysName(),
                heard.portId(),
                heard.platform(),
                heard.chassisId(),
                heard.portDescription(),
                heard.address())),
        heard.protocol(),
        ONE_SIDED,
        "heard at one end, the other is not known",
        heard.lastSeen());
  }

  LinkLine.End end(Neighbour heard) throws StoreException {
    return heard.interfaceId().isPresent()
        ? end(new InterfaceRef(heard.deviceId(), heard.interfaceId().get()))
        : new LinkLine.End(heard.deviceId(), name(heard.deviceId()), "", Optional.empty());
  }

  private LinkLine.End end(InterfaceRef port) throws StoreException {
    String name =
        store
            .find(NetworkInterface.class, port.key())
            .map(NetworkInterface::name)
            .orElse(port.id());
    return new LinkLine.End(port.device(), name(port.device()), name, Optional.of(port.toString()));
  }

  private String name(String device) {
    return Optional.ofNullable(devices.get(device)).map(Device::name).orElse(device);
  }
}
