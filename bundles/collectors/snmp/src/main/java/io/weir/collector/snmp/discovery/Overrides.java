package io.weir.collector.snmp.discovery;

import io.weir.api.discovery.InterfaceChoice;
import io.weir.api.inventory.Neighbour;
import io.weir.api.inventory.NetworkInterface;
import io.weir.collector.snmp.model.classify.Classification.ManualChoice;
import io.weir.collector.snmp.model.classify.InterfaceRole;
import io.weir.collector.snmp.model.classify.Rules;
import io.weir.collector.snmp.model.classify.Subject;
import io.weir.collector.snmp.model.interfaces.Interface;
import io.weir.collector.snmp.model.neighbours.RemoteId;
import io.weir.collector.snmp.model.neighbours.Sighting;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts what a person decides of an interface in the place of what rules decided. */
final class Overrides {

  private Overrides() {}

  /**
   * The interface as decided. What is left to the rules they decide at once, by what the inventory
   * has: it does not know what neighbours are capable of, so that a discovery may decide otherwise.
   *
   * @param heard the neighbours of the interface's device
   */
  static NetworkInterface decided(
      NetworkInterface entry, List<Neighbour> heard, InterfaceChoice choice, Rules rules) {
    Interface one = InterfaceEntries.remembered(List.of(entry)).keySet().iterator().next();
    List<Sighting> sightings =
        heard.stream()
            .filter(each -> each.interfaceId().equals(Optional.of(entry.id())))
            .filter(each -> !each.sysName().isEmpty() || !each.portId().isEmpty())
            .map(each -> sighting(one, each))
            .toList();
    ManualChoice manual =
        new ManualChoice(
            choice.type().flatMap(InterfaceRole::parse), choice.provider(), choice.critical());
    return InterfaceEntries.entry(
        entry.deviceId(), entry.id(), one, rules.classify(new Subject(one, sightings), manual));
  }

  /** As much of it as rules look at. */
  private static Sighting sighting(Interface local, Neighbour heard) {
    return new Sighting(
        Sighting.Protocol.LLDP,
        Optional.of(local),
        local.ifIndex(),
        new RemoteId(RemoteId.Kind.UNKNOWN, heard.chassisId()),
        new RemoteId(RemoteId.Kind.UNKNOWN, heard.portId()),
        heard.portDescription(),
        heard.sysName(),
        heard.platform(),
        List.of(),
        Set.of(),
        heard.platform());
  }

  static boolean leavesSomethingToRules(InterfaceChoice choice) {
    return choice.type().isEmpty() || choice.provider().isEmpty() || choice.critical().isEmpty();
  }
}
