package io.weir.collector.snmptraps;

import io.weir.api.inventory.Device;
import io.weir.api.net.Address;
import io.weir.collector.snmptraps.model.Event;
import io.weir.collector.snmptraps.model.Heard;
import io.weir.collector.snmptraps.model.LinkState;
import io.weir.collector.snmptraps.model.MibNames;
import io.weir.collector.snmptraps.model.Notification;
import io.weir.collector.snmptraps.model.RecentTraps;
import io.weir.collector.snmptraps.model.Storms;
import java.util.Optional;

/** Works notifications off: keeps, names and tells of them. For one thread; does not block. */
final class TrapWork {

  private final MibNames names;
  private final Senders senders;
  private final DeviceDirectory directory;
  private final RecentTraps recent;
  private final Storms storms;
  private final InventoryWriter writer;

  TrapWork(
      MibNames names,
      Senders senders,
      DeviceDirectory directory,
      RecentTraps recent,
      Storms storms,
      InventoryWriter writer) {
    this.names = names;
    this.senders = senders;
    this.directory = directory;
    this.recent = recent;
    this.storms = storms;
    this.writer = writer;
  }

  void take(Notification notification) {
    Address agent = agent(notification);
    Optional<Device> device = directory.device(agent);
    recent.add(
        new Heard(
            notification,
            agent,
            device.map(Device::id).orElse(""),
            device.map(Device::name).orElse("")));
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
    return senders.maySpeakForOthers(sender) ? notification.trapAddress().orElse(sender) : sender;
  }
}
