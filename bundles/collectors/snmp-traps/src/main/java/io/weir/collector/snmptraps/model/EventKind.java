package io.weir.collector.snmptraps.model;

import io.weir.api.alert.Severity;
import io.weir.api.snmp.Oid;
import java.util.Map;
import java.util.Optional;

/** What the standard notifications say, whatever module and version it is said in. */
public enum EventKind {
  COLD_START(Severity.WARNING, "restarted, its configuration may be another (coldStart)"),
  WARM_START(Severity.WARNING, "restarted with its configuration unaltered (warmStart)"),
  LINK_DOWN(Severity.MAJOR, "link down"),
  LINK_UP(Severity.CLEARED, "link up"),
  AUTHENTICATION_FAILURE(
      Severity.WARNING, "was asked with wrong SNMP credentials (authenticationFailure)"),
  EGP_NEIGHBOR_LOSS(Severity.MAJOR, "lost an EGP neighbour"),
  BGP_ESTABLISHED(Severity.CLEARED, "BGP session established"),
  BGP_BACKWARD_TRANSITION(Severity.MAJOR, "BGP session fell back"),
  CONFIGURATION_CHANGED(Severity.WARNING, "hardware or its description changed (entConfigChange)"),
  NEIGHBOURS_CHANGED(Severity.WARNING, "LLDP neighbours changed (lldpRemTablesChange)");

  private static final Oid BGP = Oid.of(1, 3, 6, 1, 2, 1, 15);
  private static final Oid CISCO_BGP4 = Oid.of(1, 3, 6, 1, 4, 1, 9, 9, 187, 0);

  private static final Map<Oid, EventKind> STANDARD =
      Map.ofEntries(
          Map.entry(MibObjects.SNMP_TRAPS.append(1), COLD_START),
          Map.entry(MibObjects.SNMP_TRAPS.append(2), WARM_START),
          Map.entry(MibObjects.SNMP_TRAPS.append(3), LINK_DOWN),
          Map.entry(MibObjects.SNMP_TRAPS.append(4), LINK_UP),
          Map.entry(MibObjects.SNMP_TRAPS.append(5), AUTHENTICATION_FAILURE),
          Map.entry(MibObjects.SNMP_TRAPS.append(6), EGP_NEIGHBOR_LOSS),
          // RFC 1657 registered them below bgpTraps, a trap of version 1 arrives below 0 (RFC
          // 4273).
          Map.entry(BGP.append(7, 1), BGP_ESTABLISHED),
          Map.entry(BGP.append(7, 2), BGP_BACKWARD_TRANSITION),
          Map.entry(BGP.append(7, 0, 1), BGP_ESTABLISHED),
          Map.entry(BGP.append(7, 0, 2), BGP_BACKWARD_TRANSITION),
          Map.entry(BGP.append(0, 1), BGP_ESTABLISHED),
          Map.entry(BGP.append(0, 2), BGP_BACKWARD_TRANSITION),
          Map.entry(CISCO_BGP4.append(2), BGP_BACKWARD_TRANSITION),
          Map.entry(CISCO_BGP4.append(5), BGP_ESTABLISHED),
          Map.entry(CISCO_BGP4.append(6), BGP_BACKWARD_TRANSITION),
          Map.entry(CISCO_BGP4.append(8), BGP_BACKWARD_TRANSITION),
          Map.entry(Oid.of(1, 3, 6, 1, 2, 1, 47, 2, 0, 1), CONFIGURATION_CHANGED),
          Map.entry(Oid.of(1, 0, 8802, 1, 1, 2, 0, 0, 1), NEIGHBOURS_CHANGED),
          Map.entry(Oid.of(1, 3, 111, 2, 802, 1, 1, 13, 0, 0, 1), NEIGHBOURS_CHANGED));

  private final Severity severity;
  private final String words;

  EventKind(Severity severity, String words) {
    this.severity = severity;
    this.words = words;
  }

  /** The kind of a notification, by its snmpTrapOID; empty if it is none of the standard ones. */
  public static Optional<EventKind> of(Oid notification) {
    return Optional.ofNullable(STANDARD.get(notification));
  }

  public Severity severity() {
    return severity;
  }

  String words() {
    return words;
  }
}
