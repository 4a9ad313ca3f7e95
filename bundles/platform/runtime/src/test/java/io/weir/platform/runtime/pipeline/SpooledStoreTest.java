package io.weir.platform.runtime.pipeline;

import static io.weir.platform.runtime.pipeline.SpooledHost.ROOM;
import static io.weir.platform.runtime.pipeline.SpooledHost.ROWS;
import static io.weir.platform.runtime.pipeline.SpooledHost.away;
import static io.weir.platform.runtime.pipeline.SpooledHost.numbers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.flow.FlowBatch;
import io.weir.api.store.StoreException;
import io.weir.api.store.StoreException.Kind;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpooledStoreTest {

  @TempDir Path directory;
  private SpooledHost host;

  @BeforeEach
  void open() {
    host = new SpooledHost(directory);
  }

  @AfterEach
  void close() {
    host.close();
  }

  @Test
  void whatComesWhileTheStoreIsAwayIsDrainedInOrder() {
    AtomicBoolean away = new AtomicBoolean(true);
    ShelfStore store = new ShelfStore();
    store.onAppend(away(away));
    host.add(store, ROOM);
    host.send(0, 500);
    Eventually.until("all spooled", () -> host.line("spool:fake").waiting() == 500 * ROWS);
    Eventually.until(
        "seen", () -> host.delivery().state().equals("unavailable: connection refused"));
    Eventually.until("breaker", () -> host.delivery().errorRate() >= 0.5);
    assertEquals(500 * ROWS, host.delivery().lagRows());
    assertTrue(host.delivery().spool().orElseThrow().oldest().isPresent());
    assertEquals(0, host.line("queue:fake").lost());
    host.assertBalanced();
    away.set(false);
    Eventually.until("stored", () -> host.line("store:fake").out() == 500 * ROWS);
    assertEquals(numbers(500), store.durable());
    assertEquals("running", host.delivery().state());
    assertEquals("closed", host.delivery().breaker());
    assertEquals(0, host.delivery().lagRows());
    assertEquals(0, host.line("spool:fake").waiting());
    host.assertBalanced();
  }

  @Test
  void whatWaitsOnDiskIsNotInMemory() {
    ShelfStore store = new ShelfStore();
    store.onAppend(away(new AtomicBoolean(true)));
    host.add(store, ROOM);
    List<WeakReference<FlowBatch>> sent = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      sent.add(new WeakReference<>(host.send(i)));
    }
    Eventually.until("all spooled", () -> host.line("spool:fake").waiting() == 300 * ROWS);
    Eventually.until(
        "all but the most recent collected",
        () -> {
          System.gc();
          return sent.stream().filter(batch -> batch.get() != null).count() <= 10;
        });
  }

  @Test
  void whatARestartFindsInTheSpoolComesInAgain() {
    ShelfStore store = new ShelfStore();
    AtomicBoolean away = new AtomicBoolean(true);
    store.onAppend(away(away));
    host.add(store, ROOM);
    host.send(0, 100);
    Eventually.until("all spooled", () -> host.line("spool:fake").waiting() == 100 * ROWS);
    host.restart(store);
    assertEquals(100 * ROWS, host.line("spool:fake").in());
    assertEquals(100 * ROWS, host.delivery().spool().orElseThrow().resumed());
    host.send(100, 200);
    away.set(false);
    Eventually.until("stored", () -> host.line("store:fake").out() == 200 * ROWS);
    assertEquals(numbers(200), store.durable());
    host.assertBalanced();
  }

  @Test
  void aStoreThatComesAgainInTheSameProcessIsCountedOnce() {
    ShelfStore store = new ShelfStore();
    AtomicBoolean away = new AtomicBoolean(true);
    store.onAppend(away(away));
    host.add(store, ROOM);
    host.send(0, 50);
    Eventually.until("all spooled", () -> host.line("spool:fake").waiting() == 50 * ROWS);
    host.remove(store);
    assertEquals(50 * ROWS, host.line("spool:fake").waiting());
    away.set(false);
    host.add(store, ROOM);
    Eventually.until("stored", () -> host.line("store:fake").out() == 50 * ROWS);
    assertEquals(50 * ROWS, host.line("spool:fake").in());
    assertEquals(numbers(50), store.durable());
    host.assertBalanced();
  }

  /** The host ends, and the server forgets what was not committed, before or behind each step. */
  @Test
  void whereverItBreaksEachBatchIsStoredOnce() {
    for (int step = 0; step < 4; step++) {
      for (int call = 1; call <= 4; call++) {
        breakAt(step, call, directory.resolve("at" + step + call));
      }
    }
  }

  private void breakAt(int step, int call, Path folder) {
    host.close();
    host = new SpooledHost(folder);
    ShelfStore store = new ShelfStore();
    AtomicInteger calls = new AtomicInteger();
    AtomicBoolean broken = new AtomicBoolean();
    AtomicBoolean crashing = new AtomicBoolean(true);
    FakeStore.Mood crash =
        () -> {
          if (crashing.get() && (broken.get() || calls.incrementAndGet() >= call)) {
            broken.set(true);
            throw new StoreException(Kind.UNAVAILABLE, "crashed");
          }
        };
    switch (step) {
      case 0 -> store.onAppend(crash);
      case 1 -> store.onReached(crash);
      case 2 -> store.onCommit(crash);
      default -> store.afterCommit(crash);
    }
    host.restart(store);
    for (int i = 0; i < 40 && !broken.get(); i++) {
      host.send(i);
      long sent = i + 1L;
      Eventually.until(
          "stored or broken", () -> broken.get() || host.line("store:fake").out() == sent * ROWS);
    }
    Eventually.until("broken", broken::get);
    long sent = host.line("pipeline").out() / ROWS;
    host.close();
    store.forgetUncommitted();
    crashing.set(false);
    host.restart(store);
    host.send(sent);
    Eventually.until("all stored", () -> host.line("spool:fake").waiting() == 0);
    Eventually.until("the last stored", () -> store.durable().contains(sent));
    assertEquals(numbers(sent + 1), store.durable(), "step " + step + " call " + call);
    host.assertBalanced();
    host.close();
  }
}
