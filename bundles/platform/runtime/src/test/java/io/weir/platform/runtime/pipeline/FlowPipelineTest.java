package io.weir.platform.runtime.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.collect.LedgerLine;
import io.weir.api.collect.StageStatus;
import io.weir.api.metric.Sample;
import io.weir.api.metric.SeriesKey;
import io.weir.api.store.StoreException;
import io.weir.api.store.StoreException.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FlowPipelineTest {

  private static final Notices SILENT = new Silence();

  private final Ledger ledger = new Ledger();
  private final AtomicLong nanos = new AtomicLong(1);
  private final FlowPipeline pipeline =
      new FlowPipeline(
          new PipelineSettings(8, 50, 2_000),
          ledger,
          SILENT,
          () -> System.nanoTime() + nanos.get());

  @AfterEach
  void close() {
    pipeline.close();
  }

  private void send(int rows) {
    ledger.pipeline().in(rows);
    pipeline.dispatch(Batches.sealed(rows));
  }

  private LedgerLine line(String place) {
    return ledger.lines().stream().filter(l -> l.place().equals(place)).findFirst().orElseThrow();
  }

  private StageStatus stage() {
    return pipeline.stages().get(0);
  }

  @Test
  void whatNobodyTakesIsCounted() {
    send(10);
    assertEquals(Map.of("no_outlet", 10L), line("pipeline").reasons());
  }

  @Test
  void aStoreAcknowledgesWithoutBeingPushed() {
    FakeStore store = new FakeStore();
    pipeline.add(store, StoreSettings.PLAIN);
    send(10);
    send(5);
    Eventually.until("15 rows committed", () -> line("store:fake").out() == 15);
    assertEquals(15, store.committed());
    assertEquals(0, line("store:fake").waiting());
    assertEquals(15, line("queue:fake").out());
  }

  @Test
  void aStoreThatIsAwayGetsTheSameBatchAgain() {
    AtomicInteger attempts = new AtomicInteger();
    FakeStore store =
        new FakeStore()
            .onAppend(
                () -> {
                  if (attempts.incrementAndGet() < 4) {
                    throw new StoreException(Kind.UNAVAILABLE, "connection refused");
                  }
                });
    pipeline.add(store, StoreSettings.PLAIN);
    send(10);
    Eventually.until(
        "state shown", () -> stage().state().equals("unavailable: connection refused"));
    Eventually.until("rows committed", () -> line("store:fake").out() == 10);
    assertEquals("running", stage().state());
    assertEquals(0, line("store:fake").lost());
  }

  @Test
  void aBatchThatIsRefusedIsLostWithItsReason() {
    FakeStore store =
        new FakeStore()
            .onAppend(
                () -> {
                  throw new StoreException(Kind.REJECTED, "no such column");
                });
    pipeline.add(store, StoreSettings.PLAIN);
    send(10);
    Eventually.until("loss counted", () -> line("store:fake").lost() == 10);
    assertEquals(Map.of("rejected", 10L), line("store:fake").reasons());
    assertEquals(1, stage().failures());
  }

  @Test
  void aFullQueueDropsWholeBatchesAndCountsThem() {
    CountDownLatch stuck = new CountDownLatch(1);
    CountDownLatch inside = new CountDownLatch(1);
    FakeStore store =
        new FakeStore()
            .onAppend(
                () -> {
                  inside.countDown();
                  await(stuck);
                });
    pipeline.add(store, StoreSettings.PLAIN);
    send(1);
    await(inside);
    for (int i = 0; i < 10; i++) {
      send(100);
    }
    assertEquals(Map.of("overflow", 200L), line("queue:fake").reasons());
    assertEquals(800, line("queue:fake").waiting());
    assertEquals(8, stage().queued());
    assertEquals(200, stage().dropped());
    assertTrue(pipeline.isCongested());
    stuck.countDown();
    Eventually.until("the rest stored", () -> line("store:fake").out() == 801);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(10, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aStoreThatFailsAgainAndAgainRests() {
    AtomicBoolean broken = new AtomicBoolean(true);
    FakeStore store =
        new FakeStore()
            .onAppend(
                () -> {
                  if (broken.get()) {
                    throw new IllegalStateException("bug");
                  }
                });
    pipeline.add(store, StoreSettings.PLAIN);
    for (int i = 0; i < 7; i++) {
      send(10);
    }
    Eventually.until("quarantine", () -> stage().state().startsWith("quarantined: "));
    Eventually.until("counted", () -> line("store:fake").reasons().equals(Map.of("failed", 50L)));
    assertEquals(20, line("queue:fake").waiting());
    broken.set(false);
    pipeline.remove(store);
    assertEquals(Map.of("closed", 20L), line("queue:fake").reasons());
  }

  @Test
  void closingStoresWhatWaits() {
    FakeStore store = new FakeStore();
    pipeline.add(store, StoreSettings.PLAIN);
    for (int i = 0; i < 8; i++) {
      send(10);
    }
    pipeline.remove(store);
    assertEquals(80, store.committed() + line("queue:fake").lost());
    assertEquals(0, line("queue:fake").waiting() + line("store:fake").waiting());
  }

  @Test
  void aStoreThatStaysAwayDoesNotHoldUpTheEnd() {
    FakeStore store =
        new FakeStore()
            .onAppend(
                () -> {
                  throw new StoreException(Kind.UNAVAILABLE, "away");
                });
    pipeline.add(store, StoreSettings.PLAIN);
    send(10);
    send(10);
    Eventually.until("first taken", () -> line("store:fake").in() == 10);
    pipeline.remove(store);
    assertEquals(Map.of("unavailable", 10L), line("store:fake").reasons());
    assertEquals(Map.of("closed", 10L), line("queue:fake").reasons());
  }

  @Test
  void samplesReachEveryMetricStoreOrAreCounted() {
    Sample sample = new Sample(new SeriesKey("m", Map.of("a", "b")), 1, 2);
    ledger.samples().in(3);
    pipeline.dispatch(List.of(sample));
    List<Sample> kept = new ArrayList<>();
    pipeline.add(metricStore(kept), StoreSettings.PLAIN);
    pipeline.dispatch(List.of(sample, sample));
    Eventually.until("written", () -> samples().out() == 2);
    assertEquals(2, kept.size());
    LedgerLine pipelineLine =
        ledger.lines().stream()
            .filter(l -> l.place().equals("pipeline") && l.unit().equals("samples"))
            .findFirst()
            .orElseThrow();
    assertEquals(Map.of("no_outlet", 1L), pipelineLine.reasons());
    assertEquals(2, pipelineLine.out());
    assertEquals(0, pipelineLine.waiting());
  }

  @Test
  void whatAStoreLeavesOutOfItsSamplesIsLostThere() throws InterruptedException {
    Sample good = new Sample(new SeriesKey("weir_good", Map.of()), 1, 1);
    Sample bad = new Sample(new SeriesKey("weir_bad", Map.of()), 1, -1);
    List<Sample> kept = new ArrayList<>();
    pipeline.add(metricStore(kept), StoreSettings.PLAIN);
    pipeline.accept(List.of(good, bad, good, bad, bad));
    Eventually.until("written", () -> samples().out() == 2);
    assertEquals(5, samples().in());
    assertEquals(Map.of("too_old", 3L), samples().reasons());
    assertTrue(samples().balances());
    assertEquals(0, samples().waiting());
    assertEquals("closed", pipeline.deliveries().get(0).breaker());
  }

  private LedgerLine samples() {
    return line("store:kept");
  }

  private static UnaskedStore metricStore(List<Sample> kept) {
    return new UnaskedStore() {
      @Override
      public String name() {
        return "kept";
      }

      @Override
      public Map<String, Long> write(List<Sample> samples) {
        samples.stream().filter(sample -> sample.value() >= 0).forEach(kept::add);
        long negative = samples.stream().filter(sample -> sample.value() < 0).count();
        return negative == 0 ? Map.of() : Map.of("too_old", negative);
      }
    };
  }
}
