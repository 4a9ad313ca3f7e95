package io.weir.tck;

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
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.inventory.Page;
import io.weir.api.net.Address;
import io.weir.api.store.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link InventoryStore} promises. Extend it and return an empty store. */
public abstract class InventoryStoreTck {

  private static final Device EDGE = new Device("2", "edge", Address.parse("192.0.2.2"));
  private static final Device CORE = new Device("1", "core", Address.parse("2001:db8::1"));
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");
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
    List<InventoryEntry> entries = oneOfEach();
    store.putAll(entries.iterator(), "test");
    for (InventoryEntry entry : entries) {
      assertEquals(Optional.of(entry), store.find(entry.getClass(), entry.key()));
    }
  }

  private static List<InventoryEntry> oneOfEach() {
    return List.of(
        CORE,
        EDGE,
        port(EDGE, "ge-0/0/1", 7),
        new Link("1", "b", "2", "a", "lldp"),
        new Exporter(
            EDGE.address(),
            "edge",
            NOON,
            NOON.plusSeconds(9),
            new TreeSet<>(List.of("ipfix", "sflow")),
            1000,
            Optional.of("2")),
        new Exporter(CORE.address(), "", NOON, NOON, new TreeSet<>(), 0, Optional.empty()),
        new InterfaceSummary(
            "2", "a", Duration.ofHours(1), NOON, Long.MAX_VALUE, 2, 3, 4, 0.75, 0.5),
        new Baseline("weir_octets{if=\"a\"}", 167, 1.5e9, 0.25, 52),
        new HistoryEntry(NOON, "7", Severity.MAJOR, "weir:detector", "Zürich → Genève is full"),
        new AuditEntry(
            NOON, "1", "eve", InventoryKind.DEVICE, "9", Optional.of("x"), Optional.empty()));
  }

  @Test
  void devicesComeBackById() throws Exception {
    put(EDGE, CORE);
    assertEquals(List.of(CORE, EDGE), store.list(Device.class, ALL));
    assertEquals(Optional.of(EDGE), store.find(Device.class, "2"));
  }

  @Test
  void aDeviceIsReplacedByItsIdAndKeepsItsInterfaces() throws Exception {
    Device renamed = new Device(EDGE.id(), "renamed", EDGE.address());
    put(EDGE, port(EDGE, "a", 1), renamed);
    assertEquals(List.of(renamed), store.list(Device.class, ALL));
    assertEquals(List.of(port(EDGE, "a", 1)), interfacesOf(EDGE));
  }

  @Test
  void interfacesComeBackByNameAndAreReplacedByIt() throws Exception {
    Device longer = new Device("22", "other", EDGE.address());
    put(EDGE, CORE, longer, port(EDGE, "b", 1), port(EDGE, "a", 2), port(EDGE, "b", 3));
    put(port(CORE, "b", 4), port(longer, "c", 5));
    assertEquals(List.of(port(EDGE, "a", 2), port(EDGE, "b", 3)), interfacesOf(EDGE));
  }

  @Test
  void aRemovedDeviceTakesItsInterfacesAndLinksAlong() throws Exception {
    put(EDGE, CORE, port(EDGE, "a", 1), new Link("1", "a", "2", "a", "lldp"));
    store.remove(Device.class, EDGE.id(), "test");
    store.remove(Device.class, "absent", "test");
    assertEquals(List.of(CORE), store.list(Device.class, ALL));
    assertEquals(List.of(), store.list(Link.class, ALL));
    put(EDGE);
    assertEquals(List.of(), interfacesOf(EDGE));
  }

  @Test
  void whatBelongsToNoDeviceIsRejected() {
    rejected(port(EDGE, "a", 1));
    rejected(new Link("1", "a", "2", "a", "lldp"));
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
                  return new Device("d" + i, "", CORE.address());
                })
            .iterator();
    assertThrows(IllegalArgumentException.class, () -> store.putAll(broken, "test"));
    assertEquals(List.of(), store.list(Device.class, ALL));
  }

  @Test
  void pagesFollowEachOtherInBothDirections() throws Exception {
    List<Device> devices =
        IntStream.range(10, 20).mapToObj(i -> new Device("d" + i, "", CORE.address())).toList();
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
    Device upper = new Device("B", "", CORE.address());
    Device lower = new Device("a", "", CORE.address());
    Device wild = new Device("a%_", "", CORE.address());
    put(wild, lower, upper, port(wild, "x", 1), port(lower, "y", 1));
    assertEquals(List.of(upper, lower, wild), store.list(Device.class, ALL));
    assertEquals(List.of(port(wild, "x", 1)), interfacesOf(wild));
  }

  @Test
  void aPrefixHoldsForEveryCharacter() throws Exception {
    List<String> names = List.of("a", "z", "\ud7ff", "\ue000", "\uffff", "\uffffa", "\ud83d\ude00");
    put(EDGE, new Device("3", "", CORE.address()), new Device("2\ud83d\ude00", "", CORE.address()));
    for (String name : names) {
      put(port(EDGE, name, 1));
    }
    assertEquals(Set.copyOf(names), namesOf(interfacesOf(EDGE)));
    for (String name : names) {
      String prefix = InventoryEntry.key(EDGE.id(), name);
      List<NetworkInterface> found =
          store.list(NetworkInterface.class, new Page(prefix, "", 100, false));
      Set<String> wanted =
          names.stream().filter(one -> one.startsWith(name)).collect(Collectors.toSet());
      assertEquals(wanted, namesOf(found), name);
    }
    assertEquals(2, store.list(Device.class, new Page("2", "", 100, false)).size());
    assertEquals(1, store.list(Device.class, new Page("2\ud83d\ude00", "", 100, true)).size());
  }

  private static Set<String> namesOf(List<NetworkInterface> interfaces) {
    return interfaces.stream().map(NetworkInterface::name).collect(Collectors.toSet());
  }

  @Test
  void everyChangeIsAuditedWithWhatWasBeforeAndAfter() throws Exception {
    Device renamed = new Device(EDGE.id(), "renamed", EDGE.address());
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
  void entriesAreCountedByKind() throws Exception {
    store.putAll(oneOfEach().iterator(), "test");
    assertEquals(2, store.count(Device.class));
    assertEquals(2, store.count(Exporter.class));
    assertEquals(1, store.count(Link.class));
    store.remove(Device.class, EDGE.id(), "test");
    assertEquals(1, store.count(Device.class));
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
    Device renamed = new Device(CORE.id(), "renamed", CORE.address());
    NetworkInterface stray = new NetworkInterface("absent", "a", "", 1, 0);
    List<InventoryEntry> changes = List.of(renamed, port(EDGE, "a", 2), renamed, stray);
    assertThrows(StoreException.class, () -> store.putAll(changes.iterator(), "test"));
    assertEquals(List.of(CORE, EDGE), store.list(Device.class, ALL));
    assertEquals(List.of(port(EDGE, "a", 1)), interfacesOf(EDGE));
    assertEquals(3, store.count(AuditEntry.class));
  }

  @Test
  void historyIsNotAudited() throws Exception {
    put(new HistoryEntry(NOON, "1", Severity.MINOR, "test", "a link is down"));
    assertEquals(List.of(), store.list(AuditEntry.class, ALL));
  }

  private void put(InventoryEntry... entries) throws StoreException {
    store.putAll(List.of(entries).iterator(), "test");
  }

  private List<NetworkInterface> interfacesOf(Device device) throws StoreException {
    return store.list(NetworkInterface.class, Page.within(100, device.id()));
  }

  private static NetworkInterface port(Device device, String name, int index) {
    return new NetworkInterface(device.id(), name, "to the " + name + " side", index, 10_000_000);
  }
}
