package io.weir.collector.snmp.model.neighbours;

import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpTable;
import io.weir.collector.snmp.model.interfaces.InetAddresses;
import io.weir.collector.snmp.model.interfaces.Interface;
import io.weir.collector.snmp.model.interfaces.PhysAddress;
import io.weir.collector.snmp.model.mib.BridgePortColumn;
import io.weir.collector.snmp.model.mib.IpNetToColumn;
import io.weir.collector.snmp.model.mib.MibObject;
import io.weir.collector.snmp.model.mib.Row;
import io.weir.collector.snmp.model.mib.TpFdbColumn;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Stations in the bridge and ARP tables of one device. */
public final class StationTables {

  private static final int MAC_OCTETS = 6;

  /** dot1qTpFdbStatus and dot1dTpFdbStatus: invalid, self. */
  private static final Set<Long> NOT_LEARNT = Set.of(2L, 4L);

  /** ipNetToPhysicalType and ipNetToMediaType: invalid, local. */
  private static final Set<Long> NOT_HEARD = Set.of(2L, 5L);

  private final Map<Long, Interface> interfaces;

  /**
   * Tables of one device.
   *
   * @param interfaces by ifIndex
   */
  public StationTables(Map<Long, Interface> interfaces) {
    this.interfaces = Map.copyOf(interfaces);
  }

  /**
   * Stations of dot1qTpFdbTable, or of dot1dTpFdbTable.
   *
   * @param learnt of {@link TpFdbColumn}, one table's
   * @param bridgePorts of {@link BridgePortColumn}; if empty, ports are numbered as interfaces are
   */
  public List<Station> bridge(SnmpTable learnt, SnmpTable bridgePorts) {
    return Row.of(learnt).flatMap(row -> learnt(row, bridgePorts).stream()).distinct().toList();
  }

  private Optional<Station> learnt(Row row, SnmpTable bridgePorts) {
    OptionalLong port = either(row, TpFdbColumn.DOT1Q_TP_FDB_PORT, TpFdbColumn.DOT1D_TP_FDB_PORT);
    OptionalLong status =
        either(row, TpFdbColumn.DOT1Q_TP_FDB_STATUS, TpFdbColumn.DOT1D_TP_FDB_STATUS);
    if (port.isEmpty() || NOT_LEARNT.contains(status.orElse(0))) {
      return Optional.empty();
    }
    return InetAddresses.octets(row.index(), row.index().size() - MAC_OCTETS, MAC_OCTETS)
        .flatMap(PhysAddress::ofStation)
        .flatMap(
            mac ->
                at(port.getAsLong(), bridgePorts)
                    .map(on -> new Station(Station.Table.BRIDGE, on, mac, Optional.empty())));
  }

  private Optional<Interface> at(long port, SnmpTable bridgePorts) {
    if (bridgePorts.indexes().isEmpty()) {
      return Optional.ofNullable(interfaces.get(port));
    }
    OptionalLong ifIndex =
        new Row(bridgePorts, Oid.of((int) port))
            .unsigned(BridgePortColumn.DOT1D_BASE_PORT_IF_INDEX);
    return ifIndex.isPresent()
        ? Optional.ofNullable(interfaces.get(ifIndex.getAsLong()))
        : Optional.empty();
  }

  /**
   * Stations of ipNetToPhysicalTable, or of ipNetToMediaTable.
   *
   * @param heard of {@link IpNetToColumn}, one table's
   */
  public List<Station> arp(SnmpTable heard) {
    return Row.of(heard).flatMap(row -> heard(row).stream()).toList();
  }

  private Optional<Station> heard(Row row) {
    OptionalLong type =
        either(row, IpNetToColumn.IP_NET_TO_PHYSICAL_TYPE, IpNetToColumn.IP_NET_TO_MEDIA_TYPE);
    Optional<Interface> on = Optional.ofNullable(interfaces.get(row.index().arc(0)));
    if (on.isEmpty() || NOT_HEARD.contains(type.orElse(0))) {
      return Optional.empty();
    }
    return row.octets(IpNetToColumn.IP_NET_TO_PHYSICAL_PHYS_ADDRESS)
        .or(() -> row.octets(IpNetToColumn.IP_NET_TO_MEDIA_PHYS_ADDRESS))
        .flatMap(octets -> PhysAddress.ofStation(octets.bytes()))
        .map(mac -> new Station(Station.Table.ARP, on.get(), mac, address(row.index())));
  }

  private static Optional<InetAddress> address(Oid index) {
    return index.size() == 5
        ? InetAddresses.ofArcs(index, 1, 4)
        : InetAddresses.ofIndex(index.from(1));
  }

  private static OptionalLong either(Row row, MibObject one, MibObject other) {
    OptionalLong number = row.unsigned(one);
    return number.isPresent() ? number : row.unsigned(other);
  }
}
