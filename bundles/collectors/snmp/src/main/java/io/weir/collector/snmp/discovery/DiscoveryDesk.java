package io.weir.collector.snmp.discovery;

import io.weir.api.discovery.Discovery;
import io.weir.api.discovery.DiscoveryRequest;
import io.weir.api.discovery.InterfaceChoice;
import io.weir.api.discovery.NetworkDiscovery;
import io.weir.api.discovery.NewDevice;
import io.weir.api.discovery.SnmpAccess;
import io.weir.api.inventory.Device;
import io.weir.api.inventory.Exporter;
import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.Neighbour;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.inventory.Page;
import io.weir.api.net.Address;
import io.weir.api.store.StoreException;
import io.weir.collector.snmp.access.Communities;
import io.weir.collector.snmp.access.Keyring;
import io.weir.collector.snmp.inventory.DeviceEntries;
import io.weir.collector.snmp.inventory.Inventory;
import io.weir.collector.snmp.inventory.Register;
import io.weir.collector.snmp.model.classify.InterfaceRole;
import io.weir.collector.snmp.model.classify.Rules;
import io.weir.collector.snmp.session.Credentials.CommunityVersion;
import io.weir.collector.snmp.session.Profile;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what people want to be found, and begins to find it. */
public final class DiscoveryDesk implements NetworkDiscovery, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DiscoveryDesk.class);

  private final DeviceDiscovery devices;
  private final DiscoveryTerms terms;
  private final Rules rules;
  private final Discoveries discoveries;
  private final Keyring keyring;
  private final Communities communities;
  private final Inventory inventory;
  private final Register register;
  private final Clock clock;

  /**
   * @param rules that decide what a person does not
   * @param scheduler for short work at its time
   */
  public DiscoveryDesk(
      DeviceDiscovery devices,
      DiscoveryTerms terms,
      Rules rules,
      Keyring keyring,
      Communities communities,
      Inventory inventory,
      Register register,
      Clock clock,
      ScheduledExecutorService scheduler) {
    this.devices = devices;
    this.terms = terms;
    this.rules = rules;
    this.keyring = keyring;
    this.communities = communities;
    this.inventory = inventory;
    this.register = register;
    this.clock = clock;
    discoveries = new Discoveries(devices, terms, clock, scheduler);
  }

  @Override
  public List<String> profiles() {
    return keyring.profiles().stream().map(Profile::name).toList();
  }

  @Override
  public Optional<Device> at(Address address, int port) {
    return register.at(address, port);
  }

  @Override
  public Device add(NewDevice wanted, String actor) throws StoreException {
    check(wanted);
    Device near =
        register
            .at(wanted.address(), wanted.port())
            .orElseGet(
                () ->
                    Device.unasked(
                        DeviceDiscovery.nearestId(wanted.address(), wanted.port()),
                        wanted.address(),
                        wanted.port(),
                        clock.instant()));
    Device added = inventory.now(near.id(), store -> put(store, near, wanted.access(), actor));
    register.put(added);
    devices
        .again(added)
        .whenComplete(
            (found, failure) -> {
              if (failure != null) {
                LOG.info("{} could not be discovered yet: {}", added.id(), failure.getMessage());
              }
            });
    return added;
  }

  private void check(NewDevice wanted) {
    if (!Discoveries.isHost(wanted.address())) {
      throw new IllegalArgumentException("wanted the address of one host, got " + wanted.address());
    }
    wanted
        .access()
        .filter(SnmpAccess.Profile.class::isInstance)
        .map(access -> ((SnmpAccess.Profile) access).name())
        .filter(name -> keyring.named(name).isEmpty())
        .ifPresent(
            name -> {
              throw new IllegalArgumentException(
                  "wanted a profile of " + profiles() + ", got '" + name + "'");
            });
  }

  private Device put(InventoryStore store, Device near, Optional<SnmpAccess> access, String actor)
      throws StoreException {
    Device present = DeviceDiscovery.freeId(store, near);
    Device device = present;
    if (access.isPresent()) {
      device = DeviceEntries.askedBy(present, keep(present.id(), access.get()));
    }
    store.put(device, actor);
    return device;
  }

  /** Keeps the secret, if there is one, before anything says that it is there. */
  private String keep(String deviceId, SnmpAccess access) throws StoreException {
    try {
      keyring.renew(deviceId);
      if (access instanceof SnmpAccess.Community community) {
        CommunityVersion version =
            community.version().equals("1") ? CommunityVersion.V1 : CommunityVersion.V2C;
        communities.put(deviceId, version, community.community());
        return Keyring.OWN;
      }
      communities.remove(deviceId);
      return ((SnmpAccess.Profile) access).name();
    } catch (IOException e) {
      throw new StoreException(
          StoreException.Kind.UNAVAILABLE, "the community cannot be kept: " + e, e);
    } finally {
      keyring.renew(deviceId);
    }
  }

  /**
   * Asks a device anew, because something about it is not as it was. Does not block.
   *
   * @return exceptionally if it could not be discovered, which is told in the log
   */
  public CompletionStage<?> rediscover(Device device) {
    return devices
        .again(device)
        .whenComplete(
            (found, failure) -> {
              if (failure != null) {
                LOG.info("{} could not be discovered: {}", device.id(), failure.getMessage());
              }
            });
  }

  @Override
  public boolean remove(String deviceId, String actor) throws StoreException {
    boolean present =
        inventory.now(
            deviceId,
            store -> {
              boolean found = store.find(Device.class, deviceId).isPresent();
              store.remove(Device.class, deviceId, actor);
              return found;
            });
    register.remove(deviceId);
    forgetCommunity(deviceId);
    return present;
  }

  private void forgetCommunity(String deviceId) {
    try {
      communities.remove(deviceId);
      keyring.renew(deviceId);
    } catch (IOException e) {
      LOG.warn("The community of {} cannot be taken from the disk", deviceId, e);
    }
  }

  @Override
  public Discovery start(DiscoveryRequest request, String actor) {
    discoveries.check(request);
    List<Device> known = request.known() ? register.all() : List.of();
    return discoveries.start(request, actor, known, request.exporters() ? exporters() : List.of());
  }

  /**
   * Begins to ask all known devices anew, and those exporters of flows that are no device yet and
   * are allowed to be asked.
   *
   * @param depth steps from neighbour to neighbour
   */
  public void startUsual(int depth) {
    List<Exporter> exporters =
        terms.allowed().isEmpty()
            ? List.of()
            : exporters().stream()
                .filter(each -> each.deviceId().isEmpty())
                .filter(this::isAllowed)
                .toList();
    if (register.size() + exporters.size() > 0) {
      DiscoveryRequest request =
          new DiscoveryRequest(List.of(), NewDevice.PORT, true, !exporters.isEmpty(), depth);
      discoveries.start(request, Inventory.ACTOR, register.all(), exporters);
    }
  }

  private boolean isAllowed(Exporter exporter) {
    return terms.allowed().stream().anyMatch(prefix -> prefix.contains(exporter.address()));
  }

  private List<Exporter> exporters() {
    try {
      return inventory.now(store -> store.list(Exporter.class, Page.first(Page.MAX_LIMIT)));
    } catch (StoreException e) {
      throw new IllegalStateException("exporters cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public List<Discovery> discoveries() {
    return discoveries.all();
  }

  @Override
  public Optional<Discovery> discovery(String id) {
    return discoveries.find(id);
  }

  @Override
  public void override(String deviceId, String interfaceId, InterfaceChoice choice, String actor)
      throws StoreException {
    choice.type().ifPresent(DiscoveryDesk::checkType);
    String key = InventoryEntry.key(deviceId, interfaceId);
    Device device =
        inventory.now(
            deviceId,
            store -> {
              NetworkInterface entry =
                  store
                      .find(NetworkInterface.class, key)
                      .orElseThrow(
                          () ->
                              new IllegalArgumentException(
                                  "there is no interface " + interfaceId + " of " + deviceId));
              Device known = store.find(Device.class, deviceId).orElseThrow();
              List<Neighbour> heard = KnownDevice.read(store, known).neighbours();
              store.put(Overrides.decided(entry, heard, choice, rules), actor);
              return known;
            });
    if (Overrides.leavesSomethingToRules(choice)) {
      devices.again(device);
    }
  }

  private static void checkType(String type) {
    if (InterfaceRole.parse(type).isEmpty()) {
      throw new IllegalArgumentException(
          "wanted a type of " + Arrays.toString(InterfaceRole.values()) + ", got '" + type + "'");
    }
  }

  @Override
  public void close() {
    discoveries.stop();
  }
}
