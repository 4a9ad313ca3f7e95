package io.weir.collector.snmp.model.mib;

import io.weir.api.snmp.Oid;
import java.util.List;

/** Which port a MAC address was heard on: dot1dTpFdbTable of BRIDGE-MIB (RFC 4188), by address. */
public enum BridgeForwardingColumn implements MibObject {
  DOT1D_TP_FDB_PORT("dot1dTpFdbPort", "1.3.6.1.2.1.17.4.3.1.2"),
  DOT1D_TP_FDB_STATUS("dot1dTpFdbStatus", "1.3.6.1.2.1.17.4.3.1.3");

  private final String descriptor;
  private final Oid oid;

  BridgeForwardingColumn(String descriptor, String oid) {
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
