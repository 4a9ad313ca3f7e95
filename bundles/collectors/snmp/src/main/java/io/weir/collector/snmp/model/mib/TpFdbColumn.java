package io.weir.collector.snmp.model.mib;

import io.weir.api.snmp.Oid;
import java.util.List;

/**
 * Whom a bridge has learnt on which port: dot1qTpFdbTable of Q-BRIDGE-MIB (RFC 4363), by filtering
 * database and MAC address, and dot1dTpFdbTable of BRIDGE-MIB (RFC 4188), by MAC address.
 */
public enum TpFdbColumn implements MibObject {
  DOT1Q_TP_FDB_PORT("dot1qTpFdbPort", "1.3.6.1.2.1.17.7.1.2.2.1.2"),
  DOT1Q_TP_FDB_STATUS("dot1qTpFdbStatus", "1.3.6.1.2.1.17.7.1.2.2.1.3"),
  DOT1D_TP_FDB_PORT("dot1dTpFdbPort", "1.3.6.1.2.1.17.4.3.1.2"),
  DOT1D_TP_FDB_STATUS("dot1dTpFdbStatus", "1.3.6.1.2.1.17.4.3.1.3");

  private final String descriptor;

  @SuppressWarnings("Immutable") // an Oid is, and has no annotation to say so
  private final Oid oid;

  TpFdbColumn(String descriptor, String oid) {
    this.descriptor = descriptor;
    this.oid = Oid.parse(oid);
  }

  public static List<Oid> dot1q() {
    return MibObject.oids(DOT1Q_TP_FDB_PORT, DOT1Q_TP_FDB_STATUS);
  }

  public static List<Oid> dot1d() {
    return MibObject.oids(DOT1D_TP_FDB_PORT, DOT1D_TP_FDB_STATUS);
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
