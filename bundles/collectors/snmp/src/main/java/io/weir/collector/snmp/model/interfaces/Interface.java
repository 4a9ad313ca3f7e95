package io.weir.collector.snmp.model.interfaces;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * An interface as its agent describes it now.
 *
 * @param name its {@link #label()}; where two of a device have the same, told apart by ifIndex
 * @param ifIndex 1 to 4294967295, as agents send it
 * @param ifName as sent, empty where there is none
 * @param ifDescr as sent, empty where there is none
 * @param ifAlias as sent, empty where there is none
 * @param speed in bits a second, empty where unknown
 * @param ifHighSpeed as sent, in 1,000,000 bits a second
 * @param ifPhysAddress empty where there is none
 * @param ifConnectorPresent empty where the agent does not say
 * @param ifMtu in octets
 * @param ifLastChange sysUpTime of the last change of state, in hundredths of a second
 */
public record Interface(
    String name,
    long ifIndex,
    String ifName,
    String ifDescr,
    String ifAlias,
    IfType ifType,
    OptionalLong speed,
    OptionalLong ifHighSpeed,
    IfStatus ifAdminStatus,
    IfStatus ifOperStatus,
    Optional<PhysAddress> ifPhysAddress,
    Optional<Boolean> ifConnectorPresent,
    OptionalLong ifMtu,
    OptionalLong ifLastChange,
    Duplex duplex) {

  public Interface {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("wanted a name for ifIndex " + ifIndex);
    }
  }

  /** What people call it: ifName; ifDescr where there is none; else made from the ifIndex. */
  public String label() {
    return label(ifName, ifDescr, ifIndex);
  }

  static String label(String ifName, String ifDescr, long ifIndex) {
    String given = ifName.isEmpty() ? ifDescr : ifName;
    return given.isEmpty() ? "ifIndex " + ifIndex : given;
  }

  /** The same interface under another name. */
  Interface named(String other) {
    return new Interface(
        other,
        ifIndex,
        ifName,
        ifDescr,
        ifAlias,
        ifType,
        speed,
        ifHighSpeed,
        ifAdminStatus,
        ifOperStatus,
        ifPhysAddress,
        ifConnectorPresent,
        ifMtu,
        ifLastChange,
        duplex);
  }

  /** Its MAC address, if that tells it from others. */
  public Optional<PhysAddress> macAddress() {
    return ifPhysAddress.filter(PhysAddress::identifies);
  }
}
