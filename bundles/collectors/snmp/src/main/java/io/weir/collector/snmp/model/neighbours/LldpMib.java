package io.weir.collector.snmp.model.neighbours;

import io.weir.api.snmp.Oid;
import io.weir.collector.snmp.model.mib.MibObject;
import java.util.Arrays;
import java.util.List;

/**
 * MIBs of what LLDP heard. They have the same columns, in the same order; they differ in where the
 * columns start and in what the rows are indexed by.
 */
public enum LldpMib {
  /** IEEE 802.1AB-2005; by lldpRemTimeMark, lldpRemLocalPortNum, lldpRemIndex. */
  LLDP_MIB("lldp", "1.0.8802.1.1.2.1", 4, 3, false),
  /** IEEE 802.1AB-2009; the port is an ifIndex, and a destination MAC address is before the end. */
  LLDP_V2_MIB("lldpV2", "1.3.111.2.802.1.1.13.1", 5, 4, true),
  /** Nokia's TIMETRA-LLDP-MIB, indexed as LLDP-V2-MIB is. */
  TIMETRA_LLDP_MIB("tmnxLldp", "1.3.6.1.4.1.6527.3.1.2.59", 4, 4, true);

  @SuppressWarnings("Immutable") // an Oid is, and has no annotation to say so
  private final Oid root;

  private final String prefix;
  private final int first;
  private final int indexArcs;
  private final boolean portIsIfIndex;

  LldpMib(String prefix, String root, int first, int indexArcs, boolean portIsIfIndex) {
    this.prefix = prefix;
    this.root = Oid.parse(root);
    this.first = first;
    this.indexArcs = indexArcs;
    this.portIsIfIndex = portIsIfIndex;
  }

  /** What is asked of a neighbour, in the order of the columns. */
  enum RemColumn {
    CHASSIS_ID_SUBTYPE("RemChassisIdSubtype"),
    CHASSIS_ID("RemChassisId"),
    PORT_ID_SUBTYPE("RemPortIdSubtype"),
    PORT_ID("RemPortId"),
    PORT_DESC("RemPortDesc"),
    SYS_NAME("RemSysName"),
    SYS_DESC("RemSysDesc"),
    SYS_CAP_SUPPORTED("RemSysCapSupported"),
    SYS_CAP_ENABLED("RemSysCapEnabled");

    private final String suffix;

    RemColumn(String suffix) {
      this.suffix = suffix;
    }
  }

  /** An object of one of these MIBs. */
  record Column(String descriptor, Oid oid) implements MibObject {}

  MibObject rem(RemColumn column) {
    return new Column(prefix + column.suffix, root.append(4, 1, 1, first + column.ordinal()));
  }

  /** The table of neighbours: its columns, to walk. */
  public List<Oid> remColumns() {
    return Arrays.stream(RemColumn.values()).map(column -> rem(column).oid()).toList();
  }

  /** lldpRemManAddrIfSubtype: the address itself is in the index. */
  public List<Oid> manAddrColumns() {
    return List.of(root.append(4, 2, 1, 3));
  }

  MibObject locPortIdSubtype() {
    return new Column(prefix + "LocPortIdSubtype", root.append(3, 7, 1, 2));
  }

  MibObject locPortId() {
    return new Column(prefix + "LocPortId", root.append(3, 7, 1, 3));
  }

  MibObject locPortDesc() {
    return new Column(prefix + "LocPortDesc", root.append(3, 7, 1, 4));
  }

  /** The agent's own ports: the columns to walk; none where a port is known by its ifIndex. */
  public List<Oid> locPortColumns() {
    return portIsIfIndex
        ? List.of()
        : MibObject.oids(locPortIdSubtype(), locPortId(), locPortDesc());
  }

  /** Arcs of a row's index. */
  int indexArcs() {
    return indexArcs;
  }

  boolean portIsIfIndex() {
    return portIsIfIndex;
  }
}
