package io.weir.collector.snmp.model.mib;

import io.weir.api.snmp.Oid;
import java.util.List;

/** Addresses of either family: ipAddressTable of IP-MIB (RFC 4293), by type and address. */
public enum IpAddressColumn implements MibObject {
  IP_ADDRESS_IF_INDEX("ipAddressIfIndex", "1.3.6.1.2.1.4.34.1.3"),
  IP_ADDRESS_TYPE("ipAddressType", "1.3.6.1.2.1.4.34.1.4"),
  IP_ADDRESS_PREFIX("ipAddressPrefix", "1.3.6.1.2.1.4.34.1.5");

  private final String descriptor;

  @SuppressWarnings("Immutable") // an Oid is, and has no annotation to say so
  private final Oid oid;

  IpAddressColumn(String descriptor, String oid) {
    this.descriptor = descriptor;
    this.oid = Oid.parse(oid);
  }

  public static List<Oid> oids() {
    return MibObject.oids(values());
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
