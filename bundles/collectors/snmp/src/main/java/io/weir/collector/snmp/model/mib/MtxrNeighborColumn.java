package io.weir.collector.snmp.model.mib;

import io.weir.api.snmp.Oid;
import java.util.List;

/**
 * Where a neighbour was heard: mtxrNeighborTable of MIKROTIK-MIB, by the number that is
 * lldpRemIndex in the same agent's LLDP-MIB.
 */
public enum MtxrNeighborColumn implements MibObject {
  MTXR_NEIGHBOR_INTERFACE_ID("mtxrNeighborInterfaceID", "1.3.6.1.4.1.14988.1.1.11.1.1.8");

  private final String descriptor;

  @SuppressWarnings("Immutable") // an Oid is, and has no annotation to say so
  private final Oid oid;

  MtxrNeighborColumn(String descriptor, String oid) {
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
