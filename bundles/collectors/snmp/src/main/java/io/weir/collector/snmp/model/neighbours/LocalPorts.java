package io.weir.collector.snmp.model.neighbours;

import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpTable;
import io.weir.collector.snmp.model.interfaces.Interface;
import io.weir.collector.snmp.model.interfaces.InterfaceTable;
import io.weir.collector.snmp.model.mib.BridgePortColumn;
import io.weir.collector.snmp.model.mib.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which interface an agent's own LLDP port is. The subtype of the port's identifier says what to
 * look for; agents that say one and mean another are understood by looking for the rest too. What
 * two interfaces share decides nothing. Last, the port's number is a port of the bridge, or an
 * ifIndex (LldpPortNumber, IEEE 802.1AB).
 */
public final class LocalPorts {

  private final InterfaceTable interfaces;
  private final SnmpTable ports;
  private final SnmpTable bridgePorts;
  private final Map<String, Optional<Interface>> byName;
  private final Map<String, Optional<Interface>> byDescr;
  private final Map<String, Optional<Interface>> byAlias;
  private final Map<String, Optional<Interface>> byMac;

  /**
   * Ports of one agent.
   *
   * @param ports {@link LldpMib#locPortColumns()} of {@link LldpMib#LLDP_MIB}
   * @param bridgePorts of {@link BridgePortColumn}
   */
  public LocalPorts(InterfaceTable interfaces, SnmpTable ports, SnmpTable bridgePorts) {
    this.interfaces = interfaces;
    this.ports = ports;
    this.bridgePorts = bridgePorts;
    this.byName = unique(each -> key(each.ifName()));
    this.byDescr = unique(each -> key(each.ifDescr()));
    this.byAlias = unique(each -> key(each.ifAlias()));
    this.byMac = unique(each -> each.macAddress().map(Object::toString).orElse(""));
  }

  /** The interface of a port number; empty where nothing tells. */
  public Optional<Interface> interfaceOf(long portNumber) {
    Row row = new Row(ports, Oid.of((int) portNumber));
    RemoteId id =
        RemoteId.port(
            row.number(LldpMib.LLDP_MIB.locPortIdSubtype()).orElse(0),
            row.octets(LldpMib.LLDP_MIB.locPortId()));
    return byId(id)
        .or(() -> byText(row.text(LldpMib.LLDP_MIB.locPortDesc()), List.of(byDescr, byName)))
        .or(() -> byBridgePort(portNumber))
        .or(() -> interfaces.at(portNumber));
  }

  private Optional<Interface> byId(RemoteId id) {
    return switch (id.kind()) {
      case MAC_ADDRESS -> found(byMac, id.value());
      case INTERFACE_ALIAS -> byText(id.value(), List.of(byAlias, byName, byDescr));
      default -> byText(id.value(), List.of(byName, byDescr, byAlias));
    };
  }

  private static Optional<Interface> byText(
      String text, List<Map<String, Optional<Interface>>> maps) {
    return maps.stream().flatMap(map -> found(map, key(text)).stream()).findFirst();
  }

  private static Optional<Interface> found(Map<String, Optional<Interface>> map, String key) {
    return map.getOrDefault(key, Optional.empty());
  }

  private Optional<Interface> byBridgePort(long portNumber) {
    Row row = new Row(bridgePorts, Oid.of((int) portNumber));
    return row.unsigned(BridgePortColumn.DOT1D_BASE_PORT_IF_INDEX).stream()
        .mapToObj(interfaces::at)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** By what tells interfaces apart; empty for what two have. */
  private Map<String, Optional<Interface>> unique(Function<Interface, String> by) {
    Map<String, Optional<Interface>> map = new HashMap<>();
    for (Interface each : interfaces.all()) {
      String key = by.apply(each);
      if (!key.isEmpty()) {
        map.merge(key, Optional.of(each), (one, other) -> Optional.empty());
      }
    }
    return map;
  }

  private static String key(String text) {
    return text.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
  }
}
