package io.weir.collector.snmp.model.neighbours;

import io.weir.api.snmp.SnmpValue;
import java.util.EnumSet;
import java.util.Set;

/** What a neighbour says to be: LldpSystemCapabilitiesMap, and CDP's word for the same. */
public enum Capability {
  OTHER(0),
  REPEATER(0x40),
  BRIDGE(0x08),
  WLAN_ACCESS_POINT(0),
  ROUTER(0x01),
  TELEPHONE(0x80),
  DOCSIS_CABLE_DEVICE(0),
  STATION_ONLY(0),
  /** CDP only. */
  TRANSPARENT_BRIDGE(0x02),
  /** CDP only. */
  HOST(0x10);

  private static final int LLDP_BITS = 8;

  private final int cdpBit;

  Capability(int cdpBit) {
    this.cdpBit = cdpBit;
  }

  /** A BITS value: the first is the highest bit of the first octet (RFC 3417, section 8). */
  static Set<Capability> ofLldp(SnmpValue.Octets bits) {
    Set<Capability> all = EnumSet.noneOf(Capability.class);
    byte[] octets = bits.bytes();
    for (Capability each : values()) {
      int place = each.ordinal();
      if (place < LLDP_BITS && octets.length > 0 && (octets[0] & (0x80 >> place)) != 0) {
        all.add(each);
      }
    }
    return all;
  }

  /** Four octets, the lowest bit first. */
  static Set<Capability> ofCdp(SnmpValue.Octets word) {
    Set<Capability> all = EnumSet.noneOf(Capability.class);
    byte[] octets = word.bytes();
    int low = octets.length == Integer.BYTES ? octets[octets.length - 1] : 0;
    for (Capability each : values()) {
      if ((low & each.cdpBit) != 0) {
        all.add(each);
      }
    }
    return all;
  }
}
