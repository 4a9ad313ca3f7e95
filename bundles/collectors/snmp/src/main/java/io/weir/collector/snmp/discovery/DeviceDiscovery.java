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
import java.time.Instant;
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
  private final Turnstile turnstile;
  private final Map<String, CompletableFuture<Found>> underWay = new ConcurrentHashMap<>();

  /**
   * What a discovery may take.
   *
   * @param time that one device has
   * @param atOnce devices that are asked at once
   * @param neighbourAge after which a neighbour that is not heard any more is forgotten
   */
  public record Terms(Duration time, int atOnce, Duration neighbourAge) {}

  /**
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
      BiConsumer<Device, List<NetworkInterface>> interfaces) {
    this.sessions = sessions;
    this.keyring = keyring;
    this.inventory = inventory;
    this.register = register;
    this.rules = rules;
    this.terms = terms;
    this.clock = clock;
    this.events = events;
    this.interfaces = interfaces;
    turnstile = new Turnstile(terms.atOnce(), MOST_WAITING);
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
        .thenCompose(portrait -> keep(device, known, profile, portrait));
  }

  private CompletionStage<Found> keep(
      Device device, boolean known, Profile profile, Portrait portrait) {
    return known
        ? inventory.later(device.id(), store -> refresh(store, device, profile, portrait))
        : inventory.later(device.id(), store -> takeIn(store, device, profile, portrait));
  }

  private Found refresh(InventoryStore store, Device device, Profile profile, Portrait portrait)
      throws StoreException {
    Optional<Device> present = store.find(Device.class, device.id());
    if (present.isEmpty()) {
      register.remove(device.id());
      return new Found(device, false, 0, List.of());
    }
    return write(store, KnownDevice.read(store, present.get()), profile, portrait, false);
  }

  /** One at a time, so that a device that is asked at two of its addresses is one device. */
  private synchronized Found takeIn(
      InventoryStore store, Device candidate, Profile profile, Portrait portrait)
      throws StoreException {
    Optional<Device> same =
        portrait.addresses().stream()
            .flatMap(address -> register.at(address, candidate.port()).stream())
            .filter(other -> isSame(other, portrait.facts()))
            .findFirst();
    if (same.isPresent()) {
      return new Found(same.get(), false, 0, List.of());
    }
    Device fresh = freeId(store, candidate);
    return write(store, KnownDevice.read(store, fresh), profile, portrait, true);
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

  private Found write(
      InventoryStore store, KnownDevice known, Profile profile, Portrait portrait, boolean added)
      throws StoreException {
    Instant now = clock.instant();
    DeviceUpdate update =
        new Reconciliation(known, portrait, now)
            .update(rules, profile.name(), terms.neighbourAge(), events);
    update.write(store, Inventory.ACTOR);
    ExporterLinks.put(store, update.device(), portrait.addresses(), Inventory.ACTOR);
    register.put(update.device());
    interfaces.accept(update.device(), update.interfaces());
    return new Found(update.device(), added, update.interfaces().size(), update.neighbours());
  }
}
