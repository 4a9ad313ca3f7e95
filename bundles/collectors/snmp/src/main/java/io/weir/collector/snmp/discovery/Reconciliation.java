package io.weir.collector.snmp.discovery;

import io.weir.api.alert.Severity;
import io.weir.api.inventory.Device;
import io.weir.api.inventory.EntryId;
import io.weir.api.inventory.HistoryEntry;
import io.weir.api.inventory.Neighbour;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.net.Address;
import io.weir.collector.snmp.model.classify.Classification;
import io.weir.collector.snmp.model.classify.Classification.ManualChoice;
import io.weir.collector.snmp.model.classify.Rules;
import io.weir.collector.snmp.model.classify.Subject;
import io.weir.collector.snmp.model.device.DeviceFacts;
import io.weir.collector.snmp.model.interfaces.IfStatus;
import io.weir.collector.snmp.model.interfaces.Interface;
import io.weir.collector.snmp.model.interfaces.InterfaceChange;
import io.weir.collector.snmp.model.interfaces.InterfaceMatch;
import io.weir.collector.snmp.model.neighbours.RemoteId;
import io.weir.collector.snmp.model.neighbours.Sighting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Brings together what is known of one device and what its agent says now. Used once. */
final class Reconciliation {

  private final KnownDevice known;
  private final Portrait portrait;
  private final Instant now;
  private final Map<Interface, NetworkInterface> remembered;
  private final List<Interface> present;
  private final InterfaceMatch match;
  private final Map<Interface, String> ids = new HashMap<>();

  Reconciliation(KnownDevice known, Portrait portrait, Instant now) {
    this.known = known;
    this.portrait = portrait;
    this.now = now;
    remembered = InterfaceEntries.remembered(known.interfaces());
    present = present();
    match = InterfaceMatch.of(List.copyOf(remembered.keySet()), present);
    identify();
  }

  /** An agent that has no interface any more is not believed: it starts, or it is ill. */
  private List<Interface> present() {
    return portrait.interfaces().isEmpty()
        ? List.copyOf(remembered.keySet())
        : portrait.interfaces();
  }

  /** Kept interfaces keep their ids; added ones get the nearest to their names that is free. */
  private void identify() {
    Set<String> taken = new HashSet<>();
    known.interfaces().forEach(each -> taken.add(each.id()));
    match.kept().forEach(kept -> ids.put(kept.after(), remembered.get(kept.before()).id()));
    match.removed().forEach(gone -> taken.remove(remembered.get(gone).id()));
    for (Interface added : match.added()) {
      String name = EntryId.of(added.name());
      String id = name;
      for (int next = 2; !taken.add(id); next++) {
        id = name + "-" + next;
      }
      ids.put(added, id);
    }
  }

  /**
   * The change.
   *
   * @param profile what the agent answered to
   * @param age after which a neighbour that is not heard any more is forgotten
   */
  DeviceUpdate update(Rules rules, String profile, Duration age, Events events) {
    Device device = device(profile);
    Map<String, NetworkInterface> before = new HashMap<>();
    known.interfaces().forEach(each -> before.put(each.id(), each));
    List<NetworkInterface> interfaces = classified(rules, before);
    List<Neighbour> heard = neighbours();
    return new DeviceUpdate(
        device,
        interfaces,
        interfaces.stream().filter(each -> !each.equals(before.get(each.id()))).toList(),
        gone(interfaces),
        heard,
        silent(heard, interfaces, age),
        events(device, interfaces, events));
  }

  private List<NetworkInterface> gone(List<NetworkInterface> interfaces) {
    Set<String> present = new HashSet<>();
    interfaces.forEach(each -> present.add(each.id()));
    return known.interfaces().stream().filter(each -> !present.contains(each.id())).toList();
  }

  private Device device(String profile) {
    Device was = known.device();
    DeviceFacts facts = portrait.facts();
    boolean mute = !portrait.hasEntities();
    RemoteId chassis = portrait.chassis();
    return new Device(
        was.id(),
        facts.sysName().isEmpty() ? was.address().toString() : facts.sysName(),
        was.address(),
        was.port(),
        profile,
        facts.sysName(),
        facts.sysDescr(),
        facts.sysObjectId().map(Object::toString).orElse(""),
        facts.sysContact(),
        facts.sysLocation(),
        facts.vendor().orElse(mute ? was.vendor() : ""),
        facts.model().orElse(mute ? was.model() : ""),
        facts.serial().orElse(mute ? was.serial() : ""),
        chassis.isEmpty() ? was.chassisIdSubtype() : NeighbourEntries.kind(chassis),
        chassis.isEmpty() ? was.chassisId() : chassis.value(),
        mute ? was.modules() : portrait.modules(),
        portrait.addresses().isEmpty() ? was.addresses() : texts(portrait.addresses()),
        was.firstSeen(),
        now);
  }

  private static SortedSet<String> texts(Set<Address> addresses) {
    return addresses.stream()
        .sorted()
        .limit(ExporterLinks.MOST_ADDRESSES)
        .map(Address::toString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<NetworkInterface> classified(Rules rules, Map<String, NetworkInterface> before) {
    Map<Interface, List<Sighting>> heard = new HashMap<>();
    for (Sighting each : portrait.sightings()) {
      each.local().ifPresent(at -> heard.computeIfAbsent(at, key -> new ArrayList<>()).add(each));
    }
    List<NetworkInterface> entries = new ArrayList<>();
    for (Interface one : present) {
      String id = ids.get(one);
      ManualChoice manual =
          Optional.ofNullable(before.get(id))
              .map(InterfaceEntries::manual)
              .orElse(ManualChoice.NOTHING);
      Subject subject = new Subject(one, heard.getOrDefault(one, List.of()));
      Classification classification = rules.classify(subject, manual);
      entries.add(InterfaceEntries.entry(known.device().id(), id, one, classification));
    }
    return entries;
  }

  private List<Neighbour> neighbours() {
    Map<String, Neighbour> all = new LinkedHashMap<>();
    for (Sighting each : portrait.sightings()) {
      Optional<String> where = each.local().map(ids::get);
      Neighbour entry = NeighbourEntries.entry(known.device().id(), where, each, now);
      all.putIfAbsent(entry.id(), entry);
    }
    return List.copyOf(all.values());
  }

  /** Those not heard for too long, and those heard on an interface that is no more. */
  private List<Neighbour> silent(
      List<Neighbour> heard, List<NetworkInterface> interfaces, Duration age) {
    Set<String> fresh = new HashSet<>();
    heard.forEach(each -> fresh.add(each.id()));
    Set<String> present = new HashSet<>();
    interfaces.forEach(each -> present.add(each.id()));
    return known.neighbours().stream()
        .filter(each -> !fresh.contains(each.id()))
        .filter(
            each ->
                each.lastSeen().isBefore(now.minus(age))
                    || each.interfaceId().filter(id -> !present.contains(id)).isPresent())
        .toList();
  }

  private List<HistoryEntry> events(
      Device device, List<NetworkInterface> interfaces, Events events) {
    if (known.device().lastSeen().equals(Instant.EPOCH)) {
      String found = "found at " + device.address() + " with " + interfaces.size() + " interfaces";
      return List.of(events.of(device, now, Severity.CLEARED, found));
    }
    Set<String> critical = new HashSet<>();
    interfaces.stream().filter(NetworkInterface::critical).forEach(one -> critical.add(one.id()));
    List<HistoryEntry> all = new ArrayList<>();
    if (!device.name().equals(known.device().name())) {
      String renamed = "sysName was " + known.device().name() + ", is " + device.name();
      all.add(events.of(device, now, Severity.WARNING, renamed));
    }
    for (InterfaceChange change : InterfaceChange.of(match)) {
      boolean matters = change.is().map(ids::get).filter(critical::contains).isPresent();
      all.add(events.of(device, now, severity(change, matters), change.text()));
    }
    return all;
  }

  private static Severity severity(InterfaceChange change, boolean matters) {
    return switch (change.kind()) {
      case ADDED, REDESCRIBED -> Severity.CLEARED;
      case OPER_STATUS ->
          change.is().map(Interface::ifOperStatus).filter(IfStatus.UP::equals).isPresent()
              ? Severity.CLEARED
              : matters ? Severity.MAJOR : Severity.WARNING;
      case REMOVED, RENAMED, RENUMBERED, SPEED, ADMIN_STATUS -> Severity.WARNING;
    };
  }
}
