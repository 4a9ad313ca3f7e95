package io.weir.api.inventory;

/**
 * An interface of a device. Its identity is its name on the device, not its ifIndex, which changes
 * when a device is rebooted or a card is moved.
 *
 * @param deviceId the device's {@link Device#id()}
 * @param name ifName (RFC 2863)
 * @param alias ifAlias, empty where there is none
 * @param index the present ifIndex
 * @param speedBitsPerSecond nominal, 0 where unknown
 */
public record NetworkInterface(
    String deviceId, String name, String alias, int index, long speedBitsPerSecond)
    implements InventoryEntry {

  public NetworkInterface {
    InventoryEntry.key(deviceId, name);
  }

  @Override
  public String key() {
    return InventoryEntry.key(deviceId, name);
  }
}
