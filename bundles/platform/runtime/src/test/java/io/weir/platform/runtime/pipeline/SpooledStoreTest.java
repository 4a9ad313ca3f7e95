package io.weir.platform.runtime.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.collect.LedgerLine;
import io.weir.api.collect.StoreDelivery;
import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.store.StoreException;
import io.weir.api.store.StoreException.Kind;
import io.weir.platform.runtime.spool.SpoolOptions;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpooledStoreTest {

  private static final Notices SILENT = new Silence();
  private static final ResilienceSettings QUICK =
      new ResilienceSettings(10, 50, 20, 10, 2, 0.2, 20, 0);
  private static final long ROWS = 3;

  @TempDir Path directory;
  private Ledger ledger = new Ledger();
  private FlowPipeline pipeline = pipeline();

  private FlowPipeline pipeline() {
    return new FlowPipeline(new PipelineSettings(64, 20, 500), ledger, SILENT);
  }

  private StoreSettings settings(long maxBytes) {
    return new StoreSettings(
        QUICK, Optional.of(new SpoolOptions(directory, maxBytes, 4096, Duration.ofMillis(100), 4)));
  }

  /** As after a kill: a new host with a new ledger, on the same folder. */
  private void restart(FakeStore store) {
    pipeline.close();
    ledger = new Ledger();
    pipeline = pipeline();
    pipeline.add(store, settings(1L << 20));
  }

  @AfterEach
  void close() {
    pipeline.close();
  }

  private FlowBatch send(long number) {
    FlowBatch batch = new FlowBatch((int) ROWS);
    batch.extend((int) ROWS);
    batch.writeNumbers(FlowField.OCTETS)[0] = number;
    batch.seal();
    Eventually.until("room in the queue", () -> !pipeline.isCongested());
    ledger.pipeline().in(ROWS);
    pipeline.dispatch(batch);
    return batch;
  }

  private void send(long from, long to) {
    for (long number = from; number < to; number++) {
      send(number);
    }
  }

  private static List<Long> numbers(long to) {
    return LongStream.range(0, to).boxed().toList();
  }

  private LedgerLine line(String place) {
    return ledger.lines().stream().filter(l -> l.place().equals(place)).findFirst().orElseThrow();
  }

  private StoreDelivery delivery() {
    return pipeline.deliveries().get(0);
  }

  private static FakeStore.Mood away(AtomicBoolean away) {
    return () -> {
      if (away.get()) {
        throw new StoreException(Kind.UNAVAILABLE, "connection refused");
      }
    };
  }

  private void assertBalanced() {
    ledger.lines().forEach(l -> assertTrue(l.balances() && l.waiting() >= 0, l.toString()));
  }

  @Test
  void whatComesWhileTheStoreIsAwayIsDrainedInOrder() {
    AtomicBoolean away = new AtomicBoolean(true);
    ShelfStore store = new ShelfStore();
    store.onAppend(away(away));
    pipeline.add(store, settings(1L << 20));
    send(0, 500);
    Eventually.until("all spooled", () -> line("spool:fake").waiting() == 500 * ROWS);
    Eventually.until("seen", () -> delivery().state().equals("unavailable: connection refused"));
    Eventually.until("breaker", () -> delivery().errorRate() >= 0.5);
    assertEquals(500 * ROWS, delivery().lagRows());
    assertTrue(delivery().spool().orElseThrow().oldest().isPresent());
    assertEquals(0, line("queue:fake").lost());
    assertBalanced();
    away.set(false);
    Eventually.until("stored", () -> line("store:fake").out() == 500 * ROWS);
    assertEquals(numbers(500), store.durable());
    assertEquals("running", delivery().state());
    assertEquals("closed", delivery().breaker());
    assertEquals(0, delivery().lagRows());
    assertEquals(0, line("spool:fake").waiting());
    assertBalanced();
  }

  @Test
  void whatWaitsOnDiskIsNotInMemory() {
    ShelfStore store = new ShelfStore();
    store.onAppend(away(new AtomicBoolean(true)));
    pipeline.add(store, settings(1L << 20));
    List<WeakReference<FlowBatch>> sent = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      sent.add(new WeakReference<>(send(i)));
    }
    Eventually.until("all spooled", () -> line("spool:fake").waiting() == 300 * ROWS);
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
    pipeline.add(store, settings(1L << 20));
    send(0, 100);
    Eventually.until("all spooled", () -> line("spool:fake").waiting() == 100 * ROWS);
    restart(store);
    assertEquals(100 * ROWS, line("spool:fake").in());
    assertEquals(100 * ROWS, delivery().spool().orElseThrow().resumed());
    send(100, 200);
    away.set(false);
    Eventually.until("stored", () -> line("store:fake").out() == 200 * ROWS);
    assertEquals(numbers(200), store.durable());
    assertBalanced();
  }

  @Test
  void aStoreThatComesAgainInTheSameProcessIsCountedOnce() {
    ShelfStore store = new ShelfStore();
    AtomicBoolean away = new AtomicBoolean(true);
    store.onAppend(away(away));
    pipeline.add(store, settings(1L << 20));
    send(0, 50);
    Eventually.until("all spooled", () -> line("spool:fake").waiting() == 50 * ROWS);
    pipeline.remove(store);
    assertEquals(50 * ROWS, line("spool:fake").waiting());
    away.set(false);
    pipeline.add(store, settings(1L << 20));
    Eventually.until("stored", () -> line("store:fake").out() == 50 * ROWS);
    assertEquals(50 * ROWS, line("spool:fake").in());
    assertEquals(numbers(50), store.durable());
    assertBalanced();
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
    Path before = directory;
    directory = folder;
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
    restart(store);
    for (int i = 0; i < 40 && !broken.get(); i++) {
      send(i);
      long sent = i + 1L;
      Eventually.until(
          "stored or broken", () -> broken.get() || line("store:fake").out() == sent * ROWS);
    }
    Eventually.until("broken", broken::get);
    long sent = line("pipeline").out() / ROWS;
    pipeline.close();
    store.forgetUncommitted();
    crashing.set(false);
    restart(store);
    send(sent);
    Eventually.until("all stored", () -> line("spool:fake").waiting() == 0);
    Eventually.until("the last stored", () -> store.durable().contains(sent));
    assertEquals(numbers(sent + 1), store.durable(), "step " + step + " call " + call);
    assertBalanced();
    pipeline.close();
    directory = before;
  }

  @Test
  void aStoreThatNeverAnswersHoldsUpNeitherQueueNorEnd() {
    CountDownLatch never = new CountDownLatch(1);
    ShelfStore store = new ShelfStore();
    store.onAppend(
        () -> {
          try {
            never.await();
          } catch (InterruptedException e) {
            throw new StoreException(Kind.UNAVAILABLE, "interrupted", e);
          }
        });
    pipeline.add(store, settings(1L << 20));
    send(0, 300);
    Eventually.until("all spooled", () -> line("spool:fake").waiting() == 300 * ROWS);
    pipeline.close();
    store.onAppend(() -> {});
    restart(store);
    Eventually.until("stored", () -> line("store:fake").out() == 300 * ROWS);
    assertEquals(numbers(300), store.durable());
  }

  @Test
  void aStoreThatThrowsIsTriedAgainBeforeABatchIsLost() {
    ShelfStore store = new ShelfStore();
    AtomicInteger calls = new AtomicInteger();
    store.onAppend(
        () -> {
          if (calls.incrementAndGet() <= 4) {
            throw new IllegalStateException("bug");
          }
        });
    pipeline.add(store, settings(1L << 20));
    send(0, 5);
    Eventually.until("done", () -> line("spool:fake").out() == 5 * ROWS);
    assertEquals(Map.of("failed", ROWS), line("store:fake").reasons());
    assertEquals(List.of(1L, 2L, 3L, 4L), store.durable());
  }

  @Test
  void whatIsRefusedIsLostOnceAndLetGo() {
    ShelfStore store = new ShelfStore();
    store.onAppend(
        () -> {
          throw new StoreException(Kind.REJECTED, "no such column");
        });
    pipeline.add(store, settings(1L << 20));
    send(0, 5);
    Eventually.until("lost", () -> line("store:fake").lost() == 5 * ROWS);
    Eventually.until("let go", () -> delivery().spool().orElseThrow().rows() == 0);
    assertBalanced();
    restart(store);
    assertEquals(0, delivery().spool().orElseThrow().resumed());
  }

  @Test
  void aFullSpoolLosesTheNewestAndCountsThem() {
    AtomicBoolean away = new AtomicBoolean(true);
    ShelfStore store = new ShelfStore();
    store.onAppend(away(away));
    pipeline.add(store, settings(16_384));
    send(0, 400);
    Eventually.until("all in", () -> line("spool:fake").in() == 400 * ROWS);
    long lost = line("spool:fake").lost();
    assertEquals(Map.of("spool_full", lost), line("spool:fake").reasons());
    assertTrue(lost > 0);
    assertTrue(delivery().state().contains("the spool takes nothing"), delivery().state());
    assertTrue(delivery().spool().orElseThrow().bytes() <= 16_384);
    away.set(false);
    Eventually.until("drained", () -> line("spool:fake").waiting() == 0);
    assertEquals(numbers(400 - lost / ROWS), store.durable());
    send(400);
    Eventually.until("takes again", () -> store.durable().contains(400L));
    assertEquals("running", delivery().state());
    assertBalanced();
  }

  @Test
  void damageInTheSpoolIsCountedAndTheRestIsStored() throws IOException {
    AtomicBoolean away = new AtomicBoolean(true);
    ShelfStore store = new ShelfStore();
    store.onAppend(away(away));
    pipeline.add(store, settings(1L << 20));
    send(0, 200);
    Eventually.until("all spooled", () -> line("spool:fake").waiting() == 200 * ROWS);
    pipeline.close();
    damageTheSecondSegment();
    restart(store);
    away.set(false);
    Eventually.until("drained", () -> line("spool:fake").waiting() == 0);
    long lost = line("spool:fake").reasons().get("spool_corrupt");
    assertEquals(200 * ROWS, store.durable().size() * ROWS + lost);
    assertTrue(lost > 0 && lost < 200, lost + " lost");
    assertBalanced();
  }

  private void damageTheSecondSegment() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      Path second = files.filter(f -> f.toString().endsWith(".spool")).sorted().toList().get(1);
      byte[] octets = Files.readAllBytes(second);
      octets[octets.length / 2] ^= 1;
      Files.write(second, octets);
    }
  }
}
