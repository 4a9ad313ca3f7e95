package io.weir.platform.runtime.pipeline;

import static io.weir.platform.runtime.pipeline.SpooledHost.ROOM;
import static io.weir.platform.runtime.pipeline.SpooledHost.ROWS;
import static io.weir.platform.runtime.pipeline.SpooledHost.away;
import static io.weir.platform.runtime.pipeline.SpooledHost.numbers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.store.StoreException;
import io.weir.api.store.StoreException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a spool whose store, disk or process fails. */
class SpoolFaultsTest {

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
    host.add(store, ROOM);
    host.send(0, 300);
    Eventually.until("all spooled", () -> host.line("spool:fake").waiting() == 300 * ROWS);
    host.close();
    store.onAppend(() -> {});
    host.restart(store);
    Eventually.until("stored", () -> host.line("store:fake").out() == 300 * ROWS);
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
    host.add(store, ROOM);
    host.send(0, 5);
    Eventually.until("done", () -> host.line("spool:fake").out() == 5 * ROWS);
    assertEquals(Map.of("failed", ROWS), host.line("store:fake").reasons());
    assertEquals(List.of(1L, 2L, 3L, 4L), store.durable());
  }

  @Test
  void whatIsRefusedIsLostOnceAndLetGo() {
    ShelfStore store = new ShelfStore();
    store.onAppend(
        () -> {
          throw new StoreException(Kind.REJECTED, "no such column");
        });
    host.add(store, ROOM);
    host.send(0, 5);
    Eventually.until("lost", () -> host.line("store:fake").lost() == 5 * ROWS);
    Eventually.until("let go", () -> host.delivery().spool().orElseThrow().rows() == 0);
    host.assertBalanced();
    host.restart(store);
    assertEquals(0, host.delivery().spool().orElseThrow().resumed());
  }

  @Test
  void aFullSpoolLosesTheNewestAndCountsThem() {
    AtomicBoolean away = new AtomicBoolean(true);
    ShelfStore store = new ShelfStore();
    store.onAppend(away(away));
    host.add(store, 16_384);
    host.send(0, 400);
    Eventually.until("all in", () -> host.line("spool:fake").in() == 400 * ROWS);
    long lost = host.line("spool:fake").lost();
    assertEquals(Map.of("spool_full", lost), host.line("spool:fake").reasons());
    assertTrue(lost > 0);
    assertTrue(
        host.delivery().state().contains("the spool takes nothing"), host.delivery().state());
    assertTrue(host.delivery().spool().orElseThrow().bytes() <= 16_384);
    away.set(false);
    Eventually.until("drained", () -> host.line("spool:fake").waiting() == 0);
    assertEquals(numbers(400 - lost / ROWS), store.durable());
    host.send(400);
    Eventually.until("takes again", () -> store.durable().contains(400L));
    assertEquals("running", host.delivery().state());
    host.assertBalanced();
  }

  @Test
  void damageInTheSpoolIsCountedAndTheRestIsStored() throws IOException {
    AtomicBoolean away = new AtomicBoolean(true);
    ShelfStore store = new ShelfStore();
    store.onAppend(away(away));
    host.add(store, ROOM);
    host.send(0, 200);
    Eventually.until("all spooled", () -> host.line("spool:fake").waiting() == 200 * ROWS);
    host.close();
    damageTheSecondSegment();
    host.restart(store);
    away.set(false);
    Eventually.until("drained", () -> host.line("spool:fake").waiting() == 0);
    long lost = host.line("spool:fake").reasons().get("spool_corrupt");
    assertEquals(200 * ROWS, store.durable().size() * ROWS + lost);
    assertTrue(lost > 0 && lost < 200, lost + " lost");
    host.assertBalanced();
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
