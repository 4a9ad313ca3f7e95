package io.weir.store.postgresqlflows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.store.StoreException;
import io.weir.store.postgresqlflows.sql.FlowWriter;
import io.weir.store.postgresqlflows.sql.Options;
import io.weir.store.postgresqlflows.sql.Retention;
import io.weir.store.postgresqlflows.sql.Server;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Partitions come and go while flows are written. */
class RetentionTest {

  private static final long BASE = Instant.parse("2026-01-31T22:00:00Z").toEpochMilli();
  private static final int HOURS = 30 * 24;

  private static final long[] TIMES = {
    0, BASE, BASE - Duration.ofDays(400).toMillis(), 4_000_000_000_000L
  };

  private final AtomicLong now = new AtomicLong(BASE);
  private final AtomicBoolean done = new AtomicBoolean();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private RealServer real;
  private Server server;

  @BeforeEach
  void start() throws Exception {
    real = RealServer.start();
    real.execute("ALTER SYSTEM SET log_lock_waits = on");
    real.execute("ALTER SYSTEM SET deadlock_timeout = '100ms'");
    real.execute("SELECT pg_reload_conf()");
  }

  @AfterEach
  void stop() throws Exception {
    threads.shutdownNow();
    if (real != null) {
      server.close();
      real.close();
    }
  }

  private void open(Map<String, Object> options) {
    Options checked = TestConfig.checked(real.options(options));
    server = new Server(checked);
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return Instant.ofEpochMilli(now.get());
      }
    };
  }

  /** Writes flows of the moment, and returns the longest append and commit in milliseconds. */
  private long write() throws Exception {
    CountedFlows flows = new CountedFlows(7);
    long longest = 0;
    try (FlowWriter writer = new FlowWriter(server)) {
      while (!done.get()) {
        long begin = System.nanoTime();
        writer.append(flows.batch(200, now.get(), 50));
        writer.commit();
        longest = Math.max(longest, System.nanoTime() - begin);
      }
    }
    return TimeUnit.NANOSECONDS.toMillis(longest);
  }

  /** Detaching and dropping may wait for transactions to end; nobody else may wait for them. */
  private static List<String> writersThatWaited(String log) {
    List<String> waited = new ArrayList<>();
    boolean waits = false;
    for (String line : log.lines().toList()) {
      waits |= line.contains("still waiting for");
      if (waits && line.contains("STATEMENT:")) {
        waits = false;
        if (!line.contains("DETACH PARTITION") && !line.contains("DROP TABLE")) {
          waited.add(line);
        }
      }
    }
    return waited;
  }

  /** The server itself logs who waits more than 100 ms for a lock. */
  @Test
  void thirtyDaysPassAndNoWriterWaits() throws Exception {
    open(Map.of("retentionHours", 48));
    Retention retention = new Retention(server, clock());
    retention.makeAhead();
    Future<Long> writing = threads.submit(this::write);
    int dropped = 0;
    for (int hour = 0; hour < HOURS; hour += 2) {
      retention.makeAhead();
      dropped += retention.drop();
      now.addAndGet(2 * 3_600_000);
    }
    done.set(true);
    long longest = writing.get(60, TimeUnit.SECONDS);
    System.out.printf(
        "30 days: %d partitions dropped, longest append and commit %d ms%n", dropped, longest);
    assertEquals(List.of(), writersThatWaited(real.log()));
    assertTrue(dropped >= HOURS - 48 - 3, dropped + " dropped");
    assertTrue(
        real.number(
                "SELECT count(*) FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhparent"
                    + " WHERE c.relname = 'flow'")
            <= 48 + 4);
  }

  @Test
  void whatIsLateOrFutureIsStored() throws Exception {
    open(Map.of());
    CountedFlows flows = new CountedFlows(8);
    try (FlowWriter writer = new FlowWriter(server)) {
      for (long time : TIMES) {
        writer.append(flows.batch(100, time, 7_300_000));
      }
      writer.commit();
    }
    assertEquals(400, real.number("SELECT count(*) FROM weir.flow"));
  }

  @Test
  void anotherLengthOfPartitionsFitsBetweenThoseThatAreThere() throws Exception {
    CountedFlows flows = new CountedFlows(9);
    for (int minutes : new int[] {60, 1440, 7, 60}) {
      open(Map.of("partitionMinutes", minutes));
      try (FlowWriter writer = new FlowWriter(server)) {
        writer.append(flows.batch(100, BASE + minutes * 60_000L, 9_000_000));
        writer.commit();
      }
      server.close();
    }
    assertEquals(400, real.number("SELECT count(*) FROM weir.flow"));
  }

  @Test
  void bytesAreKeptWithinTheirLimit() throws Exception {
    open(Map.of("maxBytes", 2L << 20, "partitionMinutes", 1, "retentionHours", 100_000));
    CountedFlows flows = new CountedFlows(10);
    try (FlowWriter writer = new FlowWriter(server)) {
      for (int minute = 0; minute < 10; minute++) {
        writer.append(flows.batch(3000, BASE + minute * 60_000L, 1000));
        writer.commit();
      }
      assertTrue(new Retention(server, clock()).drop() > 0);
      writer.append(flows.batch(10, BASE, 1000));
      StoreException gone = assertThrows(StoreException.class, writer::commit);
      assertEquals(StoreException.Kind.UNAVAILABLE, gone.kind());
      writer.commit();
    }
    long left = real.number("SELECT count(*) FROM weir.flow");
    assertTrue(left > 3000 && left < 30_000, left + " flows are left");
    assertEquals(30_010, real.number("SELECT max(flow_label_ipv6) FROM weir.flow"));
  }
}
