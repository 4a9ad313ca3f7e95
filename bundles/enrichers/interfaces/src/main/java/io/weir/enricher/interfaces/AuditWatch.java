package io.weir.enricher.interfaces;

import io.weir.api.inventory.AuditEntry;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.Page;
import io.weir.api.store.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What changed in an inventory since the last look, by its audit. The last minute before that is
 * looked at again: a long transaction ends after shorter ones that began later. For one thread.
 */
final class AuditWatch {

  private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(1);
  private static final int MOST = Page.MAX_LIMIT;

  private Optional<Instant> newest = Optional.empty();
  private Set<String> seen = new HashSet<>();

  /** From now on; what there is already is old. */
  void begin(InventoryStore store) throws StoreException {
    List<AuditEntry> last = store.list(AuditEntry.class, Page.newest(1));
    newest = Optional.of(last.isEmpty() ? Instant.EPOCH : last.get(0).time());
    seen = keys(listed(store));
  }

  /** Whether {@link #begin} was called, and nothing made it forget. */
  boolean isWatching() {
    return newest.isPresent();
  }

  void forget() {
    newest = Optional.empty();
  }

  /** The changes; empty if there are so many that it is better to read everything. */
  Optional<List<AuditEntry>> news(InventoryStore store) throws StoreException {
    List<AuditEntry> listed = listed(store);
    if (listed.size() == MOST) {
      return Optional.empty();
    }
    List<AuditEntry> news = listed.stream().filter(entry -> !seen.contains(entry.key())).toList();
    seen = keys(listed);
    if (!listed.isEmpty()) {
      newest = Optional.of(listed.get(listed.size() - 1).time());
    }
    return Optional.of(news);
  }

  private List<AuditEntry> listed(InventoryStore store) throws StoreException {
    Instant last = newest.orElseThrow();
    Instant from =
        last.isBefore(Instant.EPOCH.plus(LONGEST_TRANSACTION))
            ? Instant.EPOCH
            : last.minus(LONGEST_TRANSACTION);
    String after = Page.newest(MOST).before(from).after();
    return store.list(AuditEntry.class, new Page("", after, MOST, false));
  }

  private static Set<String> keys(List<AuditEntry> entries) {
    return entries.stream().map(AuditEntry::key).collect(Collectors.toSet());
  }
}
