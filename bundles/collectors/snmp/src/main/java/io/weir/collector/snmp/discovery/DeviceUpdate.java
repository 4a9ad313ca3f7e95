package io.weir.collector.snmp.discovery;

import io.weir.api.inventory.Device;
import io.weir.api.inventory.HistoryEntry;
import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.Neighbour;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.store.StoreException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a discovery changes in the inventory.
 *
 * @param interfaces all that the device has now
 * @param changed those of them that the inventory has otherwise, or not at all
 * @param gone those that it has no more
 * @param neighbours all that were heard now
 * @param silent those that were not heard for too long
 * @param events what happened, for the history
 */
record DeviceUpdate(
    Device device,
    List<NetworkInterface> interfaces,
    List<NetworkInterface> changed,
    List<NetworkInterface> gone,
    List<Neighbour> neighbours,
    List<Neighbour> silent,
    List<HistoryEntry> events) {

  DeviceUpdate {
    interfaces = List.copyOf(interfaces);
    changed = List.copyOf(changed);
    gone = List.copyOf(gone);
    neighbours = List.copyOf(neighbours);
    silent = List.copyOf(silent);
    events = List.copyOf(events);
  }

  /** Writes what there is in one transaction, then takes away what is no more. */
  void write(InventoryStore store, String actor) throws StoreException {
    List<InventoryEntry> entries = new ArrayList<>();
    entries.add(device);
    entries.addAll(changed);
    entries.addAll(neighbours);
    entries.addAll(events);
    store.putAll(entries.iterator(), actor);
    for (Neighbour each : silent) {
      store.remove(Neighbour.class, each.key(), actor);
    }
    for (NetworkInterface each : gone) {
      store.remove(NetworkInterface.class, each.key(), actor);
    }
  }
}
