package io.weir.collector.snmp.discovery;

import io.weir.api.net.Address;
import io.weir.collector.snmp.model.device.DeviceFacts;
import io.weir.collector.snmp.model.device.PhysicalEntities;
import io.weir.collector.snmp.model.interfaces.AddressTable;
import io.weir.collector.snmp.model.interfaces.Interface;
import io.weir.collector.snmp.model.interfaces.InterfaceTable;
import io.weir.collector.snmp.model.neighbours.CdpNeighbours;
import io.weir.collector.snmp.model.neighbours.LldpMib;
import io.weir.collector.snmp.model.neighbours.LldpNeighbours;
import io.weir.collector.snmp.model.neighbours.LocalPorts;
import io.weir.collector.snmp.model.neighbours.RemoteId;
import io.weir.collector.snmp.model.neighbours.Sighting;
import io.weir.collector.snmp.model.neighbours.TpLinkNeighbours;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * What an agent's answers mean.
 *
 * @param facts what the device is
 * @param hasEntities whether the agent said what the device is built of, if only that it does not
 *     know
 * @param modules what it is built of, but for the chassis that stands for it
 * @param chassis who it says to be to its neighbours
 * @param interfaces by ascending ifIndex
 * @param sightings whom it hears
 * @param addresses its own
 */
record Portrait(
    DeviceFacts facts,
    boolean hasEntities,
    SortedSet<String> modules,
    RemoteId chassis,
    List<Interface> interfaces,
    List<Sighting> sightings,
    Set<Address> addresses) {

  /** What is more is left out: no device has it, and an attacker could send it. */
  static final int MOST_INTERFACES = 20_000;

  /** The same for neighbours. */
  static final int MOST_SIGHTINGS = 10_000;

  Portrait {
    interfaces = List.copyOf(interfaces);
    sightings = List.copyOf(sightings);
    addresses = Set.copyOf(addresses);
  }

  static Portrait of(Answers answers) {
    InterfaceTable interfaces = InterfaceTable.of(answers.table(Part.INTERFACES));
    PhysicalEntities entities = PhysicalEntities.of(answers.table(Part.ENTITIES));
    return new Portrait(
        DeviceFacts.of(answers.system(), entities),
        answers.came(Part.ENTITIES),
        ModuleLines.of(entities),
        RemoteId.ofDevice(answers.lldp()),
        interfaces.all().stream().limit(MOST_INTERFACES).toList(),
        sightings(answers, interfaces).stream().limit(MOST_SIGHTINGS).toList(),
        addresses(answers));
  }

  private static List<Sighting> sightings(Answers answers, InterfaceTable interfaces) {
    LocalPorts ports =
        new LocalPorts(
            interfaces,
            answers.table(Part.LLDP_PORTS),
            answers.table(Part.BRIDGE_PORTS),
            answers.table(Part.MIKROTIK_NEIGHBOURS));
    List<Sighting> all = new ArrayList<>();
    all.addAll(
        new LldpNeighbours(LldpMib.LLDP_MIB, interfaces, ports)
            .read(answers.table(Part.LLDP), answers.table(Part.LLDP_ADDRESSES)));
    all.addAll(
        new LldpNeighbours(LldpMib.LLDP_V2_MIB, interfaces, ports)
            .read(answers.table(Part.LLDP_V2), answers.table(Part.LLDP_V2_ADDRESSES)));
    all.addAll(
        new LldpNeighbours(LldpMib.TIMETRA_LLDP_MIB, interfaces, ports)
            .read(answers.table(Part.TIMETRA_LLDP), answers.table(Part.TIMETRA_LLDP_ADDRESSES)));
    all.addAll(TpLinkNeighbours.read(answers.table(Part.TP_LINK_LLDP), interfaces));
    all.addAll(CdpNeighbours.read(answers.table(Part.CDP), interfaces));
    return all;
  }

  private static Set<Address> addresses(Answers answers) {
    return AddressTable.of(answers.table(Part.ADDRESSES), answers.table(Part.OLD_ADDRESSES))
        .stream()
        .filter(each -> !each.address().isLoopbackAddress())
        .map(each -> Address.of(each.address()))
        .collect(Collectors.toSet());
  }
}
