package io.weir.collector.snmp.discovery;

import io.weir.api.discovery.InterfaceChoice;
import io.weir.api.inventory.NetworkInterface;
import io.weir.collector.snmp.model.classify.Decision;

/** Puts what a person decides of an interface in the place of what rules decided. */
final class Overrides {

  private Overrides() {}

  /** The interface as decided. What is left to the rules stays as it is until they are asked. */
  static NetworkInterface with(NetworkInterface entry, InterfaceChoice choice) {
    return new NetworkInterface(
        entry.deviceId(),
        entry.id(),
        entry.ifIndex(),
        entry.ifName(),
        entry.ifDescr(),
        entry.ifAlias(),
        entry.ifType(),
        entry.speed(),
        entry.ifHighSpeed(),
        entry.ifAdminStatus(),
        entry.ifOperStatus(),
        entry.ifPhysAddress(),
        entry.ifMtu(),
        entry.duplex(),
        choice.type().orElse(entry.type()),
        choice.provider().orElse(entry.provider()),
        choice.critical().orElse(entry.critical()),
        rule(choice.type().isPresent(), entry.typeRule()),
        rule(choice.provider().isPresent(), entry.providerRule()),
        rule(choice.critical().isPresent(), entry.criticalRule()));
  }

  private static String rule(boolean decided, String before) {
    if (decided) {
      return NetworkInterface.OVERRIDE;
    }
    return before.equals(NetworkInterface.OVERRIDE) ? Decision.NO_RULE : before;
  }

  static boolean leavesSomethingToRules(InterfaceChoice choice) {
    return choice.type().isEmpty() || choice.provider().isEmpty() || choice.critical().isEmpty();
  }
}
