package io.weir.collector.snmp.model.mib;

import io.weir.api.snmp.Oid;
import java.util.List;

/**
 * IPv4 addresses: ipAddrTable, which RFC 4293 deprecates and most agents still fill, by address.
 */
public enum IpAdEntColumn implements MibObject {
  IP_AD_ENT_IF_INDEX("ipAdEntIfIndex", "1.3.6.1.2.1.4.20.1.2"),
  IP_AD_ENT_NET_MASK("ipAdEntNetMask", "1.3.6.1.2.1.4.20.1.3");

  private final String descriptor;

  @SuppressWarnings("Immutable") // an Oid is, and has no annotation to say so
  private final Oid oid;

  IpAdEntColumn(String descriptor, String oid) {
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
