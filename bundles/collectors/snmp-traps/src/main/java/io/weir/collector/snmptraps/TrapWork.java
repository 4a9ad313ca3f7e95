package io.weir.collector.snmptraps;

import io.weir.api.inventory.Device;
import io.weir.api.net.Address;
import io.weir.api.net.Prefix;
import io.weir.api.snmp.Trap;
import io.weir.collector.snmptraps.model.Event;
import io.weir.collector.snmptraps.model.LinkState;
import io.weir.collector.snmptraps.model.MibNames;
import io.weir.collector.snmptraps.model.Notification;
import io.weir.collector.snmptraps.model.RecentTraps;
import io.weir.collector.snmptraps.model.Storms;
import java.util.List;
import java.util.Optional;

/** Works notifications off: keeps, names and tells of them. For one thread; does not block. */
final class TrapWork {

  private final MibNames names = MibNames.shipped();
  private final List<Prefix> proxies;
  private final DeviceDirectory directory;
  private final RecentTraps recent;
  private final Storms storms;
  private final InventoryWriter writer;

  TrapWork(
      List<Prefix> proxies,
      DeviceDirectory directory,
      RecentTraps recent,
      Storms storms,
      InventoryWriter writer) {
    this.proxies = List.copyOf(proxies);
    this.directory = directory;
    this.recent = recent;
    this.storms = storms;
    this.writer = writer;
  }

  void take(Notification notification) {
    Address agent = agent(notification);
    Optional<Device> device = directory.device(agent);
    recent.add(trap(notification, agent, device), notification.weight());
    storms.take(
        device.map(Device::id).orElseGet(agent::toString),
        device.map(Device::name).orElseGet(agent::toString),
        Event.of(notification, names),
        notification.time());
    device.ifPresent(
        known -> LinkState.of(notification).ifPresent(state -> writer.link(known.id(), state)));
  }

  /** Others are believed to speak for their agents only where that is configured. */
  private Address agent(Notification notification) {
    Address sender = notification.sender();
    return proxies.stream().anyMatch(prefix -> prefix.contains(sender))
        ? notification.trapAddress().orElse(sender)
        : sender;
  }

  private Trap trap(Notification notification, Address agent, Optional<Device> device) {
    return new Trap(
        notification.time(),
        notification.sender(),
        agent,
        device.map(Device::id).orElse(""),
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
