package io.weir.library.view.network;

import io.weir.api.inventory.EntryId;
import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.NetworkInterface;

/**
 * An interface as URLs and commands name it: {@code DEVICE~INTERFACE}, the ids of both. No id has a
 * tilde in it.
 */
public record InterfaceRef(String device, String id) {

  private static final char SEPARATOR = '~';

  public InterfaceRef {
    EntryId.check(device);
    EntryId.check(id);
  }

  public static InterfaceRef of(NetworkInterface entry) {
    return new InterfaceRef(entry.deviceId(), entry.id());
  }

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException saying what was wanted and what was got
   */
  public static InterfaceRef parse(String text) {
    int at = text.indexOf(SEPARATOR);
    if (at < 0) {
      throw new IllegalArgumentException(
          "wanted an interface as DEVICE" + SEPARATOR + "INTERFACE, got '" + text + "'");
    }
    return new InterfaceRef(text.substring(0, at), text.substring(at + 1));
  }

  /** The key of its {@link NetworkInterface}. */
  public String key() {
    return InventoryEntry.key(device, id);
  }

  @Override
  public String toString() {
    return device + SEPARATOR + id;
  }
}
