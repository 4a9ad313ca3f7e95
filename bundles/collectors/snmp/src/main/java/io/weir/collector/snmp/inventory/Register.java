package io.weir.collector.snmp.inventory;

import io.weir.api.inventory.Device;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.Page;
import io.weir.api.net.Address;
import io.weir.api.store.StoreException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The devices of the inventory, at hand for threads that must not block. Thread-safe. */
public final class Register {

  /** Is told of devices; must not block. */
  public interface Listener {

    /** A device that is new here. */
    void came(Device device);

    /** A device that is not there any more. */
    void went(Device device);
  }

  /** Where an agent is. */
  private record Place(Address address, int port) {}

  private final Listener listener;
  private final Map<String, Device> devices = new ConcurrentHashMap<>();
  private final Map<Place, String> places = new ConcurrentHashMap<>();

  public Register(Listener listener) {
    this.listener = listener;
  }

  public Optional<Device> device(String id) {
    return Optional.ofNullable(devices.get(id));
  }

  /** The device that is asked at an address. */
  public Optional<Device> at(Address address, int port) {
    return Optional.ofNullable(places.get(new Place(address, port))).map(devices::get);
  }

  public List<Device> all() {
    return List.copyOf(devices.values());
  }

  public int size() {
    return devices.size();
  }

  /** Takes a device in, or takes what is new of it. */
  public synchronized void put(Device device) {
    Device was = devices.put(device.id(), device);
    places.put(new Place(device.address(), device.port()), device.id());
    if (was == null) {
      listener.came(device);
    }
  }

  public synchronized void remove(String id) {
    Device gone = devices.remove(id);
    if (gone != null) {
      places.values().removeIf(id::equals);
      listener.went(gone);
    }
  }

  /**
   * Takes up the devices that an inventory has now; others may have put or removed some.
   *
   * @throws StoreException the inventory's; then nothing changes here
   */
  public void load(InventoryStore store) throws StoreException {
    Set<String> before = new HashSet<>(devices.keySet());
    List<Device> present = list(store);
    present.forEach(each -> before.remove(each.id()));
    present.forEach(this::put);
    before.forEach(this::remove);
  }

  private static List<Device> list(InventoryStore store) throws StoreException {
    List<Device> all = new ArrayList<>();
    Page page = Page.first(Page.MAX_LIMIT);
    for (List<Device> some = store.list(Device.class, page);
        !some.isEmpty();
        some = store.list(Device.class, page.after(some.get(some.size() - 1)))) {
      all.addAll(some);
    }
    return all;
  }
}
