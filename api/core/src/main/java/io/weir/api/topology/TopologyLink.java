package io.weir.api.topology;

import io.weir.api.inventory.Link;
import io.weir.api.inventory.NetworkInterface;

/**
 * A link with the interfaces that it connects.
 *
 * @param link as in the inventory: evidence, confidence, when it was seen
 * @param a the interface of {@link Link#deviceA()}
 * @param z the interface of {@link Link#deviceZ()}
 * @param ends how many of its ends hear the other: 2, 1, or 0 if it is kept for a while only,
 *     though neither does any more, or because a person said so
 */
public record TopologyLink(Link link, NetworkInterface a, NetworkInterface z, int ends) {

  public TopologyLink {
    if (!a.deviceId().equals(link.deviceA())
        || !a.id().equals(link.interfaceA())
        || !z.deviceId().equals(link.deviceZ())
        || !z.id().equals(link.interfaceZ())) {
      throw new IllegalArgumentException(
          "wanted the two interfaces of a link, got others: " + link);
    }
    if (ends < 0 || ends > 2) {
      throw new IllegalArgumentException("wanted 0 to 2 ends that hear the other, got " + ends);
    }
  }
}
