package io.weir.api.inventory;

import io.weir.api.net.Address;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A device of the network. Texts are empty where its agent says nothing.
 *
 * @param id stable, Weir's own: of letters, digits, dots, dashes and underscores
 * @param name what people call it: sysName, or its address as long as that is not known
 * @param address where it is managed
 * @param port of its SNMP agent (UDP)
 * @param profile the name of the credentials that its agent answered to last, or that it was taken
 *     in with; empty where neither is known
 * @param sysName as its agent says (RFC 3418), like those that follow
 * @param sysObjectID dotted
 * @param vendor who made it
 * @param model of its chassis
 * @param serial of its chassis
 * @param chassisIdSubtype of {@code chassisId}, as in {@link Neighbour}
 * @param chassisId who it says to be to its neighbours (lldpLocChassisId, IEEE 802.1AB)
 * @param modules what else it is built of, the further chassis of a stack among them: each in a
 *     line for people
 * @param addresses that it has, as texts of {@link Address}; where it is managed need not be among
 *     them
 * @param firstSeen to the millisecond
 * @param lastSeen when its agent answered last; {@link Instant#EPOCH} if it never did
 */
public record Device(
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
    String chassisIdSubtype,
    String chassisId,
    SortedSet<String> modules,
    SortedSet<String> addresses,
    Instant firstSeen,
    Instant lastSeen)
    implements InventoryEntry {

  public Device {
    EntryId.check(id);
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("wanted a UDP port of 1 to 65535, got " + port);
    }
    modules = Collections.unmodifiableSortedSet(new TreeSet<>(modules));
    modules.forEach(InventoryEntry::key);
    addresses = Collections.unmodifiableSortedSet(new TreeSet<>(addresses));
    addresses.forEach(Address::parse);
    firstSeen = EntryTime.checked(firstSeen);
    lastSeen = EntryTime.checked(lastSeen);
  }

  /** One whose agent was not asked yet. */
  public static Device unasked(String id, Address address, int port, Instant now) {
    String name = address.toString();
    return new Device(
        id,
        name,
        address,
        port,
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        Collections.emptySortedSet(),
        Collections.emptySortedSet(),
        now,
        Instant.EPOCH);
  }

  @Override
  public String key() {
    return id;
  }

  @Override
  public InventoryEntry lasting() {
    return new Device(
        id,
        name,
        address,
        port,
        profile,
        sysName,
        sysDescr,
        sysObjectID,
        sysContact,
        sysLocation,
        vendor,
        model,
        serial,
        chassisIdSubtype,
        chassisId,
        modules,
        addresses,
        firstSeen,
        Instant.EPOCH);
  }
}
