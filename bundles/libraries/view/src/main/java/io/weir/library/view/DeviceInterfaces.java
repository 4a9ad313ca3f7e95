package io.weir.library.view;

import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.inventory.Page;
import io.weir.api.store.StoreException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The interfaces of one device, by what flows say of them. */
final class DeviceInterfaces {

  static final DeviceInterfaces NONE = new DeviceInterfaces();

  private final Map<Long, NetworkInterface> byIfIndex = new HashMap<>();
  private final Map<String, NetworkInterface> byName = new HashMap<>();

  private DeviceInterfaces() {}

  static DeviceInterfaces read(InventoryStore store, String deviceId) throws StoreException {
    DeviceInterfaces interfaces = new DeviceInterfaces();
    Page page = Page.within(Page.MAX_LIMIT, deviceId);
    List<NetworkInterface> some;
    do {
      some = store.list(NetworkInterface.class, page);
      some.forEach(interfaces::add);
      page = some.isEmpty() ? page : page.after(some.get(some.size() - 1));
    } while (some.size() == page.limit());
    return interfaces;
  }

  private void add(NetworkInterface one) {
    byIfIndex.merge(one.ifIndex(), one, (before, after) -> isGone(before) ? after : before);
    byName.putIfAbsent(one.ifDescr(), one);
    byName.put(one.ifName(), one);
  }

  private static boolean isGone(NetworkInterface one) {
    return one.ifOperStatus().equals("notPresent");
  }

  /**
   * The interface of a flow. A flow that was stored with a name keeps it: what bears that name is
   * meant, whatever number it has now; where nothing does any more, it was renamed.
   *
   * @param name empty where the flow has none
   */
  Optional<NetworkInterface> find(long ifIndex, String name) {
    Optional<NetworkInterface> numbered = Optional.ofNullable(byIfIndex.get(ifIndex));
    if (name.isEmpty() || numbered.filter(one -> isCalled(one, name)).isPresent()) {
      return numbered;
    }
    return Optional.ofNullable(byName.get(name)).or(() -> numbered);
  }

  private static boolean isCalled(NetworkInterface one, String name) {
    return one.ifName().equals(name) || one.ifDescr().equals(name);
  }
}
