package io.weir.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.weir.api.inventory.Device;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.net.Address;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link InventoryStore} promises. Extend it and return an empty store. */
public abstract class InventoryStoreTck {

  private static final Device EDGE = new Device("2", "edge", Address.parse("192.0.2.2"));
  private static final Device CORE = new Device("1", "core", Address.parse("2001:db8::1"));

  private InventoryStore store;

  /** A new, empty store. */
  protected abstract InventoryStore createStore() throws Exception;

  @BeforeEach
  void create() throws Exception {
    store = createStore();
  }

  @Test
  void aNewStoreIsEmpty() throws Exception {
    assertEquals(List.of(), store.devices());
    assertEquals(Optional.empty(), store.device("1"));
    assertEquals(List.of(), store.interfaces("1"));
  }

  @Test
  void devicesComeBackById() throws Exception {
    store.put(EDGE);
    store.put(CORE);
    assertEquals(List.of(CORE, EDGE), store.devices());
    assertEquals(Optional.of(EDGE), store.device("2"));
  }

  @Test
  void aDeviceIsReplacedByItsId() throws Exception {
    store.put(EDGE);
    Device renamed = new Device(EDGE.id(), "renamed", EDGE.address());
    store.put(renamed);
    assertEquals(List.of(renamed), store.devices());
  }

  @Test
  void interfacesComeBackByNameAndAreReplacedByIt() throws Exception {
    store.put(EDGE);
    store.put(CORE);
    store.put(port(EDGE, "b", 1));
    store.put(port(EDGE, "a", 2));
    store.put(port(EDGE, "b", 3));
    store.put(port(CORE, "b", 4));
    assertEquals(List.of(port(EDGE, "a", 2), port(EDGE, "b", 3)), store.interfaces(EDGE.id()));
  }

  @Test
  void replacingADeviceKeepsItsInterfaces() throws Exception {
    store.put(EDGE);
    store.put(port(EDGE, "a", 1));
    store.put(new Device(EDGE.id(), "renamed", EDGE.address()));
    assertEquals(List.of(port(EDGE, "a", 1)), store.interfaces(EDGE.id()));
  }

  @Test
  void aRemovedDeviceTakesItsInterfacesAlong() throws Exception {
    store.put(EDGE);
    store.put(CORE);
    store.put(port(EDGE, "a", 1));
    store.remove(EDGE.id());
    store.remove("absent");
    assertEquals(List.of(CORE), store.devices());
    assertEquals(List.of(), store.interfaces(EDGE.id()));
    store.put(EDGE);
    assertEquals(List.of(), store.interfaces(EDGE.id()));
  }

  private static NetworkInterface port(Device device, String name, int index) {
    return new NetworkInterface(device.id(), name, "to the " + name + " side", index, 10_000_000);
  }
}
