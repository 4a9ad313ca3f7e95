package io.weir.collector.snmp.model.mib;

import io.weir.api.snmp.Oid;
import java.util.List;

/** What an interface counts, and since when: IF-MIB (RFC 2863). */
public enum IfCounterColumn implements MibObject {
  IF_IN_OCTETS("ifInOctets", "1.3.6.1.2.1.2.2.1.10"),
  IF_IN_UCAST_PKTS("ifInUcastPkts", "1.3.6.1.2.1.2.2.1.11"),
  IF_IN_DISCARDS("ifInDiscards", "1.3.6.1.2.1.2.2.1.13"),
  IF_IN_ERRORS("ifInErrors", "1.3.6.1.2.1.2.2.1.14"),
  IF_OUT_OCTETS("ifOutOctets", "1.3.6.1.2.1.2.2.1.16"),
  IF_OUT_UCAST_PKTS("ifOutUcastPkts", "1.3.6.1.2.1.2.2.1.17"),
  IF_OUT_DISCARDS("ifOutDiscards", "1.3.6.1.2.1.2.2.1.19"),
  IF_OUT_ERRORS("ifOutErrors", "1.3.6.1.2.1.2.2.1.20"),
  IF_HC_IN_OCTETS("ifHCInOctets", "1.3.6.1.2.1.31.1.1.1.6"),
  IF_HC_IN_UCAST_PKTS("ifHCInUcastPkts", "1.3.6.1.2.1.31.1.1.1.7"),
  IF_HC_OUT_OCTETS("ifHCOutOctets", "1.3.6.1.2.1.31.1.1.1.10"),
  IF_HC_OUT_UCAST_PKTS("ifHCOutUcastPkts", "1.3.6.1.2.1.31.1.1.1.11"),
  IF_COUNTER_DISCONTINUITY_TIME("ifCounterDiscontinuityTime", "1.3.6.1.2.1.31.1.1.1.19");

  private final String descriptor;

  @SuppressWarnings("Immutable") // an Oid is, and has no annotation to say so
  private final Oid oid;

  IfCounterColumn(String descriptor, String oid) {
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
