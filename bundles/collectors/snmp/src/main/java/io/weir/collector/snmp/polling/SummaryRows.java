package io.weir.collector.snmp.polling;

import io.weir.api.inventory.InterfaceSummary;
import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.Page;
import io.weir.api.store.StoreException;
import io.weir.collector.snmp.inventory.Inventory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The inventory's summaries: of each interface one of its last 24 hours, which moves on, and one of
 * each day of UTC that is over, which stays. Called by one thread at a time for a device.
 */
final class SummaryRows {

  private static final Duration QUARTER = Duration.ofMinutes(15);

  /** When the 24 hours began that were written last, by device. */
  private final Map<String, Instant> moving = new ConcurrentHashMap<>();

  /** When the 24 hours end that are to be written now: at the last quarter of an hour. */
  static Instant end(Instant now) {
    long quarter = QUARTER.toMillis();
    return Instant.ofEpochMilli(Math.floorDiv(now.toEpochMilli(), quarter) * quarter);
  }

  void forget(String deviceId) {
    moving.remove(deviceId);
  }

  /**
   * Puts these in the place of those that were written before, unless those are of a whole day.
   *
   * @return how many were put
   */
  int write(InventoryStore store, String deviceId, List<InterfaceSummary> now)
      throws StoreException {
    if (now.isEmpty()) {
      return 0;
    }
    List<String> before = before(store, deviceId, now);
    store.putAll(now.iterator(), Inventory.ACTOR);
    moving.put(deviceId, now.get(0).start());
    store.removeAll(InterfaceSummary.class, before, Inventory.ACTOR);
    return now.size();
  }

  private List<String> before(InventoryStore store, String deviceId, List<InterfaceSummary> now)
      throws StoreException {
    Optional<Instant> known = Optional.ofNullable(moving.get(deviceId));
    List<String> keys = new ArrayList<>();
    for (InterfaceSummary each : now) {
      Optional<Instant> start = known.isPresent() ? known : newest(store, each);
      start
          .filter(one -> isReplacedBy(one, each.start()))
          .map(one -> key(each, one))
          .ifPresent(keys::add);
    }
    return keys;
  }

  /** What an earlier process wrote last. */
  private static Optional<Instant> newest(InventoryStore store, InterfaceSummary of)
      throws StoreException {
    String interfaceKey = InventoryEntry.key(of.deviceId(), of.interfaceId());
    Page newest = new Page(interfaceKey + InventoryEntry.SEPARATOR, "", 1, true);
    return store.list(InterfaceSummary.class, newest).stream()
        .filter(each -> each.period().equals(RecentDay.LENGTH))
        .map(InterfaceSummary::start)
        .findFirst();
  }

  private static String key(InterfaceSummary of, Instant start) {
    return InterfaceSummary.key(of.deviceId(), of.interfaceId(), of.period(), start);
  }

  /** Whole days stay, and so does what overlaps nothing newer. */
  private static boolean isReplacedBy(Instant start, Instant next) {
    boolean midnight = Math.floorMod(start.toEpochMilli(), RecentDay.MILLIS) == 0;
    boolean overlaps = start.plus(RecentDay.LENGTH).isAfter(next);
    return !midnight && overlaps && !start.equals(next);
  }
}
