package io.weir.interfaces.rest;

import io.weir.api.discovery.Discovery;
import io.weir.api.discovery.DiscoveryRequest;
import io.weir.api.discovery.InterfaceChoice;
import io.weir.api.discovery.NetworkDiscovery;
import io.weir.api.discovery.NewDevice;
import io.weir.api.discovery.SnmpAccess;
import io.weir.api.inventory.Device;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.inventory.Page;
import io.weir.api.net.Address;
import io.weir.api.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds nothing by itself, and remembers what it was told. */
final class FakeDiscovery implements NetworkDiscovery {

  final List<NewDevice> added = new ArrayList<>();
  final List<String> actors = new ArrayList<>();
  private final List<Discovery> discoveries = new ArrayList<>();
  private final InventoryStore inventory;

  FakeDiscovery(InventoryStore inventory) {
    this.inventory = inventory;
  }

  @Override
  public List<String> profiles() {
    return List.of("campus");
  }

  @Override
  public Optional<Device> at(Address address, int port) {
    return added.stream()
        .filter(each -> each.address().equals(address) && each.port() == port)
        .map(each -> Device.unasked("d9", address, port, FakeHost.NOW))
        .findFirst();
  }

  @Override
  public Device add(NewDevice device, String actor) throws StoreException {
    if (device.access().orElse(null) instanceof SnmpAccess.Profile profile
        && !profiles().contains(profile.name())) {
      throw new IllegalArgumentException("wanted a profile of [campus], got " + profile.name());
    }
    added.add(device);
    actors.add(actor);
    Device unasked = Device.unasked("d9", device.address(), device.port(), FakeHost.NOW);
    inventory.put(unasked, actor);
    return unasked;
  }

  @Override
  public boolean remove(String deviceId, String actor) throws StoreException {
    boolean known = inventory.find(Device.class, deviceId).isPresent();
    inventory.remove(Device.class, deviceId, actor);
    return known;
  }

  @Override
  public Discovery start(DiscoveryRequest request, String actor) {
    if (!discoveries.isEmpty()) {
      throw new IllegalStateException("wanted at most 1 discovery at a time, got one more");
    }
    Discovery started =
        new Discovery(
            "7",
            actor,
            request,
            FakeHost.NOW,
            Optional.empty(),
            256,
            64,
            3,
            2,
            40,
            5,
            Map.of("timeout", 61L));
    discoveries.add(started);
    return started;
  }

  @Override
  public List<Discovery> discoveries() {
    return List.copyOf(discoveries);
  }

  @Override
  public Optional<Discovery> discovery(String id) {
    return discoveries.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  @Override
  public void override(String deviceId, String interfaceId, InterfaceChoice choice, String actor)
      throws StoreException {
    NetworkInterface one =
        inventory.list(NetworkInterface.class, Page.within(100, deviceId)).stream()
            .filter(port -> port.id().equals(interfaceId))
            .findFirst()
            .orElseThrow();
    if (choice.type().orElse("isp").equals("motorway")) {
      throw new IllegalArgumentException("wanted a type of [isp, uplink], got motorway");
    }
    inventory.put(
        new NetworkInterface(
            deviceId,
            interfaceId,
            one.ifIndex(),
            one.ifName(),
            one.ifDescr(),
            one.ifAlias(),
            one.ifType(),
            one.speed(),
            one.ifHighSpeed(),
            one.ifAdminStatus(),
            one.ifOperStatus(),
            one.ifPhysAddress(),
            one.ifMtu(),
            one.duplex(),
            choice.type().orElse("access"),
            choice.provider().orElse(""),
            choice.critical().orElse(false),
            choice.type().isPresent() ? NetworkInterface.OVERRIDE : "default",
            choice.provider().isPresent() ? NetworkInterface.OVERRIDE : "default",
            choice.critical().isPresent() ? NetworkInterface.OVERRIDE : "default"),
        actor);
  }
}
