package io.weir.collector.snmp.model.mib;

import io.weir.api.snmp.Oid;
import java.util.List;

/** Scalars about the device as a whole: SNMPv2-MIB (RFC 3418) and SNMP-FRAMEWORK-MIB (RFC 3411). */
public enum SystemScalar implements MibObject {
  SYS_DESCR("sysDescr", "1.3.6.1.2.1.1.1"),
  SYS_OBJECT_ID("sysObjectID", "1.3.6.1.2.1.1.2"),
  SYS_UP_TIME("sysUpTime", "1.3.6.1.2.1.1.3"),
  SYS_CONTACT("sysContact", "1.3.6.1.2.1.1.4"),
  SYS_NAME("sysName", "1.3.6.1.2.1.1.5"),
  SYS_LOCATION("sysLocation", "1.3.6.1.2.1.1.6"),
  SYS_SERVICES("sysServices", "1.3.6.1.2.1.1.7"),
  SNMP_ENGINE_BOOTS("snmpEngineBoots", "1.3.6.1.6.3.10.2.1.2"),
  SNMP_ENGINE_TIME("snmpEngineTime", "1.3.6.1.6.3.10.2.1.3");

  private final String descriptor;

  @SuppressWarnings("Immutable") // an Oid is, and has no annotation to say so
  private final Oid oid;

  SystemScalar(String descriptor, String oid) {
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
