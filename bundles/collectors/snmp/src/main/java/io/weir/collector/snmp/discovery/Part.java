package io.weir.collector.snmp.discovery;

import io.weir.api.snmp.Oid;
import io.weir.collector.snmp.model.interfaces.InterfaceTable;
import io.weir.collector.snmp.model.mib.BridgePortColumn;
import io.weir.collector.snmp.model.mib.CdpCacheColumn;
import io.weir.collector.snmp.model.mib.EntPhysicalColumn;
import io.weir.collector.snmp.model.mib.IpAdEntColumn;
import io.weir.collector.snmp.model.mib.IpAddressColumn;
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
  LLDP_V2(LldpMib.LLDP_V2_MIB::remColumns),
  LLDP_V2_ADDRESSES(LldpMib.LLDP_V2_MIB::manAddrColumns, LLDP_V2),
  TIMETRA_LLDP(LldpMib.TIMETRA_LLDP_MIB::remColumns),
  TIMETRA_LLDP_ADDRESSES(LldpMib.TIMETRA_LLDP_MIB::manAddrColumns, TIMETRA_LLDP),
  CDP(CdpCacheColumn::oids);

  @SuppressWarnings("Immutable") // a reference to a method without state is
  private final Supplier<List<Oid>> columns;

  @SuppressWarnings("Immutable") // an Optional of a constant is
  private final Optional<Part> behind;

  Part(Supplier<List<Oid>> columns) {
    this.columns = columns;
    this.behind = Optional.empty();
  }

  /** A table that says nothing where the other is empty. */
  Part(Supplier<List<Oid>> columns, Part behind) {
    this.columns = columns;
    this.behind = Optional.of(behind);
  }

  List<Oid> columns() {
    return columns.get();
  }

  /** The table that must have rows, if this one is to be asked for. */
  Optional<Part> behind() {
    return behind;
  }
}
