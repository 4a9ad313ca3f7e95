package io.weir.collector.snmp.model.mib;

import io.weir.api.snmp.Oid;
import java.util.List;

/**
 * Which interface is which port of a bridge: dot1dBasePortTable of BRIDGE-MIB (RFC 4188), by port.
 */
public enum BridgePortColumn implements MibObject {
  DOT1D_BASE_PORT_IF_INDEX("dot1dBasePortIfIndex", "1.3.6.1.2.1.17.1.4.1.2");

  private final String descriptor;

  @SuppressWarnings("Immutable") // an Oid is, and has no annotation to say so
  private final Oid oid;

  BridgePortColumn(String descriptor, String oid) {
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
