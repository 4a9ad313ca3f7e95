package io.weir.collector.snmp.polling;

import io.weir.api.alert.Severity;
import io.weir.api.inventory.Device;
import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.snmp.SnmpAgent;
import io.weir.api.store.StoreException;
import io.weir.collector.snmp.discovery.Events;
import io.weir.collector.snmp.discovery.InterfaceEntries;
import io.weir.collector.snmp.discovery.KnownDevice;
import io.weir.collector.snmp.inventory.DeviceEntries;
import io.weir.collector.snmp.inventory.Inventory;
import io.weir.collector.snmp.inventory.Register;
import io.weir.collector.snmp.model.interfaces.IfStatus;
import io.weir.collector.snmp.polling.PolledDevice.Round;
import io.weir.collector.snmp.polling.PolledDevice.State;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the counters of devices, one round of one device after the other. Thread-safe. */
final class InterfacePolling {

  private static final Logger LOG = LoggerFactory.getLogger(InterfacePolling.class);

  private final Inventory inventory;
  private final Register register;
  private final SampleQueue samples;
  private final Events events;
  private final Clock clock;
  private final BiConsumer<Device, Boolean> place;
  private final Consumer<Device> discover;
  private final Map<String, PolledDevice> devices = new ConcurrentHashMap<>();
  private final SummaryRows summaries = new SummaryRows();

  /**
   * @param place told of each device whose interfaces became known, and whether one is critical
   * @param discover told of devices whose interfaces are not those that are known
   */
  InterfacePolling(
      Inventory inventory,
      Register register,
      SampleQueue samples,
      Events events,
      Clock clock,
      BiConsumer<Device, Boolean> place,
      Consumer<Device> discover) {
    this.inventory = inventory;
    this.register = register;
    this.samples = samples;
    this.events = events;
    this.clock = clock;
    this.place = place;
    this.discover = discover;
  }

  /** Takes up the interfaces that a discovery found. */
  void found(Device device, List<NetworkInterface> interfaces) {
    devices.computeIfAbsent(device.id(), id -> new PolledDevice()).interfaces(interfaces);
    place.accept(device, interfaces.stream().anyMatch(NetworkInterface::critical));
  }

  void forget(String deviceId) {
    devices.remove(deviceId);
    summaries.forget(deviceId);
  }

  /** Reads the counters of one device once. Does not block. */
  CompletionStage<?> poll(Device device, SnmpAgent agent) {
    PolledDevice polled = devices.computeIfAbsent(device.id(), id -> new PolledDevice());
    return loaded(device, polled)
        .thenCompose(ready -> Question.ask(agent, polled::wanted, clock))
        .thenAccept(
            answer ->
                samples.hand(
                    () -> {
                      Round round = polled.answered(answer);
                      follow(device, round);
                      return round.samples();
                    }));
  }

  private CompletionStage<?> loaded(Device device, PolledDevice polled) {
    if (polled.isLoaded()) {
      return CompletableFuture.completedFuture(polled);
    }
    return inventory.later(
        device.id(),
        store -> {
          List<NetworkInterface> known = KnownDevice.read(store, device).interfaces();
          polled.interfaces(known);
          place.accept(device, known.stream().anyMatch(NetworkInterface::critical));
          return polled;
        });
  }

  private void follow(Device device, Round round) {
    if (!round.changed().isEmpty()) {
      inventory
          .later(device.id(), store -> change(store, device, round.changed()))
          .whenComplete((done, failure) -> tell(device, failure));
    }
    if (round.renumbered()) {
      discover.accept(device);
    }
  }

  private static void tell(Device device, Throwable failure) {
    if (failure != null) {
      LOG.info("States of {} are not in the inventory: {}", device.id(), failure.getMessage());
    }
  }

  private Integer change(InventoryStore store, Device device, List<State> states)
      throws StoreException {
    Instant now = clock.instant();
    List<InventoryEntry> entries = new ArrayList<>();
    for (State state : states) {
      String key = InventoryEntry.key(device.id(), state.interfaceId());
      Optional<NetworkInterface> found = store.find(NetworkInterface.class, key);
      if (found.isPresent()) {
        NetworkInterface was = found.get();
        NetworkInterface is = InterfaceEntries.with(was, state.operStatus(), state.speed());
        if (!is.equals(was)) {
          entries.add(is);
          entries.add(events.of(device, now, severity(is), difference(was, is)));
        }
      }
    }
    store.putAll(entries.iterator(), Inventory.ACTOR);
    return entries.size();
  }

  private static Severity severity(NetworkInterface is) {
    if (is.ifOperStatus().equals(IfStatus.UP.toString())) {
      return Severity.CLEARED;
    }
    return is.critical() ? Severity.MAJOR : Severity.WARNING;
  }

  private static String difference(NetworkInterface was, NetworkInterface is) {
    String status =
        was.ifOperStatus().equals(is.ifOperStatus())
            ? ""
            : ", ifOperStatus was " + was.ifOperStatus() + ", is " + is.ifOperStatus();
    String speed =
        was.speed() == is.speed()
            ? ""
            : ", speed was " + was.speed() + " bit/s, is " + is.speed() + " bit/s";
    return is.name() + ":" + (status + speed).substring(1);
  }

  /** Writes what went through every interface lately, and when devices answered last. */
  void summarise() {
    Instant end = SummaryRows.end(clock.instant());
    devices.forEach(
        (id, polled) ->
            inventory
                .later(id, store -> summarise(store, id, polled, end))
                .whenComplete(
                    (count, failure) -> register.device(id).ifPresent(d -> tell(d, failure))));
  }

  private Integer summarise(InventoryStore store, String deviceId, PolledDevice polled, Instant end)
      throws StoreException {
    Optional<Device> device = store.find(Device.class, deviceId);
    Optional<Instant> seen = polled.lastSeen();
    if (device.isEmpty() || seen.isEmpty()) {
      return 0;
    }
    if (seen.get().isAfter(device.get().lastSeen())) {
      store.put(DeviceEntries.seen(device.get(), seen.get()), Inventory.ACTOR);
    }
    return summaries.write(store, deviceId, polled.summaries(end));
  }
}
