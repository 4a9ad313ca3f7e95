package io.weir.collector.snmp.discovery;

import io.weir.api.inventory.Device;
import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.Neighbour;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.inventory.Page;
import io.weir.api.store.StoreException;
import java.util.ArrayList;
import java.util.List;

/** A device and what belongs to it, as the inventory has them. */
public record KnownDevice(
    Device device, List<NetworkInterface> interfaces, List<Neighbour> neighbours) {

  public KnownDevice {
    interfaces = List.copyOf(interfaces);
    neighbours = List.copyOf(neighbours);
  }

  /** What the inventory has of a device. */
  public static KnownDevice read(InventoryStore store, Device device) throws StoreException {
    return new KnownDevice(
        device, interfaces(store, device.id()), all(store, Neighbour.class, device.id()));
  }

  /** The interfaces that the inventory has of a device. */
  static List<NetworkInterface> interfaces(InventoryStore store, String deviceId)
      throws StoreException {
    return all(store, NetworkInterface.class, deviceId);
  }

  private static <T extends InventoryEntry> List<T> all(
      InventoryStore store, Class<T> type, String deviceId) throws StoreException {
    List<T> all = new ArrayList<>();
    Page page = Page.within(Page.MAX_LIMIT, deviceId);
    for (List<T> some = store.list(type, page);
        !some.isEmpty();
        some = store.list(type, page.after(some.get(some.size() - 1)))) {
      all.addAll(some);
    }
    return all;
  }
}
