package io.weir.collector.snmp.discovery;

import io.weir.api.inventory.Device;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.inventory.Page;
import io.weir.api.store.StoreException;
import io.weir.collector.snmp.model.interfaces.PhysAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The MAC addresses that devices of the inventory have, as numbers. Thread-safe. */
public final class KnownStations {

  private static final long[] NONE = {};

  private final Map<String, long[]> macs = new HashMap<>();
  private final Map<Long, Integer> owners = new HashMap<>();

  /** Takes up what a device has now. */
  public void put(Device device, Collection<NetworkInterface> interfaces) {
    boolean mac = device.chassisIdSubtype().equals("mac-address");
    put(
        device.id(),
        Stream.concat(
            interfaces.stream().map(NetworkInterface::ifPhysAddress),
            Stream.of(mac ? device.chassisId() : "")));
  }

  private synchronized void put(String deviceId, Stream<String> addresses) {
    long[] now =
        addresses
            .flatMap(address -> PhysAddress.parse(address).stream())
            .filter(PhysAddress::identifies)
            .mapToLong(KnownStations::number)
            .sorted()
            .distinct()
            .toArray();
    long[] before = macs.getOrDefault(deviceId, NONE);
    if (!Arrays.equals(now, before)) {
      macs.put(deviceId, now);
      Arrays.stream(now).forEach(mac -> owners.merge(mac, 1, Integer::sum));
      release(before);
    }
  }

  private static long number(PhysAddress mac) {
    return Long.parseLong(mac.hex().replace(":", ""), 16);
  }

  private void release(long[] gone) {
    for (long mac : gone) {
      owners.computeIfPresent(mac, (same, times) -> times > 1 ? times - 1 : null);
    }
  }

  public synchronized void remove(String deviceId) {
    long[] gone = macs.remove(deviceId);
    release(gone == null ? NONE : gone);
  }

  /** Whether an interface of the device has it. */
  synchronized boolean isOf(String deviceId, PhysAddress mac) {
    return Arrays.binarySearch(macs.getOrDefault(deviceId, NONE), number(mac)) >= 0;
  }

  /** Whether an interface of any device has it. */
  synchronized boolean isKnown(PhysAddress mac) {
    return owners.containsKey(number(mac));
  }

  /** Takes up what an inventory has. */
  public void load(InventoryStore store) throws StoreException {
    List<NetworkInterface> ofOne = new ArrayList<>();
    Page page = Page.first(Page.MAX_LIMIT);
    for (List<NetworkInterface> some = store.list(NetworkInterface.class, page);
        !some.isEmpty();
        some = store.list(NetworkInterface.class, page.after(some.get(some.size() - 1)))) {
      for (NetworkInterface each : some) {
        if (!ofOne.isEmpty() && !ofOne.get(0).deviceId().equals(each.deviceId())) {
          put(store, ofOne);
          ofOne.clear();
        }
        ofOne.add(each);
      }
    }
    if (!ofOne.isEmpty()) {
      put(store, ofOne);
    }
  }

  private void put(InventoryStore store, List<NetworkInterface> ofOne) throws StoreException {
    Optional<Device> device = store.find(Device.class, ofOne.get(0).deviceId());
    device.ifPresent(known -> put(known, ofOne));
  }
}
