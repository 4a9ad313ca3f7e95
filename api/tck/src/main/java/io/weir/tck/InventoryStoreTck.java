package io.weir.tck;

import static io.weir.tck.InventorySamples.CORE;
import static io.weir.tck.InventorySamples.EDGE;
import static io.weir.tck.InventorySamples.NOON;
import static io.weir.tck.InventorySamples.device;
import static io.weir.tck.InventorySamples.link;
import static io.weir.tck.InventorySamples.neighbour;
import static io.weir.tck.InventorySamples.port;
import static io.weir.tck.InventorySamples.seen;
import static io.weir.tck.InventorySamples.summary;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.weir.api.alert.Severity;
import io.weir.api.inventory.AuditEntry;
import io.weir.api.inventory.Baseline;
import io.weir.api.inventory.Device;
import io.weir.api.inventory.EntryFields;
import io.weir.api.inventory.Exporter;
import io.weir.api.inventory.HistoryEntry;
import io.weir.api.inventory.InterfaceSummary;
import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryKind;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.Link;
import io.weir.api.inventory.Neighbour;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.inventory.Page;
import io.weir.api.store.StoreException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link InventoryStore} promises. Extend it and return an empty store. */
public abstract class InventoryStoreTck {

  private static final Page ALL = Page.first(100);

  private InventoryStore store;

  /** A new, empty store. */
  protected abstract InventoryStore createStore() throws Exception;

  @BeforeEach
  void create() throws Exception {
    store = createStore();
  }

  @Test
  void aNewStoreIsEmpty() throws Exception {
    for (InventoryKind kind : InventoryKind.values()) {
      assertEquals(List.of(), store.list(kind.type(), ALL));
      assertEquals(Optional.empty(), store.find(kind.type(), "1"));
    }
  }

  @Test
  void everyKindComesBackAsItWas() throws Exception {
    List<InventoryEntry> entries = InventorySamples.oneOfEach();
    store.putAll(entries.iterator(), "test");
    assertEquals(
        EnumSet.allOf(InventoryKind.class),
        entries.stream().map(InventoryKind::of).collect(Collectors.toSet()));
    for (InventoryEntry entry : entries) {
      assertEquals(Optional.of(entry), store.find(entry.getClass(), entry.key()));
    }
  }

  @Test
  void devicesComeBackById() throws Exception {
    put(EDGE, CORE);
    assertEquals(List.of(CORE, EDGE), store.list(Device.class, ALL));
    assertEquals(Optional.of(EDGE), store.find(Device.class, "2"));
  }

  @Test
  void aDeviceIsReplacedByItsIdAndKeepsItsInterfaces() throws Exception {
    Device renamed = device(EDGE.id(), "renamed", EDGE.address());
    put(EDGE, port(EDGE, "a", 1), renamed);
    assertEquals(List.of(renamed), store.list(Device.class, ALL));
    assertEquals(List.of(port(EDGE, "a", 1)), interfacesOf(EDGE));
  }

  @Test
  void interfacesComeBackByIdAndAreReplacedByIt() throws Exception {
    Device longer = device("22", "other", EDGE.address());
    put(EDGE, CORE, longer, port(EDGE, "b", 1), port(EDGE, "a", 2), port(EDGE, "b", 3));
    put(port(CORE, "b", 4), port(longer, "c", 5));
    assertEquals(List.of(port(EDGE, "a", 2), port(EDGE, "b", 3)), interfacesOf(EDGE));
  }

  @Test
  void removesSeveralAtOnce() throws Exception {
    put(EDGE, port(EDGE, "a", 1), port(EDGE, "b", 2), port(EDGE, "c", 3));
    List<String> unwanted = List.of(port(EDGE, "a", 1).key(), "absent", port(EDGE, "c", 3).key());
    store.removeAll(NetworkInterface.class, unwanted, "test");
    assertEquals(List.of(port(EDGE, "b", 2)), interfacesOf(EDGE));
    store.removeAll(NetworkInterface.class, List.of(), "test");
    assertEquals(List.of(port(EDGE, "b", 2)), interfacesOf(EDGE));
  }

  @Test
  void aRemovedDeviceTakesWhatBelongsToItAlong() throws Exception {
    put(EDGE, CORE, port(EDGE, "a", 1), link("1", "a", "2", "a"), summary(EDGE, "a"));
    Neighbour kept = neighbour(CORE, "n1", Optional.of(EDGE.address()));
    put(neighbour(EDGE, "n1", Optional.of(CORE.address())), kept);
    store.remove(Device.class, EDGE.id(), "test");
    store.remove(Device.class, "absent", "test");
    assertEquals(List.of(CORE), store.list(Device.class, ALL));
    assertEquals(List.of(), store.list(Link.class, ALL));
    assertEquals(List.of(), store.list(InterfaceSummary.class, ALL));
    assertEquals(List.of(kept), store.list(Neighbour.class, ALL));
    put(EDGE);
    assertEquals(List.of(), interfacesOf(EDGE));
  }

  @Test
  void whatBelongsToNoDeviceIsRejected() {
    rejected(port(EDGE, "a", 1));
    rejected(link("1", "a", "2", "a"));
    rejected(neighbour(EDGE, "n1", Optional.empty()));
  }

  private void rejected(InventoryEntry entry) {
    StoreException refused = assertThrows(StoreException.class, () -> store.put(entry, "test"));
    assertEquals(StoreException.Kind.REJECTED, refused.kind());
  }

  @Test
  void allOrNothing() throws Exception {
    Iterator<? extends InventoryEntry> entries = List.of(CORE, port(EDGE, "a", 1)).iterator();
    assertThrows(StoreException.class, () -> store.putAll(entries, "test"));
    assertEquals(List.of(), store.list(Device.class, ALL));
    assertEquals(List.of(), store.list(AuditEntry.class, ALL));
  }

  @Test
  void whatTheSourceThrowsUndoesEverything() throws Exception {
    Iterator<Device> broken =
        IntStream.range(0, 3)
            .mapToObj(
                i -> {
                  if (i == 2) {
                    throw new IllegalArgumentException("damaged");
                  }
                  return device("d" + i, "", CORE.address());
                })
            .iterator();
    assertThrows(IllegalArgumentException.class, () -> store.putAll(broken, "test"));
    assertEquals(List.of(), store.list(Device.class, ALL));
  }

  @Test
  void pagesFollowEachOtherInBothDirections() throws Exception {
    List<Device> devices =
        IntStream.range(10, 20).mapToObj(i -> device("d" + i, "", CORE.address())).toList();
    store.putAll(devices.iterator(), "test");
    List<Device> first = store.list(Device.class, Page.first(4));
    assertEquals(devices.subList(0, 4), first);
    assertEquals(
        devices.subList(4, 8), store.list(Device.class, Page.first(4).after(first.get(3))));
    List<Device> last = store.list(Device.class, Page.newest(2));
    assertEquals(List.of(devices.get(9), devices.get(8)), last);
    assertEquals(
        List.of(devices.get(7), devices.get(6)),
        store.list(Device.class, Page.newest(2).after(last.get(1))));
  }

  @Test
  void keysAreOrderedByCharacter() throws Exception {
    Device upper = device("B", "", CORE.address());
    Device lower = device("ab", "", CORE.address());
    Device wild = device("a_", "", CORE.address());
    put(wild, lower, upper, port(wild, "x", 1), port(lower, "y", 1));
    assertEquals(List.of(upper, wild, lower), store.list(Device.class, ALL));
    assertEquals(List.of(port(wild, "x", 1)), interfacesOf(wild));
  }

  @Test
  void aPrefixHoldsForEveryCharacter() throws Exception {
    List<String> names =
        List.of("a", "z", "a%_", "aa_", "\ud7ff", "\ue000", "\uffff", "\uffffa", "\ud83d\ude00");
    for (String name : names) {
      put(new Baseline(name, 1, 2, 3, 4));
    }
    for (String name : names) {
      Set<String> wanted =
          names.stream().filter(one -> one.startsWith(name)).collect(Collectors.toSet());
      assertEquals(wanted, series(new Page(name, "", 100, false)), name);
      assertEquals(Set.of(name), series(Page.within(100, name)), name);
    }
    assertEquals(Set.of("\ud83d\ude00"), series(new Page("\ud83d\ude00", "", 100, true)));
  }

  private Set<String> series(Page page) throws StoreException {
    return store.list(Baseline.class, page).stream()
        .map(Baseline::series)
        .collect(Collectors.toSet());
  }

  @Test
  void everyChangeIsAuditedWithWhatWasBeforeAndAfter() throws Exception {
    Device renamed = device(EDGE.id(), "renamed", EDGE.address());
    store.put(EDGE, "alice");
    store.put(EDGE, "bob");
    store.put(renamed, "carol");
    store.remove(Device.class, EDGE.id(), "dave");
    List<AuditEntry> audit = store.list(AuditEntry.class, ALL);
    assertEquals(List.of("alice", "carol", "dave"), audit.stream().map(AuditEntry::actor).toList());
    assertEquals(Optional.empty(), audit.get(0).before());
    assertEquals(Optional.of(EntryFields.line(EDGE)), audit.get(1).before());
    assertEquals(Optional.of(EntryFields.line(renamed)), audit.get(1).after());
    assertEquals(Optional.empty(), audit.get(2).after());
    assertEquals(InventoryKind.DEVICE, audit.get(2).kind());
    assertEquals(EDGE.id(), audit.get(2).entryKey());
  }

  @Test
  void whatWasOnlySeenAgainIsStoredAndNotAudited() throws Exception {
    Device later = seen(EDGE, NOON.plusSeconds(60));
    put(CORE, EDGE, link("1", "a", "2", "a"));
    Link again =
        new Link("1", "a", "2", "a", "lldp", "both ends", 0.75, NOON, NOON.plusSeconds(60));
    put(later, again);
    assertEquals(Optional.of(later), store.find(Device.class, EDGE.id()));
    assertEquals(Optional.of(again), store.find(Link.class, again.key()));
    assertEquals(3, store.count(AuditEntry.class));
    put(EDGE, link("1", "a", "2", "a"));
    assertEquals(3, store.count(AuditEntry.class));
    put(seen(device(EDGE.id(), "renamed", EDGE.address()), NOON.plusSeconds(61)));
    assertEquals(4, store.count(AuditEntry.class));
  }

  @Test
  void entriesAreCountedByKind() throws Exception {
    store.putAll(InventorySamples.oneOfEach().iterator(), "test");
    assertEquals(3, store.count(Device.class));
    assertEquals(2, store.count(Exporter.class));
    assertEquals(1, store.count(Link.class));
    store.remove(Device.class, EDGE.id(), "test");
    assertEquals(2, store.count(Device.class));
    assertEquals(0, store.count(Link.class));
  }

  @Test
  void historyIsReadFromAnyTimeBack() throws Exception {
    HistoryEntry first = event(NOON);
    HistoryEntry second = event(NOON.plusMillis(1));
    put(first, second);
    assertEquals(List.of(second, first), history(Page.newest(9)));
    assertEquals(List.of(first), history(Page.newest(9).before(second.time())));
    assertEquals(List.of(), history(Page.newest(9).before(NOON)));
  }

  private static HistoryEntry event(Instant time) {
    return new HistoryEntry(time, "1", Severity.MINOR, "test", "a link is down");
  }

  private List<HistoryEntry> history(Page page) throws StoreException {
    return store.list(HistoryEntry.class, page);
  }

  @Test
  void aRefusedListLeavesWhatItReplacedAsItWas() throws Exception {
    put(CORE, EDGE, port(EDGE, "a", 1));
    Device renamed = device(CORE.id(), "renamed", CORE.address());
    NetworkInterface stray = port(device("absent", "", CORE.address()), "a", 1);
    List<InventoryEntry> changes = List.of(renamed, port(EDGE, "a", 2), renamed, stray);
    assertThrows(StoreException.class, () -> store.putAll(changes.iterator(), "test"));
    assertEquals(List.of(CORE, EDGE), store.list(Device.class, ALL));
    assertEquals(List.of(port(EDGE, "a", 1)), interfacesOf(EDGE));
    assertEquals(3, store.count(AuditEntry.class));
  }

  @Test
  void whatGrowsOrIsHeardOrMeasuredIsNotAudited() throws Exception {
    put(CORE);
    put(event(NOON), neighbour(CORE, "n1", Optional.empty()), summary(CORE, "a"));
    assertEquals(1, store.count(AuditEntry.class));
  }

  private void put(InventoryEntry... entries) throws StoreException {
    store.putAll(List.of(entries).iterator(), "test");
  }

  private List<NetworkInterface> interfacesOf(Device device) throws StoreException {
    return store.list(NetworkInterface.class, Page.within(100, device.id()));
  }
}
