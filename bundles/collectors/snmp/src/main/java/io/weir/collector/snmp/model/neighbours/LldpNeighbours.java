package io.weir.collector.snmp.model.neighbours;

import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpTable;
import io.weir.collector.snmp.model.interfaces.InetAddresses;
import io.weir.collector.snmp.model.interfaces.Interface;
import io.weir.collector.snmp.model.interfaces.InterfaceTable;
import io.weir.collector.snmp.model.interfaces.PhysAddress;
import io.weir.collector.snmp.model.mib.Row;
import io.weir.collector.snmp.model.neighbours.LldpMib.RemColumn;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What LLDP heard on one device, of any of the {@link LldpMib}s. */
public final class LldpNeighbours {

  /** Instead of an LldpPortNumber, which begins at 1. */
  private static final long NO_PORT = 0;

  private final LldpMib mib;
  private final InterfaceTable interfaces;
  private final LocalPorts ports;

  public LldpNeighbours(LldpMib mib, InterfaceTable interfaces, LocalPorts ports) {
    this.mib = mib;
    this.interfaces = interfaces;
    this.ports = ports;
  }

  /** A neighbour, apart from the time at which it was heard. */
  private record Place(long port, long number) {}

  /**
   * The neighbours. A row that does not say anything of the neighbour is left out.
   *
   * @param remote {@link LldpMib#remColumns()}
   * @param manAddr {@link LldpMib#manAddrColumns()}, may be empty
   */
  public List<Sighting> read(SnmpTable remote, SnmpTable manAddr) {
    Map<Place, Set<InetAddress>> addresses = addresses(manAddr);
    List<Sighting> all = new ArrayList<>();
    for (Oid index : remote.indexes()) {
      place(index)
          .map(place -> sighting(new Row(remote, index), place, addresses))
          .filter(LldpNeighbours::saysWho)
          .ifPresent(all::add);
    }
    return all;
  }

  /** Some agents leave the time mark out of the index, RouterOS all but the last. */
  private Optional<Place> place(Oid index) {
    int arcs = mib.indexArcs();
    if (index.size() == 1) {
      return Optional.of(new Place(NO_PORT, index.arc(0)));
    }
    if (index.size() == arcs) {
      return Optional.of(new Place(index.arc(1), index.arc(arcs - 1)));
    }
    boolean unmarked = index.size() == arcs - 1;
    return unmarked ? Optional.of(new Place(index.arc(0), index.arc(arcs - 2))) : Optional.empty();
  }

  private Sighting sighting(Row row, Place place, Map<Place, Set<InetAddress>> addresses) {
    RemoteId chassis =
        RemoteId.chassis(
            row.number(mib.rem(RemColumn.CHASSIS_ID_SUBTYPE)).orElse(0),
            row.octets(mib.rem(RemColumn.CHASSIS_ID)));
    RemoteId port =
        RemoteId.port(
            row.number(mib.rem(RemColumn.PORT_ID_SUBTYPE)).orElse(0),
            row.octets(mib.rem(RemColumn.PORT_ID)));
    boolean swapped = swapped(chassis, port);
    return new Sighting(
        Sighting.Protocol.LLDP,
        local(place),
        place.port(),
        swapped ? port : chassis,
        swapped ? chassis : port,
        row.text(mib.rem(RemColumn.PORT_DESC)),
        row.text(mib.rem(RemColumn.SYS_NAME)),
        row.text(mib.rem(RemColumn.SYS_DESC)),
        List.copyOf(addresses.getOrDefault(place, Set.of())),
        row.octets(mib.rem(RemColumn.SYS_CAP_ENABLED)).map(Capability::ofLldp).orElse(Set.of()),
        "");
  }

  /** Hypervisors say a network card's name for the chassis, and its MAC address for the port. */
  private static boolean swapped(RemoteId chassis, RemoteId port) {
    return chassis.kind() == RemoteId.Kind.INTERFACE_NAME
        && !chassis.isEmpty()
        && PhysAddress.parse(port.value()).isPresent();
  }

  private Optional<Interface> local(Place place) {
    if (place.port() == NO_PORT) {
      return ports.interfaceOfNeighbour(place.number());
    }
    return mib.portIsIfIndex() ? interfaces.at(place.port()) : ports.interfaceOf(place.port());
  }

  private static boolean saysWho(Sighting sighting) {
    return !sighting.chassis().isEmpty()
        || !sighting.port().isEmpty()
        || !sighting.sysName().isEmpty()
        || !sighting.sysDescr().isEmpty()
        || !sighting.portDescription().isEmpty();
  }

  /** By port and number: the time mark of an address is often another than the neighbour's. */
  private Map<Place, Set<InetAddress>> addresses(SnmpTable manAddr) {
    Map<Place, Set<InetAddress>> all = new HashMap<>();
    int arcs = mib.indexArcs();
    for (Oid index : manAddr.indexes()) {
      if (index.size() > arcs + 2) {
        Place place = new Place(index.arc(1), index.arc(arcs - 1));
        address(index, arcs)
            .filter(address -> !address.isAnyLocalAddress())
            .ifPresent(
                address -> all.computeIfAbsent(place, p -> new LinkedHashSet<>()).add(address));
      }
    }
    return all;
  }

  /** Family, length, octets; some agents send the octets of the address's text. */
  private static Optional<InetAddress> address(Oid index, int from) {
    boolean internet = index.arc(from) == 1 || index.arc(from) == 2;
    boolean counted = index.arc(from + 1) == index.size() - from - 2;
    int start = counted ? from + 2 : from + 1;
    return internet
        ? InetAddresses.octets(index, start, index.size() - start).flatMap(InetAddresses::ofOctets)
        : Optional.empty();
  }
}
