package io.weir.collector.snmptraps;

import io.weir.api.inventory.NetworkInterface;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The ids of a device's interfaces by ifIndex, in little room: there are thousands of devices. */
final class InterfaceIds {

  private final Instant read;
  private final long[] indexes;
  private final String[] ids;

  private InterfaceIds(Instant read, long[] indexes, String[] ids) {
    this.read = read;
    this.indexes = indexes;
    this.ids = ids;
  }

  static InterfaceIds of(Instant read, List<NetworkInterface> interfaces) {
    List<NetworkInterface> sorted =
        interfaces.stream().sorted(Comparator.comparingLong(NetworkInterface::ifIndex)).toList();
    return new InterfaceIds(
        read,
        sorted.stream().mapToLong(NetworkInterface::ifIndex).toArray(),
        sorted.stream().map(NetworkInterface::id).toArray(String[]::new));
  }

  /** When the inventory said so. */
  Instant read() {
    return read;
  }

  Optional<String> id(long ifIndex) {
    int place = Arrays.binarySearch(indexes, ifIndex);
    return place < 0 ? Optional.empty() : Optional.of(ids[place]);
  }
}
