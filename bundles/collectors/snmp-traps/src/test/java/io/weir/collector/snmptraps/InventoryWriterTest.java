package io.weir.collector.snmptraps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.alert.Severity;
import io.weir.api.inventory.HistoryEntry;
import io.weir.api.store.StoreException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InventoryWriterTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final MemoryInventory inventory = new MemoryInventory();
  private final Hand clock = new Hand();
  private final InventoryWriter writer = new InventoryWriter(new DeviceDirectory(clock), clock);

  /** A clock that stands until it is put forward. */
  private static final class Hand extends Clock {
    private Instant now = NOON;

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private static HistoryEntry event(int number) {
    return new HistoryEntry(NOON, "e" + number, Severity.MAJOR, "test", "event " + number);
  }

  @Test
  void waitsForAnInventory() {
    writer.event(event(1));
    assertFalse(writer.tick());
    writer.use(inventory);
    writer.tick();
    assertEquals(1, inventory.history().size());
    writer.leave(inventory);
    writer.event(event(2));
    writer.tick();
    assertEquals(1, writer.ledger("x").waiting());
  }

  @Test
  void keepsWhatAnInventoryThatIsAwayDoesNotTake() {
    writer.use(inventory);
    inventory.failWith(new StoreException(StoreException.Kind.UNAVAILABLE, "away"));
    for (int number = 0; number < 1200; number++) {
      writer.event(event(number));
    }
    assertFalse(writer.tick());
    assertEquals(1200, writer.ledger("x").waiting());
    inventory.recover();
    assertFalse(writer.tick(), "it is left alone for a while");
    clock.now = NOON.plus(Duration.ofSeconds(5));
    while (writer.tick()) {
      assertTrue(inventory.history().size() <= 1200);
    }
    assertEquals(1200, inventory.history().size());
    assertEquals(0, writer.ledger("x").waiting());
  }

  @Test
  void countsWhatIsRefusedAndWritesTheRest() {
    writer.use(inventory);
    inventory.refuse("event 3");
    for (int number = 0; number < 6; number++) {
      writer.event(event(number));
    }
    writer.tick();
    assertEquals(5, inventory.history().size());
    assertEquals(Map.of("refused", 1L), writer.ledger("x").reasons());
    assertTrue(writer.ledger("x").balances());
  }

  @Test
  void isBounded() {
    for (int number = 0; number < 250_010; number++) {
      writer.event(event(number));
    }
    assertEquals(250_000, writer.ledger("x").waiting());
    assertEquals(Map.of("full", 10L), writer.ledger("x").reasons());
  }

  @Test
  void writesTheLaterOfTwoWithOneKey() {
    writer.use(inventory);
    writer.event(event(1));
    writer.event(new HistoryEntry(NOON, "e1", Severity.MAJOR, "test", "twice"));
    writer.tick();
    assertEquals("twice", inventory.history().get(0).text());
    assertEquals(1, writer.ledger("x").out());
  }
}
