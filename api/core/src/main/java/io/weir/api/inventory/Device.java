package io.weir.api.inventory;

import io.weir.api.net.Address;

/**
 * A device of the network.
 *
 * @param id stable, Weir's own
 * @param name what people call it
 * @param address where it is managed
 */
public record Device(String id, String name, Address address) implements InventoryEntry {

  public Device {
    InventoryEntry.key(id);
  }

  @Override
  public String key() {
    return id;
  }
}
