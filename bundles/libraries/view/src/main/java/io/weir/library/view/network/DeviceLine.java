package io.weir.library.view.network;

import io.weir.api.inventory.Device;
import io.weir.api.net.Address;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A device; what comes from a MIB has the MIB's name.
 *
 * @param lastSeen empty if it never answered
 */
public record DeviceLine(
    String id,
    String name,
    Address address,
    int port,
    String profile,
    String sysName,
    String sysDescr,
    String sysObjectID,
    String sysContact,
    String sysLocation,
    String vendor,
    String model,
    String serial,
    String chassisId,
    SortedSet<String> modules,
    SortedSet<String> addresses,
    Instant firstSeen,
    Optional<Instant> lastSeen) {

  public static DeviceLine of(Device device) {
    return new DeviceLine(
        device.id(),
        device.name(),
        device.address(),
        device.port(),
        device.profile(),
        device.sysName(),
        device.sysDescr(),
        device.sysObjectID(),
        device.sysContact(),
        device.sysLocation(),
        device.vendor(),
        device.model(),
        device.serial(),
        device.chassisId(),
        device.modules(),
        device.addresses(),
        device.firstSeen(),
        Optional.of(device.lastSeen()).filter(seen -> !seen.equals(Instant.EPOCH)));
  }
}
