package io.weir.collector.snmp.model.mib;

import io.weir.api.snmp.Oid;
import java.util.List;

/** ARP: ipNetToMediaTable of IP-MIB (RFC 4293), by ifIndex and address. */
public enum NetToMediaColumn implements MibObject {
  IP_NET_TO_MEDIA_PHYS_ADDRESS("ipNetToMediaPhysAddress", "1.3.6.1.2.1.4.22.1.2");

  private final String descriptor;
  private final Oid oid;

  NetToMediaColumn(String descriptor, String oid) {
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
