package io.weir.library.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.inventory.AuditEntry;
import io.weir.api.inventory.Baseline;
import io.weir.api.inventory.InventoryKind;
import io.weir.api.net.Address;
import io.weir.tck.InventorySamples;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InventoryRequestsTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
  private static final Address ADDRESS = Address.parse("192.0.2.1");
  private static final int CHANGES = 25_000;

  private final MapStore store = new MapStore();

  @BeforeEach
  void fill() throws Exception {
    for (int i = 0; i < 10; i++) {
      store.put(InventorySamples.device("d" + i, i == 7 ? "Münster" : "", ADDRESS), "test");
    }
    store.put(
        InventorySamples.port(InventorySamples.device("d7", "", ADDRESS), "to-bern", 1), "test");
    store.put(
        InventorySamples.port(InventorySamples.device("d70", "", ADDRESS), "other", 1), "test");
    store.put(new Baseline("in ge-0/0/1", 7, 1, 0, 1), "test");
    store.put(new Baseline("a%b", 7, 1, 0, 1), "test");
  }

  private EntriesRequest.Answer ask(InventoryKind kind, Map<String, String> options)
      throws Exception {
    return EntriesRequest.of(kind, new Options(options, CLOCK)).ask(store);
  }

  private static List<String> keys(EntriesRequest.Answer answer) {
    return answer.entries().stream().map(InventoryAnswers.Line::key).toList();
  }

  @Test
  void pagesFollowEachOther() throws Exception {
    List<String> all = new ArrayList<>();
    Optional<String> next = Optional.of("");
    while (next.isPresent()) {
      EntriesRequest.Answer page =
          ask(InventoryKind.DEVICE, Map.of("limit", "4", "after", next.get()));
      all.addAll(keys(page));
      next = page.next();
    }
    assertEquals(List.of("d0", "d1", "d2", "d3", "d4", "d5", "d6", "d7", "d8", "d9"), all);
    assertEquals(Optional.empty(), ask(InventoryKind.DEVICE, Map.of("limit", "10")).next());
  }

  @Test
  void prefixAndSearchSelect() throws Exception {
    assertEquals(
        List.of("d7/to-bern"), keys(ask(InventoryKind.INTERFACE, Map.of("prefix", "d7/"))));
    assertEquals(
        List.of("d7/to-bern"), keys(ask(InventoryKind.INTERFACE, Map.of("search", "BERN"))));
    assertEquals(List.of("d7"), keys(ask(InventoryKind.DEVICE, Map.of("search", "mün"))));
    assertEquals(List.of(), keys(ask(InventoryKind.DEVICE, Map.of("search", "Genf"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"in%20ge-0%2F0%2F1/007", "a%25b/007"})
  void anEntryIsFoundByTheKeyThatAnAnswerShows(String key) throws Exception {
    assertEquals(key, InventoryAnswers.one(store, InventoryKind.BASELINE, key).get().found().key());
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "a%2", "a%zz", "%ü"})
  void aKeyThatCannotBeReadSaysWhatWasWanted(String key) {
    String why = assertThrows(IllegalArgumentException.class, () -> KeyText.key(key)).getMessage();
    assertTrue(why.contains("two hexadecimal digits"), why);
  }

  @Test
  void keysOfAnyTextComeBack() {
    String key = "Zürich → \"x\"{}\u001f2001:db8::1\u001fa b+c%";
    assertEquals(key, KeyText.key(KeyText.of(key)));
    assertEquals("a/2001:db8::1/%C3%BC%20", KeyText.of("a\u001f2001:db8::1\u001fü "));
  }

  private AuditEntry change(int i, String actor, String device) {
    return new AuditEntry(
        NOON.minusSeconds(i),
        "" + i,
        actor,
        InventoryKind.DEVICE,
        device,
        Optional.empty(),
        Optional.of("id=" + device));
  }

  private AuditRequest.Answer audit(Map<String, String> options) throws Exception {
    return AuditRequest.of(new Options(options, CLOCK)).ask(store);
  }

  private static List<String> actors(AuditRequest.Answer answer) {
    return answer.changes().stream().map(AuditRequest.Change::actor).toList();
  }

  @Test
  void changesComeNewestFirstByKeyActorAndTime() throws Exception {
    store.put(change(1, "alice", "d1"), "test");
    store.put(change(2, "bob", "d2"), "test");
    store.put(change(3, "carol", "d1"), "test");
    assertEquals(List.of("alice", "bob", "carol"), actors(audit(Map.of())));
    assertEquals(List.of("alice", "carol"), actors(audit(Map.of("key", "d1"))));
    assertEquals(List.of("bob"), actors(audit(Map.of("actor", "bob"))));
    assertEquals(List.of("alice", "bob"), actors(audit(Map.of("last", "3s"))));
    assertEquals(List.of("carol"), actors(audit(Map.of("to", NOON.minusSeconds(2).toString()))));
    assertEquals(List.of(), actors(audit(Map.of("kind", "link"))));
    AuditRequest.Answer first = audit(Map.of("limit", "2"));
    assertEquals(List.of("carol"), actors(audit(Map.of("after", first.next().orElseThrow()))));
  }

  @Test
  void aSearchForWhatThereIsNotLooksAtABoundedNumberAtATime() throws Exception {
    List<AuditEntry> changes = new ArrayList<>();
    for (int i = 0; i < CHANGES; i++) {
      changes.add(change(i, i == CHANGES - 1 ? "eve" : "alice", "d1"));
    }
    store.putAll(changes.iterator(), "test");
    AuditRequest.Answer page = audit(Map.of("actor", "eve"));
    int pages = 1;
    while (page.next().isPresent()) {
      assertEquals(List.of(), actors(page));
      page = audit(Map.of("actor", "eve", "after", page.next().get()));
      pages++;
    }
    assertEquals(List.of("eve"), actors(page));
    assertEquals(3, pages);
  }

  @Test
  void whatIsUnknownIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> audit(Map.of("kind", "router")));
    assertThrows(IllegalArgumentException.class, () -> audit(Map.of("key", "%")));
    assertThrows(
        IllegalArgumentException.class, () -> ask(InventoryKind.DEVICE, Map.of("limit", "0")));
    assertThrows(IllegalArgumentException.class, () -> InventoryAnswers.kind("router"));
  }
}
