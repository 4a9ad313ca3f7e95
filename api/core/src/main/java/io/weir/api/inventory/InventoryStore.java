package io.weir.api.inventory;

import io.weir.api.store.StoreException;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** Keeps what is known of devices. Called from any thread; may block. */
@ConsumerType
public interface InventoryStore {

  /** Adds the device, or replaces the one with its id; its interfaces stay. */
  void put(Device device) throws StoreException;

  Optional<Device> device(String id) throws StoreException;

  /** All devices, by id. */
  List<Device> devices() throws StoreException;

  /** Forgets a device and its interfaces; nothing happens if there is none. */
  void remove(String deviceId) throws StoreException;

  /** Adds the interface, or replaces the one of its device and name. The device was put before. */
  void put(NetworkInterface networkInterface) throws StoreException;

  /** The interfaces of a device, by name. */
  List<NetworkInterface> interfaces(String deviceId) throws StoreException;
}
