package io.weir.store.memory;

import io.weir.api.inventory.AuditEntry;
import io.weir.api.inventory.Device;
import io.weir.api.inventory.EntryFields;
import io.weir.api.inventory.InterfaceSummary;
import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryKind;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.Link;
import io.weir.api.inventory.Neighbour;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.inventory.Page;
import io.weir.api.store.StoreException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * The inventory in memory. Refuses new entries beyond its bound; of history and audit, which grow
 * by themselves, it forgets the oldest.
 */
@Component(
    configurationPid = "io.weir.store.memory.inventory",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = MemoryInventoryStore.Config.class)
public final class MemoryInventoryStore implements InventoryStore {

  /** The configuration, PID {@code io.weir.store.memory.inventory}. */
  @ObjectClassDefinition(name = "Weir inventory in memory")
  public @interface Config {
    @AttributeDefinition(description = "The most entries of each kind")
    int max_entries() default 10_000;
  }

  private final int maxEntries;
  private final Clock clock = Clock.systemUTC();
  private final Map<InventoryKind, NavigableMap<String, InventoryEntry>> kinds = empty();

  /** What the transaction of this moment has replaced, the last first. */
  private final Deque<Replaced> replaced = new ArrayDeque<>();

  private long changes;

  private record Replaced(InventoryKind kind, String key, Optional<InventoryEntry> before) {}

  @Activate
  public MemoryInventoryStore(Config config) {
    this(config.max_entries());
  }

  /**
   * @param maxEntries the most entries of each kind, at least 1
   */
  public MemoryInventoryStore(int maxEntries) {
    if (maxEntries < 1) {
      throw new IllegalArgumentException("wanted max.entries of at least 1, got " + maxEntries);
    }
    this.maxEntries = maxEntries;
  }

  private static Map<InventoryKind, NavigableMap<String, InventoryEntry>> empty() {
    Map<InventoryKind, NavigableMap<String, InventoryEntry>> kinds =
        new EnumMap<>(InventoryKind.class);
    for (InventoryKind kind : InventoryKind.values()) {
      kinds.put(kind, new TreeMap<>());
    }
    return kinds;
  }

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public synchronized void putAll(Iterator<? extends InventoryEntry> entries, String actor)
      throws StoreException {
    boolean done = false;
    try {
      while (entries.hasNext()) {
        putOne(entries.next(), actor);
      }
      done = true;
    } finally {
      if (!done) {
        undo();
      }
      replaced.clear();
    }
  }

  /** Takes back what was put, the last first. */
  private void undo() {
    while (!replaced.isEmpty()) {
      Replaced last = replaced.pop();
      NavigableMap<String, InventoryEntry> kept = kinds.get(last.kind());
      last.before()
          .ifPresentOrElse(entry -> kept.put(last.key(), entry), () -> kept.remove(last.key()));
    }
  }

  private void putOne(InventoryEntry entry, String actor) throws StoreException {
    InventoryKind kind = InventoryKind.of(entry);
    if (entry instanceof NetworkInterface port) {
      wantDevice(port.deviceId());
    } else if (entry instanceof Link link) {
      wantDevice(link.deviceA());
      wantDevice(link.deviceZ());
    } else if (entry instanceof Neighbour neighbour) {
      wantDevice(neighbour.deviceId());
    }
    NavigableMap<String, InventoryEntry> kept = kinds.get(kind);
    if (kept.size() >= maxEntries && !kept.containsKey(entry.key())) {
      makeRoom(kind, kept);
    }
    Optional<InventoryEntry> before = Optional.ofNullable(kept.put(entry.key(), entry));
    if (!before.equals(Optional.of(entry))) {
      replaced.push(new Replaced(kind, entry.key(), before));
    }
    if (!before.map(InventoryEntry::lasting).equals(Optional.of(entry.lasting()))) {
      audit(actor, kind, entry.key(), before, Optional.of(entry));
    }
  }

  private void wantDevice(String id) throws StoreException {
    if (!kinds.get(InventoryKind.DEVICE).containsKey(id)) {
      throw new StoreException(
          StoreException.Kind.REJECTED, "wanted the id of a known device, got " + id);
    }
  }

  private void makeRoom(InventoryKind kind, NavigableMap<String, InventoryEntry> kept)
      throws StoreException {
    if (!kind.isGrowing()) {
      throw new StoreException(
          StoreException.Kind.REJECTED,
          "wanted at most "
              + maxEntries
              + " entries (max.entries) of the kind "
              + kind.name().toLowerCase(Locale.ROOT)
              + ", got one more");
    }
    InventoryEntry oldest = kept.pollFirstEntry().getValue();
    replaced.push(new Replaced(kind, oldest.key(), Optional.of(oldest)));
  }

  private void audit(
      String actor,
      InventoryKind kind,
      String key,
      Optional<InventoryEntry> before,
      Optional<InventoryEntry> after)
      throws StoreException {
    if (!kind.isAudited()) {
      return;
    }
    AuditEntry change =
        new AuditEntry(
            clock.instant(),
            String.format(Locale.ROOT, "%019d", changes++),
            actor,
            kind,
            key,
            before.map(EntryFields::line),
            after.map(EntryFields::line));
    putOne(change, actor);
  }

  @Override
  public synchronized <T extends InventoryEntry> Optional<T> find(Class<T> type, String key) {
    return Optional.ofNullable(kinds.get(InventoryKind.of(type)).get(key)).map(type::cast);
  }

  @Override
  public synchronized <T extends InventoryEntry> long count(Class<T> type) {
    return kinds.get(InventoryKind.of(type)).size();
  }

  @Override
  public synchronized <T extends InventoryEntry> List<T> list(Class<T> type, Page page) {
    NavigableMap<String, InventoryEntry> kept = kinds.get(InventoryKind.of(type));
    NavigableMap<String, InventoryEntry> ordered =
        page.descending() ? before(kept, page).descendingMap() : from(kept, page);
    List<T> listed = new ArrayList<>();
    for (Map.Entry<String, InventoryEntry> each : ordered.entrySet()) { // a stream would count them
      if (!each.getKey().startsWith(page.prefix()) || listed.size() == page.limit()) {
        break;
      }
      listed.add(type.cast(each.getValue()));
    }
    return List.copyOf(listed);
  }

  private static NavigableMap<String, InventoryEntry> from(
      NavigableMap<String, InventoryEntry> kept, Page page) {
    boolean goesOn = page.after().compareTo(page.prefix()) >= 0 && !page.after().isEmpty();
    return goesOn ? kept.tailMap(page.after(), false) : kept.tailMap(page.prefix(), true);
  }

  private static NavigableMap<String, InventoryEntry> before(
      NavigableMap<String, InventoryEntry> kept, Page page) {
    NavigableMap<String, InventoryEntry> within =
        behind(page.prefix()).map(end -> kept.headMap(end, false)).orElse(kept);
    boolean goesOn =
        !page.after().isEmpty()
            && behind(page.prefix()).filter(end -> end.compareTo(page.after()) <= 0).isEmpty();
    return goesOn ? kept.headMap(page.after(), false) : within;
  }

  /** The first key behind all that begin with a prefix; empty where there is none. */
  private static Optional<String> behind(String prefix) {
    int last = prefix.length() - 1;
    return prefix.isEmpty() || prefix.charAt(last) == Character.MAX_VALUE
        ? Optional.empty()
        : Optional.of(prefix.substring(0, last) + (char) (prefix.charAt(last) + 1));
  }

  @Override
  public synchronized void remove(Class<? extends InventoryEntry> type, String key, String actor)
      throws StoreException {
    InventoryKind kind = InventoryKind.of(type);
    Optional<InventoryEntry> removed = Optional.ofNullable(kinds.get(kind).remove(key));
    if (removed.isPresent()) {
      audit(actor, kind, key, removed, Optional.empty());
    }
    if (removed.orElse(null) instanceof Device device) {
      removeWhatBelongsTo(device.id());
    }
    replaced.clear();
  }

  private void removeWhatBelongsTo(String device) {
    remove(NetworkInterface.class, port -> port.deviceId().equals(device));
    remove(Neighbour.class, neighbour -> neighbour.deviceId().equals(device));
    remove(InterfaceSummary.class, summary -> summary.deviceId().equals(device));
    remove(Link.class, link -> link.deviceA().equals(device) || link.deviceZ().equals(device));
  }

  private <T extends InventoryEntry> void remove(Class<T> type, Predicate<T> unwanted) {
    kinds.get(InventoryKind.of(type)).values().removeIf(entry -> unwanted.test(type.cast(entry)));
  }
}
