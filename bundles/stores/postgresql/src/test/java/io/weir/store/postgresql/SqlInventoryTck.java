package io.weir.store.postgresql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.alert.Severity;
import io.weir.api.inventory.AuditEntry;
import io.weir.api.inventory.HistoryEntry;
import io.weir.api.inventory.InterfaceSummary;
import io.weir.api.inventory.InventoryEntry;
import io.weir.api.inventory.InventoryKind;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.inventory.Page;
import io.weir.api.store.StoreStatus;
import io.weir.tck.InventorySamples;
import io.weir.tck.InventoryStoreTck;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What this store promises on every database. */
abstract class SqlInventoryTck extends InventoryStoreTck {

  private static final Instant NOW = Instant.now();
  private static final int MANY = 1_200;

  private PostgresqlInventoryStore store;

  /** Of a database without a table. */
  abstract Settings emptyDatabase() throws Exception;

  @Override
  protected InventoryStore createStore() throws Exception {
    store = Opened.store(emptyDatabase());
    return store;
  }

  @AfterEach
  void close() {
    if (store != null) {
      store.close();
    }
  }

  final PostgresqlInventoryStore store() {
    return store;
  }

  @Test
  void whatIsTooOldIsForgottenAndNothingElse() throws Exception {
    List<InventoryEntry> entries = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      entries.add(alert(Opened.KEEPING.history().plusDays(1), i));
    }
    List<InventoryEntry> young =
        List.of(
            alert(Opened.KEEPING.history().minusDays(1), 0),
            summary(Opened.KEEPING.summaries().minusDays(1)),
            change(Opened.KEEPING.audit().minusDays(1)));
    entries.add(summary(Opened.KEEPING.summaries().plusDays(1)));
    entries.add(change(Opened.KEEPING.audit().plusDays(1)));
    entries.addAll(young);
    store.putAll(entries.iterator(), "test");
    int audited = store.list(AuditEntry.class, Page.first(100)).size() - 2;
    store.retain();
    assertEquals(List.of(young.get(0)), store.list(HistoryEntry.class, Page.first(100)));
    assertEquals(List.of(young.get(1)), store.list(InterfaceSummary.class, Page.first(100)));
    List<AuditEntry> audit = store.list(AuditEntry.class, Page.first(100));
    assertEquals(young.get(2), audit.get(0));
    assertEquals(1 + audited, audit.size());
  }

  @Test
  void theStatusTellsWhatIsHeld() throws Exception {
    HistoryEntry alert = alert(Duration.ofDays(2), 0);
    store.putAll(List.of(alert, alert(Duration.ofDays(1), 0)).iterator(), "test");
    StoreStatus status = store.status();
    assertEquals(2, status.rows());
    assertTrue(status.bytes() > 0);
    assertEquals(Optional.of(alert.time()), status.oldest());
    store.put(InventorySamples.EDGE, "test");
    assertEquals(3, store.status().rows(), "the audit counts");
  }

  private static HistoryEntry alert(Duration age, int id) {
    return new HistoryEntry(NOW.minus(age), "i" + id, Severity.MAJOR, "test", "a link is down");
  }

  private static InterfaceSummary summary(Duration age) {
    return new InterfaceSummary(
        "1",
        "a",
        Duration.ofHours(1),
        NOW.minus(age),
        1,
        2,
        3,
        4,
        0,
        0,
        0,
        0,
        1,
        2,
        4,
        3,
        5,
        6,
        8,
        7,
        0.5,
        0.25);
  }

  private static AuditEntry change(Duration age) {
    Optional<String> none = Optional.empty();
    return new AuditEntry(NOW.minus(age), "1", "eve", InventoryKind.DEVICE, "9", none, none);
  }
}
