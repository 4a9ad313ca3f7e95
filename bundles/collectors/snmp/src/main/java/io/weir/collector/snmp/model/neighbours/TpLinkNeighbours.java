package io.weir.collector.snmp.model.neighbours;

import io.weir.api.snmp.SnmpTable;
import io.weir.api.snmp.SnmpValue;
import io.weir.collector.snmp.model.interfaces.InetAddresses;
import io.weir.collector.snmp.model.interfaces.InterfaceTable;
import io.weir.collector.snmp.model.mib.Row;
import io.weir.collector.snmp.model.mib.TpLinkLldpColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What LLDP heard on a TP-Link switch. */
public final class TpLinkNeighbours {

  private TpLinkNeighbours() {}

  /** The neighbours. A row without a device and a port is left out. */
  public static List<Sighting> read(SnmpTable table, InterfaceTable interfaces) {
    return Row.of(table)
        .filter(row -> row.index().size() == 2)
        .map(row -> sighting(row, interfaces))
        .filter(sighting -> !sighting.chassis().isEmpty() || !sighting.port().isEmpty())
        .toList();
  }

  private static Sighting sighting(Row row, InterfaceTable interfaces) {
    return new Sighting(
        Sighting.Protocol.LLDP,
        interfaces.at(row.index().arc(0)),
        row.index().arc(0),
        RemoteId.of(
            kind(row, TpLinkLldpColumn.LLDP_NEIGHBOR_CHASSIS_ID_TYPE),
            row.octets(TpLinkLldpColumn.LLDP_NEIGHBOR_CHASSIS_ID)),
        RemoteId.of(
            kind(row, TpLinkLldpColumn.LLDP_NEIGHBOR_PORT_ID_TYPE),
            row.octets(TpLinkLldpColumn.LLDP_NEIGHBOR_PORT_ID_DESCR)),
        row.text(TpLinkLldpColumn.LLDP_NEIGHBOR_PORT_DESCR),
        row.text(TpLinkLldpColumn.LLDP_NEIGHBOR_DEVICE_NAME),
        row.text(TpLinkLldpColumn.LLDP_NEIGHBOR_DEVICE_DESCR),
        row
            .octets(TpLinkLldpColumn.LLDP_NEIGHBOR_MANAGE_IP_ADDR)
            .map(SnmpValue.Octets::bytes)
            .flatMap(InetAddresses::ofOctets)
            .filter(address -> !address.isAnyLocalAddress())
            .stream()
            .toList(),
        Set.of(),
        "");
  }

  /** Words such as {@code Locally assigned} and {@code MAC address}. */
  private static RemoteId.Kind kind(Row row, TpLinkLldpColumn column) {
    String words = row.text(column).toLowerCase(Locale.ROOT);
    if (words.startsWith("local")) {
      return RemoteId.Kind.LOCAL;
    }
    String name = words.replaceAll("[^a-z]+", "_").toUpperCase(Locale.ROOT);
    return Arrays.stream(RemoteId.Kind.values())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElse(RemoteId.Kind.UNKNOWN);
  }
}
