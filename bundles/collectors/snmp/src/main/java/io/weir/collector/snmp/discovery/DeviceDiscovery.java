package io.weir.collector.snmp.discovery;

import io.weir.api.inventory.Device;
import io.weir.api.inventory.EntryId;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.net.Address;
import io.weir.api.store.StoreException;
import io.weir.collector.snmp.access.Keyring;
import io.weir.collector.snmp.inventory.Inventory;
import io.weir.collector.snmp.inventory.Register;
import io.weir.collector.snmp.model.classify.Rules;
import io.weir.collector.snmp.model.device.DeviceFacts;
import io.weir.collector.snmp.session.Peer;
import io.weir.collector.snmp.session.Profile;
import io.weir.collector.snmp.session.SnmpSessions;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * Finds out what one device is, and has the inventory know it. Never asks a device twice at once.
 * Thread-safe; nothing here blocks.
 */
public final class DeviceDiscovery {

  /** More devices wait for one another than that only if something is wrong. */
  private static final int MOST_WAITING = 200_000;

  private final SnmpSessions sessions;
  private final Keyring keyring;
  private final Inventory inventory;
  private final Register register;
  private final Rules rules;
  private final Terms terms;
  private final Clock clock;
  private final Events events;
  private final BiConsumer<Device, List<NetworkInterface>> interfaces;
  private final KnownStations stations;
  private final Turnstile turnstile;
  private final StationDiscovery tables;
  private final Map<String, CompletableFuture<Found>> underWay = new ConcurrentHashMap<>();

  /**
   * What a discovery may take.
   *
   * @param time that one device has
   * @param atOnce devices that are asked at once
   * @param neighbourAge after which a neighbour that is not heard any more is forgotten
   * @param stations rows of a bridge or ARP table that are read at most; 0: such are not asked for
   */
  public record Terms(Duration time, int atOnce, Duration neighbourAge, int stations) {}

  /**
   * @param stations which addresses devices have
   * @param interfaces told of the interfaces of each device that was found; must not block
   */
  public DeviceDiscovery(
      SnmpSessions sessions,
      Keyring keyring,
      Inventory inventory,
      Register register,
      Rules rules,
      Terms terms,
      Clock clock,
      Events events,
      KnownStations stations,
      BiConsumer<Device, List<NetworkInterface>> interfaces) {
    this.sessions = sessions;
    this.keyring = keyring;
    this.inventory = inventory;
    this.register = register;
    this.rules = rules;
    this.terms = terms;
    this.clock = clock;
    this.events = events;
    this.stations = stations;
    this.interfaces = interfaces;
    turnstile = new Turnstile(terms.atOnce(), MOST_WAITING);
    tables = new StationDiscovery(sessions, inventory, stations, terms.stations(), clock);
  }

  /** Asks a device that the inventory knows; joins in where it is being asked already. */
  CompletionStage<Found> known(Device device) {
    return once(device.id(), () -> ask(device, true));
  }

  /** Asks a device as {@link #known} does, though not before what is under way has ended. */
  CompletionStage<Found> again(Device device) {
    CompletableFuture<Found> before = underWay.get(device.id());
    return before == null
        ? known(device)
        : before.handle((done, failure) -> done).thenCompose(done -> known(device));
  }

  /** Asks whoever is at an address, and takes it in if it answers. */
  CompletionStage<Found> at(Address address, int port) {
    Optional<Device> known = register.at(address, port);
    if (known.isPresent()) {
      return known(known.get());
    }
    Device candidate = Device.unasked(nearestId(address, port), address, port, clock.instant());
    return once(candidate.id(), () -> ask(candidate, false));
  }

  /** The id of a device at an address, if it is not another's. */
  static String nearestId(Address address, int port) {
    return EntryId.of(address.toString() + (port == 161 ? "" : "-" + port));
  }

  private CompletionStage<Found> once(String id, Supplier<CompletionStage<Found>> ask) {
    CompletableFuture<Found> mine = new CompletableFuture<>();
    CompletableFuture<Found> theirs = underWay.putIfAbsent(id, mine);
    if (theirs != null) {
      return theirs;
    }
    begun(ask)
        .whenComplete(
            (found, failure) -> {
              underWay.remove(id, mine);
              if (failure == null) {
                mine.complete(found);
              } else {
                mine.completeExceptionally(failure);
              }
            });
    return mine;
  }

  private static CompletionStage<Found> begun(Supplier<CompletionStage<Found>> ask) {
    try {
      return ask.get();
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private CompletionStage<Found> ask(Device device, boolean known) {
    InetSocketAddress endpoint =
        new InetSocketAddress(device.address().toInetAddress(), device.port());
    Peer peer = new Peer(device.id(), endpoint);
    CompletionStage<Found> found =
        sessions
            .probe(peer, keyring.toTry(device), terms.time())
            .thenCompose(profile -> turnstile.enter(() -> survey(peer, profile, device, known)));
    return found.whenComplete(
        (done, failure) -> {
          if (register.device(device.id()).isEmpty()) {
            sessions.forget(device.id());
          }
        });
  }

  private CompletionStage<Found> survey(Peer peer, Profile profile, Device device, boolean known) {
    return Survey.of(sessions.agent(peer, profile, terms.time()))
        .thenApply(Portrait::of)
        .thenCompose(portrait -> keep(device, known, new Answered(peer, profile, portrait)));
  }

  /** What an agent answered to one who asked. */
  private record Answered(Peer peer, Profile profile, Portrait portrait) {}

  private CompletionStage<Found> keep(Device device, boolean known, Answered answered) {
    return known
        ? inventory.later(device.id(), store -> refresh(store, device, answered))
        : inventory.later(device.id(), store -> takeIn(store, device, answered));
  }

  private Found refresh(InventoryStore store, Device device, Answered answered)
      throws StoreException {
    Optional<Device> present = store.find(Device.class, device.id());
    if (present.isEmpty()) {
      register.remove(device.id());
      return new Found(device, false, 0, List.of());
    }
    return write(store, KnownDevice.read(store, present.get()), answered, false);
  }

  /** One at a time, so that a device that is asked at two of its addresses is one device. */
  private synchronized Found takeIn(InventoryStore store, Device candidate, Answered answered)
      throws StoreException {
    Portrait portrait = answered.portrait();
    Optional<Device> same =
        portrait.addresses().stream()
            .flatMap(address -> register.at(address, candidate.port()).stream())
            .filter(other -> isSame(other, portrait.facts()))
            .findFirst();
    if (same.isPresent()) {
      return new Found(same.get(), false, 0, List.of());
    }
    Device fresh = freeId(store, candidate);
    return write(store, KnownDevice.read(store, fresh), answered, true);
  }

  /** Many devices have 192.168.1.1 somewhere: the address alone says little. */
  private static boolean isSame(Device known, DeviceFacts facts) {
    return !known.sysName().isEmpty()
        && known.sysName().equals(facts.sysName())
        && known.sysDescr().equals(facts.sysDescr());
  }

  /** The device under an id that nobody else has; the inventory's if it is there already. */
  static Device freeId(InventoryStore store, Device wanted) throws StoreException {
    String id = wanted.id();
    for (int next = 2; ; next++) {
      Optional<Device> taken = store.find(Device.class, id);
      if (taken.isEmpty()) {
        return Device.unasked(id, wanted.address(), wanted.port(), wanted.firstSeen());
      }
      if (taken.get().address().equals(wanted.address()) && taken.get().port() == wanted.port()) {
        return taken.get();
      }
      id = wanted.id() + "-" + next;
    }
  }

  private Found write(InventoryStore store, KnownDevice known, Answered answered, boolean added)
      throws StoreException {
    Portrait portrait = answered.portrait();
    DeviceUpdate update =
        new Reconciliation(known, portrait, clock.instant())
            .update(rules, answered.profile().name(), terms.neighbourAge(), events);
    update.write(store, Inventory.ACTOR);
    ExporterLinks.put(store, update.device(), portrait.addresses(), Inventory.ACTOR);
    register.put(update.device());
    stations.put(update.device(), update.interfaces());
    interfaces.accept(update.device(), update.interfaces());
    Peer peer = new Peer(update.device().id(), answered.peer().endpoint());
    tables.begin(peer, answered.profile(), portrait.interfaces());
    return new Found(update.device(), added, update.interfaces().size(), update.neighbours());
  }
}
