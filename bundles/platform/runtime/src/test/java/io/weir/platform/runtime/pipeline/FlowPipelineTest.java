package io.weir.platform.runtime.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.collect.LedgerLine;
import io.weir.api.collect.StageStatus;
import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowEnricher;
import io.weir.api.flow.FlowOutlet;
import io.weir.api.metric.MetricQuery;
import io.weir.api.metric.MetricStore;
import io.weir.api.metric.Sample;
import io.weir.api.metric.SampleReceiver;
import io.weir.api.metric.SeriesBlock;
import io.weir.api.metric.SeriesKey;
import io.weir.api.store.StoreException;
import io.weir.api.store.StoreException.Kind;
import io.weir.api.store.StoreStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  void anEnricherThatFailsIsLeftOutAndTriedAgain() {
    AtomicInteger calls = new AtomicInteger();
    AtomicBoolean broken = new AtomicBoolean(true);
    pipeline.add(
        enricher(
            batch -> {
              calls.incrementAndGet();
              if (broken.get()) {
                throw new IllegalStateException("bug");
              }
            }),
        0);
    for (int i = 0; i < 9; i++) {
      pipeline.enrich(Batches.open(1));
    }
    assertEquals(5, calls.get());
    assertTrue(stage().state().startsWith("quarantined: "));
    broken.set(false);
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(61));
    pipeline.enrich(Batches.open(1));
    assertEquals(6, calls.get());
    assertEquals("running", stage().state());
  }

  @Test
  void rowsThatAnEnricherAddsAreTakenBack() {
    pipeline.add(enricher(batch -> batch.extend(1)), 0);
    FlowBatch batch = new FlowBatch(8);
    batch.extend(2);
    pipeline.enrich(batch);
    assertEquals(2, batch.size());
    assertEquals(1, stage().failures());
  }

  @Test
  void enrichersRunByAscendingRanking() {
    List<String> order = new ArrayList<>();
    pipeline.add(enricher(batch -> order.add("late")), 100);
    pipeline.add(enricher(batch -> order.add("early")), -1);
    pipeline.enrich(Batches.open(1));
    assertEquals(List.of("early", "late"), order);
  }

  private interface Enrichment {
    void on(FlowBatch batch);
  }

  private static FlowEnricher enricher(Enrichment enrichment) {
    return new FlowEnricher() {
      @Override
      public String name() {
        return "tried";
      }

      @Override
      public void enrich(FlowBatch batch) {
        enrichment.on(batch);
      }
    };
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
  void stagesComeAndGoUnderLoadAndAreNeverCalledAfterwards() throws InterruptedException {
    AtomicBoolean running = new AtomicBoolean(true);
    FakeStore constant = new FakeStore();
    pipeline.add(constant, StoreSettings.PLAIN);
    Thread load = new Thread(() -> pour(running));
    Thread auditor = new Thread(() -> audit(running));
    load.start();
    auditor.start();
    AtomicBoolean violated = new AtomicBoolean();
    for (int round = 0; round < 20_000; round++) {
      Guest guest = new Guest(violated);
      pipeline.add((FlowEnricher) guest, 0);
      pipeline.add((FlowOutlet) guest);
      pipeline.remove((FlowEnricher) guest);
      pipeline.remove((FlowOutlet) guest);
      guest.gone = true;
    }
    running.set(false);
    load.join();
    auditor.join();
    pipeline.remove(constant);
    assertFalse(violated.get(), "a stage was called after it had gone");
    assertFalse(unbalanced.get(), "a line did not balance");
    assertEquals(line("pipeline").out(), line("queue:fake").in());
    assertEquals(line("queue:fake").out(), line("store:fake").in());
    assertEquals(constant.committed(), line("store:fake").out());
    assertEquals(0, line("outlet:guest").waiting() + line("queue:guest").waiting());
    assertEquals(line("queue:guest").out(), line("outlet:guest").out());
  }

  private final AtomicBoolean unbalanced = new AtomicBoolean();

  private void pour(AtomicBoolean running) {
    while (running.get()) {
      FlowBatch batch = Batches.open(16);
      ledger.pipeline().in(16);
      pipeline.enrich(batch);
      batch.seal();
      pipeline.dispatch(batch);
    }
  }

  private void audit(AtomicBoolean running) {
    while (running.get()) {
      for (LedgerLine line : ledger.lines()) {
        if (!line.balances() || line.waiting() < 0) {
          unbalanced.set(true);
        }
      }
    }
  }

  private static final class Guest implements FlowEnricher, FlowOutlet {
    private final AtomicBoolean violated;
    private volatile boolean gone;

    Guest(AtomicBoolean violated) {
      this.violated = violated;
    }

    @Override
    public String name() {
      return "guest";
    }

    @Override
    public void enrich(FlowBatch batch) {
      check();
    }

    @Override
    public void accept(FlowBatch batch) {
      check();
    }

    private void check() {
      if (gone) {
        violated.set(true);
      }
    }
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

  private static MetricStore metricStore(List<Sample> kept) {
    return new MetricStore() {
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

      @Override
      public SeriesBlock read(MetricQuery query) {
        throw new UnsupportedOperationException("the fake is not asked");
      }

      @Override
      public void copy(Instant from, Instant to, SampleReceiver out) {
        throw new UnsupportedOperationException("the fake is not asked");
      }

      @Override
      public StoreStatus status() {
        return new StoreStatus("kept", kept.size(), 0, Optional.empty(), Optional.empty());
      }
    };
  }
}
