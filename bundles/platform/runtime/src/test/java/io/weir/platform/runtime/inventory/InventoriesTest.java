package io.weir.platform.runtime.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.collect.ExporterStatus;
import io.weir.api.collect.LedgerLine;
import io.weir.api.collect.StoreDelivery;
import io.weir.api.inventory.Exporter;
import io.weir.api.net.Address;
import io.weir.api.store.StoreException.Kind;
import io.weir.platform.runtime.pipeline.Eventually;
import io.weir.platform.runtime.pipeline.Ledger;
import io.weir.platform.runtime.pipeline.Notices;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InventoriesTest {

  private static final int FORGED = 100_000;
  private static final InventorySettings FAST =
      new InventorySettings(1_000, 60_000, Duration.ofSeconds(60), Duration.ofMillis(20));

  private final Ledger ledger = new Ledger();
  private final FakeInventory store = new FakeInventory();
  private volatile List<ExporterStatus> seen = List.of();
  private Inventories inventories = new Inventories(() -> seen, FAST, ledger, new Quiet());

  private static final class Quiet implements Notices {
    @Override
    public void tell(String kind, String sentence) {}

    @Override
    public void warn(String kind, String sentence, Throwable cause) {}
  }

  @AfterEach
  void close() {
    inventories.close();
  }

  private void start(InventorySettings settings) {
    inventories = new Inventories(() -> seen, settings, ledger, new Quiet());
    inventories.add(store);
  }

  private StoreDelivery delivery() {
    return inventories.deliveries().get(0);
  }

  private LedgerLine line() {
    return ledger.lines().stream()
        .filter(line -> line.place().equals("inventory:fake"))
        .findFirst()
        .orElseThrow();
  }

  private static void assertCounts(LedgerLine line, long in, long out, Map<String, Long> lost) {
    assertEquals(List.of(in, out, lost), List.of(line.in(), line.out(), line.reasons()));
    assertTrue(line.balances());
  }

  @Test
  void whatIsSeenIsRecordedOnceUnderTheHostsName() {
    seen = List.of(Sender.of("192.0.2.1").status(), Sender.of("2001:db8::1").status());
    start(FAST);
    Eventually.until("recorded", () -> line().out() == 2);
    assertEquals("running", delivery().state());
    assertEquals("weir:host", store.actor());
    seen = List.of(Sender.of("192.0.2.1").speaking("sflow").status());
    Eventually.until("changed", () -> line().out() == 3);
    assertEquals(List.of("netflow", "sflow"), List.copyOf(store.get("192.0.2.1").protocols()));
    assertEquals(3, store.changes());
    assertCounts(line(), 3, 3, Map.of());
  }

  @Test
  void whoIsHeardOnlyOnceIsNotRecorded() {
    Sender once = Sender.of("192.0.2.1").heard(Sender.NOON, Sender.NOON.plusSeconds(59));
    seen = List.of(once.status(), Sender.of("192.0.2.2").status());
    start(FAST);
    Eventually.until("recorded", () -> line().out() == 1);
    assertEquals(1, store.size());
    assertCounts(line(), 1, 1, Map.of());
  }

  @Test
  void whileAnInventoryIsAwayExportersWaitAndItSaysWhy() {
    store.is(Kind.UNAVAILABLE, "it is not open yet");
    seen = List.of(Sender.of("192.0.2.1").status(), Sender.of("192.0.2.2").status());
    start(FAST);
    Eventually.until("asked", () -> line().waiting() == 2);
    Eventually.until("starting", () -> delivery().state().equals("starting: it is not open yet"));
    assertEquals("closed", delivery().breaker());
    store.isWell();
    Eventually.until("recorded", () -> line().out() == 2);
    store.is(Kind.UNAVAILABLE, "connection refused");
    Eventually.until("away", () -> delivery().state().equals("unavailable: connection refused"));
    assertEquals("open", delivery().breaker());
    seen = List.of(Sender.of("192.0.2.3").status());
    Eventually.until("waits", () -> delivery().lagRows() == 1);
    assertFalse(delivery().lag().isZero());
    seen = List.of();
    Eventually.until("forgotten", () -> line().lost() == 1);
    assertCounts(line(), 3, 2, Map.of("forgotten", 1L));
  }

  @Test
  void whatTheInventoryHasAlreadyIsNotWrittenAgain() throws Exception {
    Exporter known =
        new Exporter(
            Address.parse("192.0.2.1"),
            "edge",
            Sender.NOON,
            Sender.NOON.plusSeconds(100),
            new TreeSet<>(List.of("netflow")),
            0,
            Optional.empty());
    store.put(known, "people");
    seen = List.of(Sender.of("192.0.2.1").status());
    start(FAST);
    Eventually.until("known", () -> line().out() == 1);
    assertEquals("people", store.actor());
    assertEquals(1, store.changes());
  }

  @Test
  void whatItRefusesIsCountedOnce() {
    store.is(Kind.REJECTED, "wanted less");
    seen = List.of(Sender.of("192.0.2.1").status());
    start(FAST);
    Eventually.until("refused", () -> line().lost() == 1);
    Eventually.until("well", () -> delivery().state().equals("running"));
    assertCounts(line(), 1, 0, Map.of("refused", 1L));
  }

  @Test
  void forgedAddressesFillNoMoreThanTheBoundAndTheBusiestComeFirst() {
    seen =
        IntStream.rangeClosed(1, FORGED)
            .mapToObj(i -> Sender.of("10." + (i >> 16) + "." + (i >> 8 & 255) + "." + (i & 255)))
            .map(sender -> sender.records(sender.address().equals("10.1.0.0") ? 500 : 1).status())
            .toList();
    start(new InventorySettings(50, 6_000, Duration.ofSeconds(60), Duration.ofMillis(100)));
    Eventually.until("one", () -> store.size() > 0);
    assertEquals(Sender.NOON, store.get("10.1.0.0").firstSeen());
    Eventually.until("full", () -> line().waiting() == 0);
    assertEquals(50, store.size());
    assertCounts(line(), FORGED, 50, Map.of("inventory_full", FORGED - 50L));
  }

  @Test
  void whoeverClosesWaitsForNoLongerThanOneCall() {
    seen = List.of(Sender.of("192.0.2.1").status());
    store.is(Kind.UNAVAILABLE, "away");
    start(FAST);
    Eventually.until("waits", () -> line().waiting() == 1);
    inventories.remove(store);
    assertEquals(List.of(), inventories.deliveries());
    assertCounts(line(), 1, 0, Map.of("closed", 1L));
  }
}
