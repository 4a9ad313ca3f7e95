package io.weir.library.view.network;

import io.weir.api.inventory.NetworkInterface;

/**
 * An interface; what comes from a MIB has the MIB's name.
 *
 * @param id as {@link InterfaceRef} writes it
 * @param device the id of its device
 * @param name what people call it
 * @param speed in bits a second, 0 where unknown
 * @param rule what decided the type
 * @param providerRule what decided the provider
 * @param criticalRule what decided whether it is critical
 */
public record InterfaceLine(
    String id,
    String device,
    String name,
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
    String rule,
    String providerRule,
    String criticalRule) {

  public static InterfaceLine of(NetworkInterface entry) {
    return new InterfaceLine(
        InterfaceRef.of(entry).toString(),
        entry.deviceId(),
        entry.name(),
        entry.ifIndex(),
        entry.ifName(),
        entry.ifDescr(),
        entry.ifAlias(),
        entry.ifType(),
        entry.speed(),
        entry.ifHighSpeed(),
        entry.ifAdminStatus(),
        entry.ifOperStatus(),
        entry.ifPhysAddress(),
        entry.ifMtu(),
        entry.duplex(),
        entry.type(),
        entry.provider(),
        entry.critical(),
        entry.typeRule(),
        entry.providerRule(),
        entry.criticalRule());
  }
}
