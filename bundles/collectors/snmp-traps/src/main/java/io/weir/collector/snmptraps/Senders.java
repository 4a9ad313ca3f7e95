package io.weir.collector.snmptraps;

import io.weir.api.net.Address;
import io.weir.api.net.Prefix;
import java.util.List;

/**
 * Who else than the devices of the inventory is believed.
 *
 * @param everybody all are
 * @param allowed who is
 * @param proxies who is, and may speak for others, too
 */
record Senders(boolean everybody, List<Prefix> allowed, List<Prefix> proxies) {

  Senders {
    allowed = List.copyOf(allowed);
    proxies = List.copyOf(proxies);
  }

  boolean areBelieved(Address sender) {
    return everybody || isIn(allowed, sender) || isIn(proxies, sender);
  }

  boolean maySpeakForOthers(Address sender) {
    return isIn(proxies, sender);
  }

  private static boolean isIn(List<Prefix> prefixes, Address address) {
    return prefixes.stream().anyMatch(prefix -> prefix.contains(address));
  }
}
