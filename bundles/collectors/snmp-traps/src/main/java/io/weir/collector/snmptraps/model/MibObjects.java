package io.weir.collector.snmptraps.model;

import io.weir.api.snmp.Oid;

/** The objects that are looked for in notifications, by the names of their MIB modules. */
public final class MibObjects {

  /** SNMPv2-MIB. */
  public static final Oid SYS_UP_TIME_0 = Oid.of(1, 3, 6, 1, 2, 1, 1, 3, 0);

  /** SNMPv2-MIB. */
  public static final Oid SNMP_TRAP_OID_0 = Oid.of(1, 3, 6, 1, 6, 3, 1, 1, 4, 1, 0);

  /** SNMPv2-MIB: what the generic traps of version 1 became. */
  static final Oid SNMP_TRAPS = Oid.of(1, 3, 6, 1, 6, 3, 1, 1, 5);

  /** SNMPv2-MIB. */
  static final Oid SNMP_TRAP_ENTERPRISE_0 = Oid.of(1, 3, 6, 1, 6, 3, 1, 1, 4, 3, 0);

  /** SNMP-COMMUNITY-MIB. */
  static final Oid SNMP_TRAP_ADDRESS = Oid.of(1, 3, 6, 1, 6, 3, 18, 1, 3);

  /** IF-MIB. */
  static final Oid IF_ENTRY = Oid.of(1, 3, 6, 1, 2, 1, 2, 2, 1);

  static final Oid IF_INDEX = IF_ENTRY.append(1);
  static final Oid IF_DESCR = IF_ENTRY.append(2);
  static final Oid IF_ADMIN_STATUS = IF_ENTRY.append(7);
  static final Oid IF_OPER_STATUS = IF_ENTRY.append(8);

  /** BGP4-MIB: the state, indexed by the peer's IPv4 address. */
  static final Oid BGP_PEER_STATE = Oid.of(1, 3, 6, 1, 2, 1, 15, 3, 1, 2);

  /** CISCO-BGP4-MIB: the state, indexed by the peer's type, length and address. */
  static final Oid CBGP_PEER2_STATE = Oid.of(1, 3, 6, 1, 4, 1, 9, 9, 187, 1, 2, 5, 1, 3);

  /** RFC1213-MIB. */
  static final Oid EGP_NEIGH_ADDR = Oid.of(1, 3, 6, 1, 2, 1, 8, 5, 1, 2);

  private MibObjects() {}
}
