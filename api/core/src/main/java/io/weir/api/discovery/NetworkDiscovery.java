package io.weir.api.discovery;

import io.weir.api.inventory.Device;
import io.weir.api.net.Address;
import io.weir.api.store.StoreException;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Finds devices and what they consist of, and puts that into the inventory. For shells and REST,
 * from any thread; blocks no longer than the inventory does.
 *
 * <p>Who makes a change is named by {@code actor}, as in the inventory.
 */
@ProviderType
public interface NetworkDiscovery {

  /** Names of the credentials that the configuration has, in the order in which they are tried. */
  List<String> profiles();

  /** The device that is asked at an address and port; does not block. */
  Optional<Device> at(Address address, int port);

  /**
   * Takes a device in, and begins to discover it. One that is known by its address and port is
   * given the new credentials.
   *
   * @return the device as it stands in the inventory, before it was asked
   * @throws IllegalArgumentException for a profile that does not exist, or an address that the
   *     configuration does not allow
   */
  Device add(NewDevice device, String actor) throws StoreException;

  /**
   * Forgets a device with all that belongs to it.
   *
   * @return whether there was one
   */
  boolean remove(String deviceId, String actor) throws StoreException;

  /**
   * Begins a discovery.
   *
   * @throws IllegalArgumentException if it wants more than the configuration allows
   * @throws IllegalStateException if as many as may be run already
   */
  Discovery start(DiscoveryRequest request, String actor);

  /** Those that run and some that ended, the newest first. */
  List<Discovery> discoveries();

  Optional<Discovery> discovery(String id);

  /**
   * Decides for an interface what rules would decide, until it is decided otherwise.
   *
   * @throws IllegalArgumentException if there is no such interface or type
   */
  void override(String deviceId, String interfaceId, InterfaceChoice choice, String actor)
      throws StoreException;
}
