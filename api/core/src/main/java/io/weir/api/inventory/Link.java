package io.weir.api.inventory;

import java.time.Instant;

/**
 * A link between two interfaces. It has no direction: of both ends, the one that sorts first is
 * {@code a}, whichever way it is given.
 *
 * @param deviceA the {@link Device#id()} of one end
 * @param interfaceA its {@link NetworkInterface#id()}
 * @param deviceZ the {@link Device#id()} of the other end
 * @param interfaceZ its {@link NetworkInterface#id()}
 * @param protocol the strongest by which it is known: {@code lldp}, {@code cdp}, {@code bridge},
 *     {@code arp}, {@code configuration} …
 * @param evidence what it was concluded from, in words
 * @param confidence that it is there, above 0 to 1
 * @param firstSeen to the millisecond
 * @param lastSeen when it was last concluded
 */
public record Link(
    String deviceA,
    String interfaceA,
    String deviceZ,
    String interfaceZ,
    String protocol,
    String evidence,
    double confidence,
    Instant firstSeen,
    Instant lastSeen)
    implements InventoryEntry {

  public Link {
    String a = InventoryEntry.key(EntryId.check(deviceA), EntryId.check(interfaceA));
    String z = InventoryEntry.key(EntryId.check(deviceZ), EntryId.check(interfaceZ));
    if (!(confidence > 0 && confidence <= 1)) {
      throw new IllegalArgumentException("wanted a confidence above 0 to 1, got " + confidence);
    }
    firstSeen = EntryTime.checked(firstSeen);
    lastSeen = EntryTime.checked(lastSeen);
    if (a.compareTo(z) > 0) {
      String device = deviceA;
      String id = interfaceA;
      deviceA = deviceZ;
      interfaceA = interfaceZ;
      deviceZ = device;
      interfaceZ = id;
    }
  }

  @Override
  public String key() {
    return InventoryEntry.key(deviceA, interfaceA, deviceZ, interfaceZ);
  }

  @Override
  public InventoryEntry lasting() {
    return new Link(
        deviceA,
        interfaceA,
        deviceZ,
        interfaceZ,
        protocol,
        evidence,
        confidence,
        firstSeen,
        Instant.EPOCH);
  }
}
