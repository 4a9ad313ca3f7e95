package io.weir.collector.snmptraps.model;

import io.weir.api.net.Address;
import io.weir.api.snmp.Trap;

/**
 * A notification with what was known of its agent when it came.
 *
 * @param agent whose it is
 * @param deviceId the agent's; empty if it is no device of the inventory
 */
public record Heard(Notification notification, Address agent, String deviceId) {

  /** The same with names, for people. */
  public Trap named(MibNames names) {
    return new Trap(
        notification.time(),
        notification.sender(),
        agent,
        deviceId,
        notification.version(),
        notification.inform(),
        notification.type(),
        names.of(notification.type()),
        notification.sysUpTime(),
        notification.bindings().stream()
            .map(one -> new Trap.Binding(names.of(one.name()), one.name(), one.value()))
            .toList());
  }
}
