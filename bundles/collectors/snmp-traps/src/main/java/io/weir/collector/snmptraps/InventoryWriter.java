package io.weir.collector.snmptraps;

import io.weir.api.collect.LedgerLine;
import io.weir.api.inventory.HistoryEntry;
import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.store.StoreException;
import io.weir.collector.snmptraps.model.LinkState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to the inventory what notifications say: events to its history, and the state of links.
 * What is given to it waits, bounded, while there is no inventory or it is away. {@link #tick} is
 * called by one thread and blocks; all else comes from any thread and does not.
 */
final class InventoryWriter {

  private static final Logger LOG = LoggerFactory.getLogger(InventoryWriter.class);
  private static final String ACTOR = "weir:snmp-traps";
  private static final int BATCH = 500;
  private static final int MOST_EVENTS = 250_000;
  private static final int MOST_LINKS = 250_000;
  private static final Duration LOOK_EVERY = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Clock clock;
  private final DeviceDirectory directory;
  private final Waiting<String, HistoryEntry> events = new Waiting<>(MOST_EVENTS);
  private final Waiting<Link, LinkState> links = new Waiting<>(MOST_LINKS);
  private final AtomicLong written = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private volatile Optional<InventoryStore> store = Optional.empty();
  private volatile Instant nextLook = Instant.EPOCH;
  private Instant pausedUntil = Instant.EPOCH;
  private boolean waiting;

  private record Link(String deviceId, long ifIndex) {}

  InventoryWriter(DeviceDirectory directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  void use(InventoryStore inventory) {
    store = Optional.of(inventory);
    nextLook = Instant.EPOCH;
  }

  void leave(InventoryStore inventory) {
    store = store.filter(present -> present != inventory);
  }

  void event(HistoryEntry entry) {
    events.put(entry.key(), entry);
  }

  void link(String deviceId, LinkState state) {
    links.put(new Link(deviceId, state.ifIndex()), state);
  }

  /**
   * Writes some of what waits, and looks for devices where it is time to.
   *
   * @return whether there is more to write
   */
  boolean tick() {
    Optional<InventoryStore> present = store;
    Instant now = clock.instant();
    if (present.isEmpty() || now.isBefore(pausedUntil)) {
      return false;
    }
    try {
      look(present.get(), now);
      boolean moreLinks = writeLinks(present.get());
      boolean moreEvents = writeEvents(present.get());
      waiting = false;
      return moreLinks || moreEvents;
    } catch (StoreException e) {
      pausedUntil = now.plus(PAUSE);
      if (!waiting) {
        LOG.info("What notifications say waits for the inventory: {}", e.getMessage());
      }
      waiting = true;
      return false;
    } catch (RuntimeException e) {
      pausedUntil = now.plus(PAUSE);
      LOG.warn("The inventory does not take what notifications say", e);
      return false;
    }
  }

  private void look(InventoryStore inventory, Instant now) throws StoreException {
    if (!now.isBefore(nextLook)) {
      nextLook = now.plus(LOOK_EVERY);
      directory.read(inventory);
    }
  }

  private boolean writeEvents(InventoryStore inventory) throws StoreException {
    List<Map.Entry<String, HistoryEntry>> batch = events.take(BATCH);
    if (batch.isEmpty()) {
      return false;
    }
    try {
      write(inventory, batch.stream().map(Map.Entry::getValue).toList());
    } catch (StoreException | RuntimeException e) {
      events.putBack(batch);
      throw e;
    }
    return events.size() > 0;
  }

  private void write(InventoryStore inventory, List<? extends InventoryEntry> entries)
      throws StoreException {
    try {
      inventory.putAll(entries.iterator(), ACTOR);
      written.addAndGet(entries.size());
    } catch (StoreException e) {
      if (e.kind() != StoreException.Kind.REJECTED) {
        throw e;
      }
      for (InventoryEntry entry : entries) {
        writeAlone(inventory, entry);
      }
    }
  }

  private void writeAlone(InventoryStore inventory, InventoryEntry entry) throws StoreException {
    try {
      inventory.put(entry, ACTOR);
      written.incrementAndGet();
    } catch (StoreException e) {
      if (e.kind() != StoreException.Kind.REJECTED) {
        throw e;
      }
      refused.incrementAndGet();
      LOG.debug("The inventory refused {}", entry, e);
    }
  }

  private boolean writeLinks(InventoryStore inventory) throws StoreException {
    List<Map.Entry<Link, LinkState>> batch = links.take(BATCH);
    try {
      Map<String, NetworkInterface> changed = new HashMap<>();
      for (Map.Entry<Link, LinkState> link : batch) {
        directory
            .find(inventory, link.getKey().deviceId(), link.getKey().ifIndex())
            .map(before -> LinkChange.of(before, link.getValue()))
            .ifPresent(after -> changed.put(after.key(), after));
      }
      if (!changed.isEmpty()) {
        write(inventory, List.copyOf(changed.values()));
      }
    } catch (StoreException | RuntimeException e) {
      links.putBack(batch);
      throw e;
    }
    return links.size() > 0;
  }

  /** What became of it all. */
  LedgerLine ledger(String name) {
    long waiting = (long) events.size() + links.size();
    long out = written.get();
    Map<String, Long> reasons = new HashMap<>();
    reasons.put("full", events.dropped() + links.dropped());
    reasons.put("refused", refused.get());
    reasons.values().removeIf(count -> count == 0);
    long lost = reasons.values().stream().mapToLong(Long::longValue).sum();
    return new LedgerLine(
        "traps:" + name, "entries", out + lost + waiting, out, lost, waiting, reasons);
  }
}
