package io.weir.store.memory;

import io.weir.api.inventory.Device;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.store.StoreException;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Devices and interfaces in memory. Refuses new ones beyond its bound. */
@Component(
    configurationPid = "io.weir.store.memory.inventory",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = MemoryInventoryStore.Config.class)
public final class MemoryInventoryStore implements InventoryStore {

  /** The configuration, PID {@code io.weir.store.memory.inventory}. */
  @ObjectClassDefinition(name = "Weir inventory in memory")
  public @interface Config {
    @AttributeDefinition(description = "The most devices, and the most interfaces of each")
    int max_entries() default 10_000;
  }

  private final int maxEntries;
  private final NavigableMap<String, Device> devices = new TreeMap<>();
  private final Map<String, NavigableMap<String, NetworkInterface>> interfaces = new TreeMap<>();

  @Activate
  public MemoryInventoryStore(Config config) {
    this(config.max_entries());
  }

  /**
   * @param maxEntries the most devices, and the most interfaces of each, at least 1
   */
  public MemoryInventoryStore(int maxEntries) {
    if (maxEntries < 1) {
      throw new IllegalArgumentException("wanted max.entries of at least 1, got " + maxEntries);
    }
    this.maxEntries = maxEntries;
  }

  @Override
  public synchronized void put(Device device) throws StoreException {
    putWithin(devices, device.id(), device);
  }

  @Override
  public synchronized Optional<Device> device(String id) {
    return Optional.ofNullable(devices.get(id));
  }

  @Override
  public synchronized List<Device> devices() {
    return List.copyOf(devices.values());
  }

  @Override
  public synchronized void remove(String deviceId) {
    devices.remove(deviceId);
    interfaces.remove(deviceId);
  }

  @Override
  public synchronized void put(NetworkInterface networkInterface) throws StoreException {
    String device = networkInterface.deviceId();
    if (!devices.containsKey(device)) {
      throw new StoreException(
          StoreException.Kind.REJECTED, "wanted an interface of a known device, got " + device);
    }
    putWithin(
        interfaces.computeIfAbsent(device, id -> new TreeMap<>()),
        networkInterface.name(),
        networkInterface);
  }

  private <T> void putWithin(Map<String, T> entries, String key, T value) throws StoreException {
    if (entries.size() >= maxEntries && !entries.containsKey(key)) {
      throw new StoreException(
          StoreException.Kind.REJECTED,
          "wanted at most " + maxEntries + " entries (max.entries), got one more: " + key);
    }
    entries.put(key, value);
  }

  @Override
  public synchronized List<NetworkInterface> interfaces(String deviceId) {
    return interfaces.containsKey(deviceId)
        ? List.copyOf(interfaces.get(deviceId).values())
        : List.of();
  }
}
