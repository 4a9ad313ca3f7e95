package io.weir.collector.snmp.discovery;

import io.weir.api.snmp.Oid;
import io.weir.collector.snmp.model.interfaces.InterfaceTable;
import io.weir.collector.snmp.model.mib.BridgePortColumn;
import io.weir.collector.snmp.model.mib.CdpCacheColumn;
import io.weir.collector.snmp.model.mib.EntPhysicalColumn;
import io.weir.collector.snmp.model.mib.IpAdEntColumn;
import io.weir.collector.snmp.model.mib.IpAddressColumn;
import io.weir.collector.snmp.model.mib.MtxrNeighborColumn;
import io.weir.collector.snmp.model.mib.TpLinkLldpColumn;
import io.weir.collector.snmp.model.neighbours.LldpMib;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A table that a survey asks for, in the order in which they are asked for. */
enum Part {
  INTERFACES(InterfaceTable::columns),
  ENTITIES(EntPhysicalColumn::oids),
  ADDRESSES(IpAddressColumn::oids),
  OLD_ADDRESSES(IpAdEntColumn::oids),
  LLDP(LldpMib.LLDP_MIB::remColumns),
  LLDP_ADDRESSES(LldpMib.LLDP_MIB::manAddrColumns, LLDP),
  LLDP_PORTS(LldpMib.LLDP_MIB::locPortColumns, LLDP),
  BRIDGE_PORTS(BridgePortColumn::oids, LLDP),
  MIKROTIK_NEIGHBOURS(MtxrNeighborColumn::oids, LLDP, 14988),
  TP_LINK_LLDP(TpLinkLldpColumn::oids, INTERFACES, 11863),
  LLDP_V2(LldpMib.LLDP_V2_MIB::remColumns),
  LLDP_V2_ADDRESSES(LldpMib.LLDP_V2_MIB::manAddrColumns, LLDP_V2),
  TIMETRA_LLDP(LldpMib.TIMETRA_LLDP_MIB::remColumns),
  TIMETRA_LLDP_ADDRESSES(LldpMib.TIMETRA_LLDP_MIB::manAddrColumns, TIMETRA_LLDP),
  CDP(CdpCacheColumn::oids);

  private static final Oid ENTERPRISES = Oid.parse("1.3.6.1.4.1");

  @SuppressWarnings("Immutable") // a reference to a method without state is
  private final Supplier<List<Oid>> columns;

  @SuppressWarnings("Immutable") // an Optional of a constant is
  private final Optional<Part> behind;

  private final int enterprise;

  Part(Supplier<List<Oid>> columns) {
    this.columns = columns;
    this.behind = Optional.empty();
    this.enterprise = 0;
  }

  /** A table that says nothing where the other is empty. */
  Part(Supplier<List<Oid>> columns, Part behind) {
    this(columns, behind, 0);
  }

  /** A table that one vendor's agents have only. */
  Part(Supplier<List<Oid>> columns, Part behind, int enterprise) {
    this.columns = columns;
    this.behind = Optional.of(behind);
    this.enterprise = enterprise;
  }

  List<Oid> columns() {
    return columns.get();
  }

  /** Whether agents of this sysObjectID may have it. */
  boolean isOf(Optional<Oid> sysObjectId) {
    return enterprise == 0
        || sysObjectId.filter(oid -> oid.startsWith(ENTERPRISES.append(enterprise))).isPresent();
  }

  /** The table that must have rows, if this one is to be asked for. */
  Optional<Part> behind() {
    return behind;
  }
}
