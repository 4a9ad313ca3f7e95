package io.weir.analysis.trafficmatrix.model.network;

import io.weir.api.inventory.Device;
import io.weir.api.inventory.NetworkInterface;
import java.util.Locale;

/**
 * One direction of a link, as rules see it.
 *
 * @param device on which traffic leaves
 * @param port by which it leaves
 * @param peer the device that it reaches
 * @param peerPort by which it comes in there
 * @param speed in bits a second, the lower of both ends; infinite where neither is known
 */
record LinkSubject(
    Device device, NetworkInterface port, Device peer, NetworkInterface peerPort, double speed) {

  /** What rules can look at. */
  enum Field {
    DEVICE,
    INTERFACE,
    ALIAS,
    PEER_DEVICE,
    PEER_INTERFACE,
    PEER_ALIAS,
    SPEED;

    /** As in the file: {@code peerDevice}. */
    String label() {
      String lower = name().toLowerCase(Locale.ROOT);
      int gap = lower.indexOf('_');
      return gap < 0
          ? lower
          : lower.substring(0, gap)
              + Character.toUpperCase(lower.charAt(gap + 1))
              + lower.substring(gap + 2);
    }
  }

  String text(Field field) {
    return switch (field) {
      case DEVICE -> device.name();
      case INTERFACE -> port.name();
      case ALIAS -> port.ifAlias();
      case PEER_DEVICE -> peer.name();
      case PEER_INTERFACE -> peerPort.name();
      case PEER_ALIAS -> peerPort.ifAlias();
      case SPEED -> Double.toString(speed);
    };
  }

  LinkSubject back() {
    return new LinkSubject(
        /* device= */ peer, /* port= */ peerPort, /* peer= */ device, /* peerPort= */ port, speed);
  }

  /** Unique among links, as {@link io.weir.api.topology.Topology.Link} wants it. */
  String id() {
    return port.deviceId() + ":" + port.id();
  }

  String label() {
    return device.name() + " " + port.name();
  }
}
