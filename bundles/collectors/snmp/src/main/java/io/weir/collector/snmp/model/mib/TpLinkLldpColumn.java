package io.weir.collector.snmp.model.mib;

import io.weir.api.snmp.Oid;
import java.util.List;

/**
 * What LLDP heard on switches that have no LLDP-MIB: lldpNeighborInfoTable of TPLINK-LLDPINFO-MIB,
 * by ifIndex and a number. What the standard's subtypes number is written in words.
 */
public enum TpLinkLldpColumn implements MibObject {
  LLDP_NEIGHBOR_CHASSIS_ID_TYPE("lldpNeighborChassisIdType", 3),
  LLDP_NEIGHBOR_CHASSIS_ID("lldpNeighborChassisId", 4),
  LLDP_NEIGHBOR_PORT_ID_TYPE("lldpNeighborPortIdType", 5),
  LLDP_NEIGHBOR_PORT_ID_DESCR("lldpNeighborPortIdDescr", 6),
  LLDP_NEIGHBOR_PORT_DESCR("lldpNeighborPortDescr", 8),
  LLDP_NEIGHBOR_DEVICE_NAME("lldpNeighborDeviceName", 9),
  LLDP_NEIGHBOR_DEVICE_DESCR("lldpNeighborDeviceDescr", 10),
  LLDP_NEIGHBOR_MANAGE_IP_ADDR("lldpNeighborManageIpAddr", 13);

  private final String descriptor;

  @SuppressWarnings("Immutable") // an Oid is, and has no annotation to say so
  private final Oid oid;

  TpLinkLldpColumn(String descriptor, int column) {
    this.descriptor = descriptor;
    this.oid = Oid.parse("1.3.6.1.4.1.11863.6.35.1.2.2.1." + column);
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
