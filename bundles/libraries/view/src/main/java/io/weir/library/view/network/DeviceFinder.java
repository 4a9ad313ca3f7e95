package io.weir.library.view.network;

import io.weir.api.inventory.Device;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.store.StoreException;
import io.weir.library.view.InventoryWalk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds a device by whatever people call it. */
public final class DeviceFinder {

  private DeviceFinder() {}

  /**
   * The device of that id, name, sysName or address; blocks.
   *
   * @throws IllegalArgumentException if there is none, or are several
   */
  public static Device find(InventoryStore store, String called) throws StoreException {
    Optional<Device> byId = store.find(Device.class, called);
    if (byId.isPresent()) {
      return byId.get();
    }
    List<Device> found = new ArrayList<>();
    InventoryWalk<Device> walk = new InventoryWalk<>(store, Device.class);
    for (List<Device> some = walk.page(); !some.isEmpty(); some = walk.page()) {
      some.stream().filter(device -> isCalled(device, called)).forEach(found::add);
    }
    if (found.size() != 1) {
      throw new IllegalArgumentException(
          "wanted the id, name or address of one device, got '%s', which is that of %s"
              .formatted(
                  called,
                  found.isEmpty() ? "none" : found.stream().map(Device::id).toList().toString()));
    }
    return found.get(0);
  }

  private static boolean isCalled(Device device, String called) {
    return device.name().equalsIgnoreCase(called)
        || device.sysName().equalsIgnoreCase(called)
        || device.address().toString().equals(called);
  }
}
