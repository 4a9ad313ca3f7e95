package io.weir.collector.snmp.discovery;

import io.weir.api.inventory.NetworkInterface;
import io.weir.collector.snmp.model.classify.Classification;
import io.weir.collector.snmp.model.classify.Classification.ManualChoice;
import io.weir.collector.snmp.model.classify.Decision;
import io.weir.collector.snmp.model.classify.InterfaceRole;
import io.weir.collector.snmp.model.interfaces.Duplex;
import io.weir.collector.snmp.model.interfaces.IfStatus;
import io.weir.collector.snmp.model.interfaces.IfType;
import io.weir.collector.snmp.model.interfaces.Interface;
import io.weir.collector.snmp.model.interfaces.InterfaceTable;
import io.weir.collector.snmp.model.interfaces.PhysAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Interfaces as the inventory keeps them, and as the model compares them. */
public final class InterfaceEntries {

  private static final long MILLION = 1_000_000;
  private static final String UNKNOWN = IfStatus.UNKNOWN.toString();

  private InterfaceEntries() {}

  /** What the inventory keeps of a device's interfaces, as the model has it. */
  static Map<Interface, NetworkInterface> remembered(List<NetworkInterface> entries) {
    List<Interface> read = entries.stream().map(InterfaceEntries::remembered).toList();
    List<Interface> named = InterfaceTable.uniquelyNamed(read);
    Map<Interface, NetworkInterface> all = new LinkedHashMap<>();
    for (int place = 0; place < entries.size(); place++) {
      all.put(named.get(place), entries.get(place));
    }
    return all;
  }

  private static Interface remembered(NetworkInterface entry) {
    return new Interface(
        entry.name(),
        entry.ifIndex(),
        entry.ifName(),
        entry.ifDescr(),
        entry.ifAlias(),
        IfType.parse(entry.ifType()),
        positive(entry.speed()),
        positive(entry.ifHighSpeed()),
        IfStatus.parse(entry.ifAdminStatus()),
        IfStatus.parse(entry.ifOperStatus()),
        Optional.of(entry.ifPhysAddress())
            .filter(address -> !address.isEmpty())
            .map(PhysAddress::new),
        Optional.empty(),
        positive(entry.ifMtu()),
        OptionalLong.empty(),
        Duplex.parse(entry.duplex()));
  }

  private static OptionalLong positive(long number) {
    return number > 0 ? OptionalLong.of(number) : OptionalLong.empty();
  }

  /** What a person decided of an interface. */
  static ManualChoice manual(NetworkInterface entry) {
    return new ManualChoice(
        decided(entry.typeRule()) ? InterfaceRole.parse(entry.type()) : Optional.empty(),
        decided(entry.providerRule()) ? Optional.of(entry.provider()) : Optional.empty(),
        decided(entry.criticalRule()) ? Optional.of(entry.critical()) : Optional.empty());
  }

  private static boolean decided(String rule) {
    return rule.equals(NetworkInterface.OVERRIDE);
  }

  /** An interface as the inventory keeps it. */
  static NetworkInterface entry(
      String deviceId, String id, Interface one, Classification classified) {
    return new NetworkInterface(
        deviceId,
        id,
        one.ifIndex(),
        one.ifName(),
        one.ifDescr(),
        one.ifAlias(),
        one.ifType().label(),
        one.speed().orElse(0),
        one.ifHighSpeed().orElse(0),
        status(one.ifAdminStatus(), ""),
        status(one.ifOperStatus(), UNKNOWN),
        one.ifPhysAddress().map(PhysAddress::hex).orElse(""),
        one.ifMtu().orElse(0),
        one.duplex().label(),
        classified.role().value().toString(),
        classified.provider().map(Decision::value).orElse(""),
        classified.critical().value(),
        classified.role().rule(),
        classified.provider().map(Decision::rule).orElse(Decision.NO_RULE),
        classified.critical().rule());
  }

  /** An interface in another state. */
  public static NetworkInterface with(NetworkInterface was, IfStatus operStatus, long speed) {
    return new NetworkInterface(
        was.deviceId(),
        was.id(),
        was.ifIndex(),
        was.ifName(),
        was.ifDescr(),
        was.ifAlias(),
        was.ifType(),
        speed,
        speed == was.speed() ? was.ifHighSpeed() : speed / MILLION,
        was.ifAdminStatus(),
        status(operStatus, UNKNOWN),
        was.ifPhysAddress(),
        was.ifMtu(),
        was.duplex(),
        was.type(),
        was.provider(),
        was.critical(),
        was.typeRule(),
        was.providerRule(),
        was.criticalRule());
  }

  private static String status(IfStatus status, String unknown) {
    return status == IfStatus.UNKNOWN ? unknown : status.toString();
  }
}
