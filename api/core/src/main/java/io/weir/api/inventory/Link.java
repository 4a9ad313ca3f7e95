package io.weir.api.inventory;

/**
 * A link between two interfaces. It has no direction: of both ends, the one that sorts first is
 * {@code a}, whichever way it is given.
 *
 * @param deviceA the {@link Device#id()} of one end
 * @param interfaceA its {@link NetworkInterface#name()}
 * @param deviceZ the {@link Device#id()} of the other end
 * @param interfaceZ its {@link NetworkInterface#name()}
 * @param learntFrom how it is known: {@code lldp}, {@code isis}, {@code configuration} …
 */
public record Link(
    String deviceA, String interfaceA, String deviceZ, String interfaceZ, String learntFrom)
    implements InventoryEntry {

  public Link {
    String a = InventoryEntry.key(deviceA, interfaceA);
    String z = InventoryEntry.key(deviceZ, interfaceZ);
    InventoryEntry.key(deviceA, interfaceA, deviceZ, interfaceZ);
    if (a.compareTo(z) > 0) {
      String device = deviceA;
      String name = interfaceA;
      deviceA = deviceZ;
      interfaceA = interfaceZ;
      deviceZ = device;
      interfaceZ = name;
    }
  }

  @Override
  public String key() {
    return InventoryEntry.key(deviceA, interfaceA, deviceZ, interfaceZ);
  }
}
