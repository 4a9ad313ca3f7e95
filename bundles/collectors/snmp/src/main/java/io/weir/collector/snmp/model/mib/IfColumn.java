package io.weir.collector.snmp.model.mib;

import io.weir.api.snmp.Oid;
import java.util.List;

/**
 * What an interface is: ifTable and ifXTable of IF-MIB (RFC 2863), and dot3StatsTable of
 * EtherLike-MIB (RFC 3635), all by ifIndex.
 */
public enum IfColumn implements MibObject {
  IF_DESCR("ifDescr", "1.3.6.1.2.1.2.2.1.2"),
  IF_TYPE("ifType", "1.3.6.1.2.1.2.2.1.3"),
  IF_MTU("ifMtu", "1.3.6.1.2.1.2.2.1.4"),
  IF_SPEED("ifSpeed", "1.3.6.1.2.1.2.2.1.5"),
  IF_PHYS_ADDRESS("ifPhysAddress", "1.3.6.1.2.1.2.2.1.6"),
  IF_ADMIN_STATUS("ifAdminStatus", "1.3.6.1.2.1.2.2.1.7"),
  IF_OPER_STATUS("ifOperStatus", "1.3.6.1.2.1.2.2.1.8"),
  IF_LAST_CHANGE("ifLastChange", "1.3.6.1.2.1.2.2.1.9"),
  IF_NAME("ifName", "1.3.6.1.2.1.31.1.1.1.1"),
  IF_HIGH_SPEED("ifHighSpeed", "1.3.6.1.2.1.31.1.1.1.15"),
  IF_CONNECTOR_PRESENT("ifConnectorPresent", "1.3.6.1.2.1.31.1.1.1.17"),
  IF_ALIAS("ifAlias", "1.3.6.1.2.1.31.1.1.1.18"),
  DUPLEX_STATUS("dot3StatsDuplexStatus", "1.3.6.1.2.1.10.7.2.1.19");

  private final String descriptor;

  @SuppressWarnings("Immutable") // an Oid is, and has no annotation to say so
  private final Oid oid;

  IfColumn(String descriptor, String oid) {
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
