package io.weir.collector.snmptraps.model;

import io.weir.api.net.Address;
import io.weir.api.snmp.Trap;

/**
 * A notification with what was known of its agent when it came.
 *
 * @param agent whose it is
 * @param deviceId the agent's; empty if it is no device of the inventory
 * @param deviceName what people call it; empty if it is none
 */
public record Heard(Notification notification, Address agent, String deviceId, String deviceName) {

  /** The same with names, for people. */
  public Trap named(MibNames names) {
    Event event = Event.of(notification, names);
    return new Trap(
        notification.time(),
        notification.sender(),
        agent,
        deviceId,
        deviceName,
        notification.version(),
        notification.inform(),
        notification.type(),
        names.of(notification.type()),
        event.severity(),
        event.text(),
        notification.sysUpTime(),
        notification.bindings().stream()
            .map(one -> new Trap.Binding(names.of(one.name()), one.name(), one.value()))
            .toList());
  }
}
