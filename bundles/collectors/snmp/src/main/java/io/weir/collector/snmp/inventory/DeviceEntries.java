package io.weir.collector.snmp.inventory;

import io.weir.api.inventory.Device;
import java.time.Instant;

/** Devices with something changed. */
public final class DeviceEntries {

  private DeviceEntries() {}

  /** The device, asked by other credentials from now on. */
  public static Device askedBy(Device device, String profile) {
    return with(device, profile, device.lastSeen());
  }

  /** The device, that answered last at a time. */
  public static Device seen(Device device, Instant lastSeen) {
    return with(device, device.profile(), lastSeen);
  }

  private static Device with(Device device, String profile, Instant lastSeen) {
    return new Device(
        device.id(),
        device.name(),
        device.address(),
        device.port(),
        profile,
        device.sysName(),
        device.sysDescr(),
        device.sysObjectID(),
        device.sysContact(),
        device.sysLocation(),
        device.vendor(),
        device.model(),
        device.serial(),
        device.chassisIdSubtype(),
        device.chassisId(),
        device.modules(),
        device.addresses(),
        device.firstSeen(),
        lastSeen);
  }
}
