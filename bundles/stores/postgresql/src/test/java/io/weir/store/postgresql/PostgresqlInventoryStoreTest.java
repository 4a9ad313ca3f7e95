package io.weir.store.postgresql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.inventory.Baseline;
import io.weir.api.inventory.Device;
import io.weir.api.inventory.HistoryEntry;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.inventory.Page;
import io.weir.api.net.Address;
import io.weir.api.store.StoreException;
import io.weir.tck.InventorySamples;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class PostgresqlInventoryStoreTest extends ServerInventoryTck {

  private static final Device EDGE =
      Device.unasked("1", Address.parse("192.0.2.1"), 161, Instant.EPOCH);

  @Override
  Release release() {
    return Release.installed();
  }

  @Test
  void aKilledServerIsUnavailableAndThenFine() throws Exception {
    store().put(EDGE, "test");
    server().kill();
    StoreException away = assertThrows(StoreException.class, () -> store().find(Device.class, "1"));
    server().begin();
    assertEquals(StoreException.Kind.UNAVAILABLE, away.kind());
    assertTrue(away.getMessage().contains("is away"), away.getMessage());
    Opened.await(store());
    assertEquals(Optional.of(EDGE), store().find(Device.class, "1"));
  }

  @Test
  void aWrongPasswordIsSaid() {
    Settings settings = server().settings("postgres", "env:PATH", Duration.ofSeconds(30));
    String said = Opened.refused(settings, StoreException.Kind.UNAVAILABLE);
    assertTrue(said.contains("refuses the user or the password"), said);
    assertFalse(said.contains(System.getenv("PATH")), said);
  }

  @Test
  void aWrongDatabaseIsSaid() {
    Settings settings =
        server().settings("absent", "file:" + server().password(), Duration.ofSeconds(30));
    String said = Opened.refused(settings, StoreException.Kind.UNAVAILABLE);
    assertTrue(said.contains("no such database"), said);
    assertFalse(said.contains(RealPostgresql.PASSWORD), said);
  }

  @Test
  void aSchemaOfANewerWeirIsRefused() throws Exception {
    server()
        .sql(
            "insert into weir_inventory_schema values"
                + " (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'weir', now(), 1, true)");
    String said = Opened.refused(server().settings(), StoreException.Kind.UNAVAILABLE);
    assertTrue(said.contains("version 99, from a newer Weir"), said);
  }

  @Test
  void aSchemaThatAnotherHandChangedIsRefused() throws Exception {
    server().sql("update weir_inventory_schema set checksum = 1 where version = '1'");
    String said = Opened.refused(server().settings(), StoreException.Kind.CORRUPT);
    assertTrue(said.contains("is not what this Weir made"), said);
  }

  @Test
  void whatARunningOlderWeirWritesIsRead() throws Exception {
    server()
        .sql(
            "insert into device (entry_key, name, address) values ('1', '192.0.2.1', '192.0.2.1')");
    assertEquals(Optional.of(EDGE), store().find(Device.class, "1"));
    server()
        .sql(
            "insert into network_interface"
                + " (entry_key, device_id, name, alias, if_index, speed_bits_per_second)"
                + " values ('1' || chr(31) || 'ge-0/0/1', '1', 'ge-0/0/1', '', 1, 0)");
    StoreException refused =
        assertThrows(
            StoreException.class, () -> store().list(NetworkInterface.class, Page.first(1)));
    assertEquals(StoreException.Kind.CORRUPT, refused.kind());
    assertTrue(refused.getMessage().contains("got 'ge-0/0/1'"), refused.getMessage());
  }

  @Test
  void whatAnOlderWeirReadsIsFilled() throws Exception {
    store()
        .putAll(
            List.of(EDGE, InventorySamples.port(EDGE, "ge-0-0-1", 0xffff_ffffL)).iterator(),
            "test");
    try (Connection other = server().connect();
        Statement statement = other.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select device_id || chr(31) || name, alias, if_index, speed_bits_per_second"
                    + " from network_interface")) {
      assertTrue(row.next());
      assertEquals("1\u001fge-0-0-1", row.getString(1));
      assertEquals("to the ge-0-0-1 side", row.getString(2));
      assertEquals(Integer.MAX_VALUE, row.getInt(3));
      assertEquals(10_000_000_500L, row.getLong(4));
    }
  }

  @Test
  void aTableThatIsGoneIsNotRetried() throws Exception {
    server().sql("drop table history");
    StoreException gone =
        assertThrows(StoreException.class, () -> store().list(HistoryEntry.class, Page.first(1)));
    assertEquals(StoreException.Kind.CORRUPT, gone.kind());
    assertTrue(gone.getMessage().contains("lacks a part of its schema"), gone.getMessage());
  }

  @Test
  void whatNoIndexTakesIsRejected() {
    // Characters of three octets each: more than a page of a PostgreSQL index takes.
    Baseline baseline = new Baseline(unlikeEachOther(990), 1, 2, 3, 4);
    StoreException refused =
        assertThrows(StoreException.class, () -> store().put(baseline, "test"));
    assertEquals(StoreException.Kind.REJECTED, refused.kind());
  }

  private static String unlikeEachOther(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append((char) ('\u4e00' + i * 20));
    }
    return text.toString();
  }

  @Test
  void aStatementThatTakesTooLongIsGivenUp() throws Exception {
    store().put(EDGE, "test");
    try (Database hasty = hasty();
        Connection other = server().connect();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("lock table device in access exclusive mode");
      StoreException late =
          assertThrows(
              StoreException.class,
              () ->
                  hasty.inTransaction(
                      manager -> manager.createQuery("select r from DeviceRow r").getResultList()));
      assertEquals(StoreException.Kind.UNAVAILABLE, late.kind());
      assertTrue(late.getMessage().contains("took too long"), late.getMessage());
      other.rollback();
      assertEquals(
          1,
          hasty
              .inTransaction(
                  manager -> manager.createQuery("select r from DeviceRow r").getResultList())
              .size());
    }
  }

  @Test
  void aConnectionThatIsKeptTooLongIsLogged() throws Exception {
    CountDownLatch seen = new CountDownLatch(1);
    Logger log = Logger.getLogger("com.zaxxer.hikari.pool.ProxyLeakTask");
    Handler handler = new LeakHandler(seen);
    log.addHandler(handler);
    try (Database hasty = hasty()) {
      boolean logged =
          hasty.inTransaction(
              manager -> {
                manager.createQuery("select r from DeviceRow r").getResultList();
                return awaited(seen);
              });
      assertTrue(logged, "no leak was logged");
    } finally {
      log.removeHandler(handler);
    }
  }

  private static boolean awaited(CountDownLatch seen) {
    try {
      return seen.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Waits a second for a statement, three for a connection. */
  private Database hasty() throws StoreException {
    return Database.open(
        server().settings("postgres", "file:" + server().password(), Duration.ofSeconds(1)),
        Opened::unit);
  }

  private static final class LeakHandler extends Handler {
    private final CountDownLatch seen;

    LeakHandler(CountDownLatch seen) {
      this.seen = seen;
    }

    @Override
    public void publish(LogRecord entry) {
      if (entry.getMessage().contains("leak detection triggered")) {
        seen.countDown();
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
