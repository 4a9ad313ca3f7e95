package io.weir.api.inventory;

import io.weir.api.net.Address;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody whom a device heard on one of its interfaces: one half of a link. As the device tells
 * it; who that is, Weir concludes. Texts are empty where nothing was said.
 *
 * @param deviceId who heard it: a {@link Device#id()}
 * @param id tells it from the others of the device, an {@link EntryId}
 * @param interfaceId where: a {@link NetworkInterface#id()}; empty if that cannot be told
 * @param protocol {@code lldp}, {@code cdp}, {@code bridge} or {@code arp}
 * @param chassisIdSubtype of {@code chassisId}, by LldpChassisIdSubtype's names, in kebab case
 * @param chassisId who it says to be
 * @param portIdSubtype of {@code portId}, by LldpPortIdSubtype's names, in kebab case
 * @param portId on which of its ports it says to have spoken
 * @param portDescription what it calls that port
 * @param sysName what it calls itself
 * @param platform its model or description
 * @param address where it says to be managed
 * @param lastSeen when the device last told it
 */
public record Neighbour(
    String deviceId,
    String id,
    Optional<String> interfaceId,
    String protocol,
    String chassisIdSubtype,
    String chassisId,
    String portIdSubtype,
    String portId,
    String portDescription,
    String sysName,
    String platform,
    Optional<Address> address,
    Instant lastSeen)
    implements InventoryEntry {

  public Neighbour {
    EntryId.check(deviceId);
    EntryId.check(id);
    interfaceId.ifPresent(EntryId::check);
    lastSeen = EntryTime.checked(lastSeen);
  }

  @Override
  public String key() {
    return InventoryEntry.key(deviceId, id);
  }
}
