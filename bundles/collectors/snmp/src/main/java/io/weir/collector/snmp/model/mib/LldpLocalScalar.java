package io.weir.collector.snmp.model.mib;

import io.weir.api.snmp.Oid;
import java.util.List;

/** Who a device says to be to its neighbours: LLDP-MIB and LLDP-V2-MIB (IEEE 802.1AB). */
public enum LldpLocalScalar implements MibObject {
  LLDP_LOC_CHASSIS_ID_SUBTYPE("lldpLocChassisIdSubtype", "1.0.8802.1.1.2.1.3.1"),
  LLDP_LOC_CHASSIS_ID("lldpLocChassisId", "1.0.8802.1.1.2.1.3.2"),
  LLDP_V2_LOC_CHASSIS_ID_SUBTYPE("lldpV2LocChassisIdSubtype", "1.3.111.2.802.1.1.13.1.3.1"),
  LLDP_V2_LOC_CHASSIS_ID("lldpV2LocChassisId", "1.3.111.2.802.1.1.13.1.3.2");

  private final String descriptor;

  @SuppressWarnings("Immutable") // an Oid is, and has no annotation to say so
  private final Oid oid;

  LldpLocalScalar(String descriptor, String oid) {
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
