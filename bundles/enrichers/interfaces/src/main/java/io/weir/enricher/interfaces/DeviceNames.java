package io.weir.enricher.interfaces;

import io.weir.api.inventory.NetworkInterface;
import io.weir.api.net.Address;
import io.weir.enricher.interfaces.model.NameTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A device: where it is managed, and its interfaces' names. */
record DeviceNames(Address address, NameTable names) {

  /** MIBs allow 255 octets (DisplayString, RFC 2579); whatever an agent says beyond is cut off. */
  private static final int LONGEST = 255;

  private static final String GONE = "notPresent";

  /**
   * What flows call interfaces, by ifIndex: ifName, or ifDescr where there is none. Of two with the
   * same ifIndex the one that is present, or else the one whose id comes first.
   */
  static Map<Long, String> byIfIndex(List<NetworkInterface> interfaces) {
    Map<Long, NetworkInterface> present = new HashMap<>();
    for (NetworkInterface each : interfaces) {
      present.merge(each.ifIndex(), each, DeviceNames::better);
    }
    Map<Long, String> names = new HashMap<>();
    present.forEach(
        (ifIndex, each) -> {
          String name = each.ifName().isEmpty() ? each.ifDescr() : each.ifName();
          if (!name.isEmpty()) {
            names.put(ifIndex, name.length() > LONGEST ? name.substring(0, LONGEST) : name);
          }
        });
    return names;
  }

  private static NetworkInterface better(NetworkInterface one, NetworkInterface other) {
    boolean oneGone = one.ifOperStatus().equals(GONE);
    boolean otherGone = other.ifOperStatus().equals(GONE);
    if (oneGone != otherGone) {
      return oneGone ? other : one;
    }
    return one.id().compareTo(other.id()) <= 0 ? one : other;
  }
}
