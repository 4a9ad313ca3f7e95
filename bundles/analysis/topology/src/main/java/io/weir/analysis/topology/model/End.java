package io.weir.analysis.topology.model;

import io.weir.api.inventory.NetworkInterface;

/** One interface of one device. */
record End(String deviceId, String interfaceId) implements Comparable<End> {

  static End of(NetworkInterface networkInterface) {
    return new End(networkInterface.deviceId(), networkInterface.id());
  }

  @Override
  public int compareTo(End other) {
    int order = deviceId.compareTo(other.deviceId);
    return order != 0 ? order : interfaceId.compareTo(other.interfaceId);
  }

  @Override
  public String toString() {
    return deviceId + " " + interfaceId;
  }
}
