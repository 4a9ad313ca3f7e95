package io.weir.analysis.topology.model;

import io.weir.api.inventory.Device;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.net.Address;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The devices and interfaces of an inventory, by what neighbours may say of them. One thread. */
public final class Network {

  private static final Ports NONE = new Ports(List.of());

  private final Map<String, Device> devices = new HashMap<>();
  private final Map<String, List<NetworkInterface>> interfaces = new HashMap<>();
  private final Map<String, Ports> ports = new HashMap<>();
  private final DeviceNames names = new DeviceNames();
  private final Index<Address> addresses = new Index<>();
  private final Index<Address> others = new Index<>();
  private final Index<String> serials = new Index<>();
  private final Index<String> chassis = new Index<>();
  private final Index<Long> macs = new Index<>();

  public Network(Collection<Device> devices, Iterable<NetworkInterface> interfaces) {
    devices.stream().sorted(Comparator.comparing(Device::id)).forEach(this::add);
    interfaces.forEach(this::add);
  }

  private void add(Device device) {
    devices.put(device.id(), device);
    names.add(device.sysName(), device.id());
    addresses.add(device.address(), device.id());
    device.addresses().forEach(text -> others.add(Address.parse(text), device.id()));
    if (!device.serial().isBlank()) {
      serials.add(serial(device.serial()), device.id());
    }
    if (!device.chassisId().isBlank()) {
      chassis.add(chassis(device.chassisIdSubtype(), device.chassisId()), device.id());
    }
  }

  /** An interface of no device in the inventory is left out. */
  private void add(NetworkInterface each) {
    if (devices.containsKey(each.deviceId())) {
      interfaces.computeIfAbsent(each.deviceId(), any -> new ArrayList<>()).add(each);
      MacAddress.of(each.ifPhysAddress()).ifPresent(mac -> macs.add(mac, each.deviceId()));
    }
  }

  List<Device> devices() {
    return devices.values().stream().sorted(Comparator.comparing(Device::id)).toList();
  }

  Optional<Device> device(String id) {
    return Optional.ofNullable(devices.get(id));
  }

  /** What a device is called where people read it. */
  String nameOf(String deviceId) {
    return device(deviceId).map(Device::name).orElse(deviceId);
  }

  Ports ports(String deviceId) {
    List<NetworkInterface> all = interfaces.get(deviceId);
    return all == null ? NONE : ports.computeIfAbsent(deviceId, any -> new Ports(all));
  }

  Optional<NetworkInterface> at(End end) {
    return ports(end.deviceId()).byId(end.interfaceId());
  }

  /** Devices with an interface of this MAC address. */
  List<String> withMac(String text) {
    OptionalLong mac = MacAddress.of(text);
    return mac.isEmpty() ? List.of() : macs.get(mac.getAsLong());
  }

  List<String> withName(String sysName) {
    return names.get(sysName);
  }

  List<String> withSerial(String text) {
    return serials.get(serial(text));
  }

  /** Devices that say themselves to have this chassis identifier. */
  List<String> withChassis(String subtype, String text) {
    return chassis.get(chassis(subtype, text));
  }

  private static String chassis(String subtype, String text) {
    return subtype + ' ' + text.strip().toLowerCase(Locale.ROOT);
  }

  /** Devices managed at this address; none for one that every device may have. */
  List<String> withAddress(Address address) {
    return addresses.get(address).isEmpty() || isEverywhere(address)
        ? List.of()
        : addresses.get(address);
  }

  /** Devices that have this address, wherever they are managed. */
  List<String> withOtherAddress(Address address) {
    return isEverywhere(address) ? List.of() : others.get(address);
  }

  private static boolean isEverywhere(Address address) {
    var plain = address.toInetAddress();
    return plain.isAnyLocalAddress() || plain.isLoopbackAddress() || plain.isLinkLocalAddress();
  }

  private static String serial(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
