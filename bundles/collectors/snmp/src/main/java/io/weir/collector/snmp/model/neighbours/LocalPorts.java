package io.weir.collector.snmp.model.neighbours;

import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpTable;
import io.weir.collector.snmp.model.interfaces.Interface;
import io.weir.collector.snmp.model.interfaces.InterfaceTable;
import io.weir.collector.snmp.model.mib.BridgePortColumn;
import io.weir.collector.snmp.model.mib.MtxrNeighborColumn;
import io.weir.collector.snmp.model.mib.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which interface an agent's own LLDP port is. The subtype of the port's identifier says what to
 * look for; agents that say one and mean another are understood by looking for the rest too. What
 * two interfaces share, or two ports say of themselves, decides nothing. A local identifier that is
 * another number than the port's is an ifIndex. Last, the port's number is a port of the bridge, or
 * an ifIndex (LldpPortNumber, IEEE 802.1AB).
 */
public final class LocalPorts {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");

  private final InterfaceTable interfaces;
  private final SnmpTable ports;
  private final SnmpTable bridgePorts;
  private final SnmpTable mikroTik;
  private final Set<String> shared = new HashSet<>();
  private final Map<String, Optional<Interface>> byName;
  private final Map<String, Optional<Interface>> byDescr;
  private final Map<String, Optional<Interface>> byAlias;
  private final Map<String, Optional<Interface>> byMac;

  /**
   * Ports of one agent.
   *
   * @param ports {@link LldpMib#locPortColumns()} of {@link LldpMib#LLDP_MIB}
   * @param bridgePorts of {@link BridgePortColumn}
   * @param mikroTik of {@link MtxrNeighborColumn}, empty for other vendors
   */
  public LocalPorts(
      InterfaceTable interfaces, SnmpTable ports, SnmpTable bridgePorts, SnmpTable mikroTik) {
    this.interfaces = interfaces;
    this.ports = ports;
    this.bridgePorts = bridgePorts;
    this.mikroTik = mikroTik;
    this.byName = unique(each -> key(each.ifName()));
    this.byDescr = unique(each -> key(each.ifDescr()));
    this.byAlias = unique(each -> key(each.ifAlias()));
    this.byMac = unique(each -> each.macAddress().map(Object::toString).orElse(""));
    Set<String> said = new HashSet<>();
    Row.of(ports).flatMap(LocalPorts::saidOf).filter(each -> !said.add(each)).forEach(shared::add);
  }

  private static Stream<String> saidOf(Row row) {
    String description = row.text(LldpMib.LLDP_MIB.locPortDesc());
    return Stream.of(id(row).value(), description).map(LocalPorts::key).distinct();
  }

  /** The interface of a port number; empty where nothing tells. */
  public Optional<Interface> interfaceOf(long portNumber) {
    Row row = new Row(ports, Oid.of((int) portNumber));
    RemoteId id = id(row);
    String description = row.text(LldpMib.LLDP_MIB.locPortDesc());
    return byId(id)
        .or(() -> byText(description, List.of(byDescr, byName, byAlias)))
        .or(() -> byNumber(id, portNumber))
        .or(() -> byBridgePort(portNumber))
        .or(() -> interfaces.at(portNumber));
  }

  /** The interface of a neighbour's number: RouterOS has no port numbers in its LLDP-MIB. */
  Optional<Interface> interfaceOfNeighbour(long number) {
    Row row = new Row(mikroTik, Oid.of((int) number));
    return at(row.unsigned(MtxrNeighborColumn.MTXR_NEIGHBOR_INTERFACE_ID));
  }

  private static RemoteId id(Row row) {
    return RemoteId.port(
        row.number(LldpMib.LLDP_MIB.locPortIdSubtype()).orElse(0),
        row.octets(LldpMib.LLDP_MIB.locPortId()));
  }

  private Optional<Interface> byId(RemoteId id) {
    return switch (id.kind()) {
      case MAC_ADDRESS -> found(byMac, id.value());
      case INTERFACE_ALIAS -> byText(id.value(), List.of(byAlias, byName, byDescr));
      default -> byText(id.value(), List.of(byName, byDescr, byAlias));
    };
  }

  private Optional<Interface> byText(String text, List<Map<String, Optional<Interface>>> maps) {
    return maps.stream().flatMap(map -> found(map, key(text)).stream()).findFirst();
  }

  private Optional<Interface> found(Map<String, Optional<Interface>> map, String key) {
    return shared.contains(key) ? Optional.empty() : map.getOrDefault(key, Optional.empty());
  }

  private Optional<Interface> byNumber(RemoteId id, long portNumber) {
    boolean another =
        id.kind() == RemoteId.Kind.LOCAL
            && NUMBER.matcher(id.value()).matches()
            && Long.parseLong(id.value()) != portNumber;
    return another ? interfaces.at(Long.parseLong(id.value())) : Optional.empty();
  }

  private Optional<Interface> byBridgePort(long portNumber) {
    Row row = new Row(bridgePorts, Oid.of((int) portNumber));
    return at(row.unsigned(BridgePortColumn.DOT1D_BASE_PORT_IF_INDEX));
  }

  private Optional<Interface> at(OptionalLong ifIndex) {
    return ifIndex.isPresent() ? interfaces.at(ifIndex.getAsLong()) : Optional.empty();
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
