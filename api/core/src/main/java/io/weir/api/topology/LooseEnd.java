package io.weir.api.topology;

import io.weir.api.inventory.Neighbour;
import java.util.Optional;

/**
 * Somebody whom a device hears, but of whom no link could be concluded.
 *
 * @param heard as the device tells it
 * @param cause why there is no link
 * @param deviceId who it is, where at least that is known
 */
public record LooseEnd(Neighbour heard, Cause cause, Optional<String> deviceId) {

  /** Why there is no link. */
  public enum Cause {
    /** Nothing that the other says is that of a device in the inventory. */
    UNKNOWN_DEVICE,
    /** What the other says is that of several devices. */
    SEVERAL_DEVICES,
    /** What the other says belongs to different devices: who it is cannot be believed. */
    CONTRADICTION,
    /** The device is known, but has no such interface. */
    UNKNOWN_INTERFACE,
    /** Several interfaces of the device are called so. */
    SEVERAL_INTERFACES,
    /** Where it was heard cannot be told, or that interface is not in the inventory. */
    UNKNOWN_HERE,
    /** An interface hears itself. */
    ITSELF,
    /** One of the two interfaces is known to be connected with another, by stronger evidence. */
    OVERRULED
  }
}
