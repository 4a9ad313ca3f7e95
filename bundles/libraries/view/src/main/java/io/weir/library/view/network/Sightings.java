package io.weir.library.view.network;

import io.weir.api.inventory.Device;
import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.Link;
import io.weir.api.inventory.Neighbour;
import io.weir.api.store.StoreException;
import io.weir.library.view.InventoryWalk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells what was heard of somebody known from what was heard of somebody else.
 *
 * @param farDevices those at the other ends of links, by the key of the interface at this end
 */
record Sightings(Map<String, List<Device>> farDevices) {

  /** Those that say who they are; addresses alone say nothing of a link. */
  private static final Set<String> WEAK = Set.of("arp", "bridge");

  static Sightings of(InventoryStore store, Ends ends) throws StoreException {
    Map<String, List<Device>> far = new HashMap<>();
    InventoryWalk<Link> walk = new InventoryWalk<>(store, Link.class);
    for (List<Link> some = walk.page(); !some.isEmpty(); some = walk.page()) {
      for (Link link : some) {
        add(far, link.deviceA(), link.interfaceA(), ends.devices().get(link.deviceZ()));
        add(far, link.deviceZ(), link.interfaceZ(), ends.devices().get(link.deviceA()));
      }
    }
    return new Sightings(far);
  }

  private static void add(Map<String, List<Device>> far, String device, String port, Device other) {
    // A device that was removed since it was listed took its links along.
    if (other != null) {
      far.computeIfAbsent(InventoryEntry.key(device, port), none -> new ArrayList<>()).add(other);
    }
  }

  /** Whether no link tells of it. */
  boolean isOneSided(Neighbour heard) {
    return !WEAK.contains(heard.protocol())
        && heard
            .interfaceId()
            .map(port -> farDevices.getOrDefault(key(heard, port), List.of()))
            .orElse(List.of())
            .stream()
            .noneMatch(device -> mayBe(heard, device));
  }

  private static String key(Neighbour heard, String port) {
    return InventoryEntry.key(heard.deviceId(), port);
  }

  private static boolean mayBe(Neighbour heard, Device device) {
    if (heard.address().isPresent() && heard.address().get().equals(device.address())) {
      return true;
    }
    String host = host(heard.sysName());
    return host.isEmpty()
        || host.equals(host(device.sysName()))
        || host.equals(host(device.name()));
  }

  /** Without a domain, and without the serial number that CDP adds. */
  private static String host(String name) {
    return name.split("[.(]", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
