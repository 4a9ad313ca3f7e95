package io.weir.store.postgresqlflows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.flow.FlowBatch;
import io.weir.api.store.StoreException;
import io.weir.store.postgresqlflows.sql.FlowWriter;
import io.weir.store.postgresqlflows.sql.Rollup;
import io.weir.store.postgresqlflows.sql.Server;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server is killed among commits, the writer is replaced; each flow is there once. */
class CrashTest {

  private static final String LOG = "host-a/spool";
  private static final int KILLS = 6;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicBoolean done = new AtomicBoolean();
  private final AtomicInteger refused = new AtomicInteger();
  private RealServer real;
  private Server server;
  private FlowWriter writer;

  @BeforeEach
  void start() throws Exception {
    real = RealServer.start();
    server = new Server(TestConfig.checked(real.options(Map.of("timeoutSeconds", 5))));
  }

  @AfterEach
  void stop() throws Exception {
    threads.shutdownNow();
    if (real != null) {
      server.close();
      real.close();
    }
  }

  /** What a host with a spool does: numbers its batches, and after a crash asks how far it came. */
  private final class Host {
    private final List<FlowBatch> spool = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(3);
    private final CountedFlows flows = new CountedFlows(4);
    private int offered;

    void run() throws InterruptedException {
      restart();
      while (!done.get()) {
        spool.add(flows.batch(500, System.currentTimeMillis(), 100));
        insist(() -> writer.append(spool.get(offered)));
        offered++;
        if (offered % 3 == 0) {
          commit();
        }
        if (random.nextInt(60) == 0) {
          writer.close();
          restart();
        }
      }
      commit();
      writer.close();
    }

    private void commit() throws InterruptedException {
      insist(
          () -> {
            writer.reached(LOG, offered);
            writer.commit();
          });
    }

    /** Offers again what comes after the number that is committed. */
    private void restart() throws InterruptedException {
      writer = new FlowWriter(server);
      insist(() -> offered = (int) writer.committed(LOG).orElse(0));
      while (offered < spool.size()) {
        insist(() -> writer.append(spool.get(offered)));
        offered++;
      }
    }
  }

  @FunctionalInterface
  private interface Step {
    void run() throws StoreException;
  }

  private void insist(Step step) throws InterruptedException {
    while (true) {
      try {
        step.run();
        return;
      } catch (StoreException e) {
        assertEquals(StoreException.Kind.UNAVAILABLE, e.kind(), e.getMessage());
        refused.incrementAndGet();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
      }
    }
  }

  @Test
  void everyFlowIsThereOnce() throws Exception {
    Host host = new Host();
    Future<?> hosting =
        threads.submit(
            () -> {
              host.run();
              return null;
            });
    Future<?> rolling = threads.submit(this::rollUp);
    for (int kill = 0; kill < KILLS; kill++) {
      long before = host.flows.last();
      while (host.flows.last() < before + 30_000) {
        failIfDone(hosting);
      }
      real.kill();
      real.boot();
    }
    done.set(true);
    hosting.get(60, TimeUnit.SECONDS);
    rolling.get(60, TimeUnit.SECONDS);
    assertExact(host.flows.last());
    assertTrue(refused.get() > 0, "the kills should have been noticed");
  }

  private static void failIfDone(Future<?> task) throws ExecutionException, InterruptedException {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    if (task.isDone()) {
      task.get();
    }
  }

  private Void rollUp() {
    Rollup rollup = new Rollup(server, Duration.ofMillis(50));
    while (!done.get()) {
      try {
        rollup.run();
      } catch (StoreException e) {
        refused.incrementAndGet();
      }
    }
    return null;
  }

  private void assertExact(long wanted) throws Exception {
    assertEquals(wanted, real.number("SELECT count(*) FROM weir.flow"));
    assertEquals(wanted, real.number("SELECT count(DISTINCT flow_label_ipv6) FROM weir.flow"));
    assertEquals(
        wanted,
        real.number("SELECT sum(row_count) FROM weir.flow_partition WHERE relation = 'flow'"));
    Rollup rollup = new Rollup(server, Duration.ZERO);
    while (rollup.run() > 0) {
      Thread.onSpinWait();
    }
    for (String table : List.of("flow_minute", "flow_hour")) {
      assertEquals(
          0,
          real.number(
              "SELECT count(*) FROM (SELECT dimension FROM weir."
                  + table
                  + " GROUP BY dimension HAVING sum(flows) <> "
                  + wanted
                  + " OR weir.flow_wrapped(sum(octet_delta_count)) <>"
                  + " (SELECT weir.flow_wrapped(sum(octet_delta_count)) FROM weir.flow)) wrong"));
    }
  }
}
