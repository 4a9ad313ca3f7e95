package io.weir.collector.snmp.discovery;

import io.weir.api.inventory.Device;
import io.weir.api.inventory.Neighbour;
import io.weir.api.net.Address;
import io.weir.api.net.Prefix;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/**
 * Whom a discovery asks: what it was told to, and the neighbours of those, as long as they are
 * allowed. Each once. Not thread-safe.
 */
final class Targets {

  /**
   * One to ask.
   *
   * @param known the device, where the inventory has it
   * @param steps from what the discovery was told to ask
   */
  record Target(Optional<Device> known, Address address, int port, int steps) {}

  /** Protocols by which neighbours say themselves where they are managed. */
  private static final Set<String> SPOKEN = Set.of("lldp", "cdp");

  private final Queue<Target> waiting = new ArrayDeque<>();
  private final Queue<Addresses> ranges = new ArrayDeque<>();
  private final Set<Address> seen = new HashSet<>();
  private final int port;
  private final int depth;
  private final List<Prefix> allowed;
  private final long most;
  private long total;

  /**
   * @param port where agents are that are no known devices
   * @param depth how many steps to go
   * @param allowed where neighbours may be
   * @param most targets in all
   */
  Targets(int port, int depth, List<Prefix> allowed, long most) {
    this.port = port;
    this.depth = depth;
    this.allowed = List.copyOf(allowed);
    this.most = most;
  }

  /** All addresses of a range, whose number the caller has checked. */
  void range(Prefix prefix) {
    ranges.add(new Addresses(prefix));
    total += Addresses.count(prefix).longValueExact();
  }

  void device(Device device) {
    seen.add(device.address());
    waiting.add(new Target(Optional.of(device), device.address(), device.port(), 0));
    total++;
  }

  void address(Address address) {
    address(address, 0);
  }

  private void address(Address address, int steps) {
    if (total < most && seen.add(address)) {
      waiting.add(new Target(Optional.empty(), address, port, steps));
      total++;
    }
  }

  /** Neighbours that one who was asked hears. */
  void neighbours(Target of, List<Neighbour> heard) {
    if (of.steps() < depth) {
      heard.stream()
          .filter(each -> SPOKEN.contains(each.protocol()))
          .flatMap(each -> each.address().stream())
          .filter(address -> allowed.stream().anyMatch(prefix -> prefix.contains(address)))
          .forEach(address -> address(address, of.steps() + 1));
    }
  }

  /** The next one; empty if there is none, at least for now. */
  Optional<Target> next() {
    Target target = waiting.poll();
    if (target != null) {
      return Optional.of(target);
    }
    while (!ranges.isEmpty() && !ranges.peek().hasNext()) {
      ranges.remove();
    }
    return Optional.ofNullable(ranges.peek())
        .map(range -> new Target(Optional.empty(), range.next(), port, 0));
  }

  /** How many there are in all, as far as known. */
  long total() {
    return total;
  }
}
