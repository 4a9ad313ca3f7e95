package io.weir.collector.snmp.model.mib;

import io.weir.api.snmp.Oid;
import java.util.List;

/**
 * Which media address an address has: ipNetToPhysicalTable of IP-MIB (RFC 4293), by ifIndex, type
 * and address, and ipNetToMediaTable, which it replaces, by ifIndex and address.
 */
public enum IpNetToColumn implements MibObject {
  IP_NET_TO_PHYSICAL_PHYS_ADDRESS("ipNetToPhysicalPhysAddress", "1.3.6.1.2.1.4.35.1.4"),
  IP_NET_TO_PHYSICAL_TYPE("ipNetToPhysicalType", "1.3.6.1.2.1.4.35.1.6"),
  IP_NET_TO_MEDIA_PHYS_ADDRESS("ipNetToMediaPhysAddress", "1.3.6.1.2.1.4.22.1.2"),
  IP_NET_TO_MEDIA_TYPE("ipNetToMediaType", "1.3.6.1.2.1.4.22.1.4");

  private final String descriptor;

  @SuppressWarnings("Immutable") // an Oid is, and has no annotation to say so
  private final Oid oid;

  IpNetToColumn(String descriptor, String oid) {
    this.descriptor = descriptor;
    this.oid = Oid.parse(oid);
  }

  public static List<Oid> physical() {
    return MibObject.oids(IP_NET_TO_PHYSICAL_PHYS_ADDRESS, IP_NET_TO_PHYSICAL_TYPE);
  }

  public static List<Oid> media() {
    return MibObject.oids(IP_NET_TO_MEDIA_PHYS_ADDRESS, IP_NET_TO_MEDIA_TYPE);
  }

  @Override
  public String descriptor() {
    return descriptor;
  }

  @Override
  public Oid oid() {
    return oid;
  }
}
