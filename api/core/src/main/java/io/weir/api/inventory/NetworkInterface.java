package io.weir.api.inventory;

/**
 * An interface of a device. What comes from a MIB has the MIB's name (RFC 2863); texts are empty
 * and numbers 0 where the agent says nothing.
 *
 * @param deviceId the device's {@link Device#id()}
 * @param id unique on the device, Weir's own, an {@link EntryId}: given when the interface was
 *     first seen and kept when it is renamed or renumbered
 * @param ifIndex the present one, 1 to 4294967295
 * @param ifType IANA's name, such as {@code ethernetCsmacd}
 * @param speed in bits a second, 0 where unknown: ifHighSpeed, or ifSpeed where that is finer
 * @param ifHighSpeed as sent, in 1,000,000 bits a second
 * @param ifAdminStatus {@code up}, {@code down}, {@code testing}
 * @param ifOperStatus as ifAdminStatus, or {@code unknown}, {@code dormant}, {@code notPresent},
 *     {@code lowerLayerDown}
 * @param ifPhysAddress as {@code 00:1b:2c:3d:4e:5f}
 * @param ifMtu in octets
 * @param duplex {@code full}, {@code half} or empty
 * @param type what it is for: {@code isp}, {@code uplink}, {@code trunk}, {@code access} …
 * @param provider whose line it is; empty if nobody's
 * @param critical whether it matters most
 * @param typeRule the rule that decided the type; {@link #OVERRIDE} where a person did
 * @param providerRule the same for the provider
 * @param criticalRule the same for critical
 */
public record NetworkInterface(
    String deviceId,
    String id,
    long ifIndex,
    String ifName,
    String ifDescr,
    String ifAlias,
    String ifType,
    long speed,
    long ifHighSpeed,
    String ifAdminStatus,
    String ifOperStatus,
    String ifPhysAddress,
    long ifMtu,
    String duplex,
    String type,
    String provider,
    boolean critical,
    String typeRule,
    String providerRule,
    String criticalRule)
    implements InventoryEntry {

  /** Stands for the rule where a person decided; such a decision is kept. */
  public static final String OVERRIDE = "override";

  public NetworkInterface {
    EntryId.check(deviceId);
    EntryId.check(id);
    if (ifIndex < 1 || ifIndex > 0xffff_ffffL) {
      throw new IllegalArgumentException("wanted an ifIndex of 1 to 4294967295, got " + ifIndex);
    }
  }

  /** What people call it: ifName; ifDescr where there is none; else made from the ifIndex. */
  public String name() {
    String given = ifName.isEmpty() ? ifDescr : ifName;
    return given.isEmpty() ? "ifIndex " + ifIndex : given;
  }

  @Override
  public String key() {
    return InventoryEntry.key(deviceId, id);
  }
}
