package io.weir.platform.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.collect.LedgerLine;
import io.weir.api.metric.Sample;
import io.weir.api.metric.SampleSink;
import io.weir.api.metric.SeriesKey;
import io.weir.api.store.StoreException;
import io.weir.platform.runtime.pipeline.Eventually;
import io.weir.platform.runtime.pipeline.FlowPipeline;
import io.weir.platform.runtime.pipeline.Ledger;
import io.weir.platform.runtime.pipeline.PipelineSettings;
import io.weir.platform.runtime.pipeline.StoreSettings;
import io.weir.platform.runtime.pipeline.UnaskedStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SampleEntranceTest {

  private static final int QUEUE = 4;

  private final Ledger ledger = new Ledger();
  private final FlowPipeline pipeline =
      new FlowPipeline(new PipelineSettings(QUEUE, 50, 500), ledger, new LoggedNotices());
  private final SampleEntrance entrance = new SampleEntrance(TimeUnit.MILLISECONDS.toNanos(300));

  @AfterEach
  void close() {
    pipeline.close();
  }

  private static List<Sample> samples(int count) {
    SeriesKey key = new SeriesKey("m", Map.of("a", "b"));
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      samples.add(new Sample(key, i, i));
    }
    return samples;
  }

  private LedgerLine line(String place) {
    return ledger.lines().stream()
        .filter(line -> line.place().equals(place) && line.unit().equals("samples"))
        .findFirst()
        .orElseThrow();
  }

  /** Takes a list of samples for each permit there is. */
  private static final class Shelf implements UnaskedStore {
    private final List<Sample> kept = Collections.synchronizedList(new ArrayList<>());
    private final Semaphore permits = new Semaphore(0);
    private volatile boolean away;

    @Override
    public String name() {
      return "shelf";
    }

    @Override
    public Map<String, Long> write(List<Sample> samples) throws StoreException {
      if (away) {
        throw new StoreException(StoreException.Kind.UNAVAILABLE, "away");
      }
      permits.acquireUninterruptibly();
      kept.addAll(samples);
      return Map.of();
    }
  }

  @Test
  void samplesComeToTheStoreInOrder() {
    Shelf shelf = new Shelf();
    shelf.permits.release(1_000);
    pipeline.add(shelf, StoreSettings.PLAIN);
    entrance.open(pipeline);
    List<Sample> given = samples(3);
    entrance.accept(given);
    given.clear();
    entrance.accept(samples(2));
    Eventually.until("written", () -> line("store:shelf").out() == 5);
    assertEquals(List.of(0L, 1L, 2L, 0L, 1L), shelf.kept.stream().map(Sample::timeMillis).toList());
    assertEquals(5, line("pipeline").out());
  }

  @Test
  void withNoStoreTheyAreCountedAsLost() {
    entrance.open(pipeline);
    entrance.accept(samples(7));
    assertEquals(Map.of("no_outlet", 7L), line("pipeline").reasons());
    assertTrue(line("pipeline").balances());
  }

  @Test
  void whileTheHostIsAwayTheyWaitAndAreThenCounted() {
    entrance.open(pipeline);
    entrance.close(pipeline);
    long before = System.nanoTime();
    entrance.accept(samples(7));
    assertTrue(System.nanoTime() - before >= TimeUnit.MILLISECONDS.toNanos(300));
    entrance.open(pipeline);
    assertEquals(Map.of("no_host", 7L), line("pipeline").reasons());
    assertEquals(0, line("pipeline").waiting());
  }

  @Test
  void aHostThatComesInTimeLosesNothing() throws InterruptedException {
    SampleEntrance patient = new SampleEntrance(TimeUnit.SECONDS.toNanos(20));
    Thread late = new Thread(() -> patient.open(pipeline));
    late.start();
    patient.accept(samples(7));
    late.join();
    assertEquals(Map.of("no_outlet", 7L), line("pipeline").reasons());
  }

  @Test
  void aStoreThatIsSlowHoldsThemBack() throws InterruptedException {
    Shelf shelf = new Shelf();
    pipeline.add(shelf, StoreSettings.PLAIN);
    SampleEntrance patient = new SampleEntrance(TimeUnit.SECONDS.toNanos(20));
    patient.open(pipeline);
    Thread pace = new Thread(() -> release(shelf, 40));
    pace.start();
    for (int i = 0; i < 40; i++) {
      patient.accept(samples(1));
    }
    pace.join();
    Eventually.until("all written", () -> line("store:shelf").out() == 40);
    assertEquals(0, line("queue:shelf").lost());
  }

  private static void release(Shelf shelf, int times) {
    for (int i = 0; i < times; i++) {
      LockSupport.parkNanos(2_000_000);
      shelf.permits.release();
    }
  }

  @Test
  void noStoreIsWaitedForLongerThanPromised() {
    Shelf shelf = new Shelf();
    pipeline.add(shelf, StoreSettings.PLAIN);
    entrance.open(pipeline);
    for (int i = 0; i < 4; i++) {
      entrance.accept(samples(1));
    }
    long before = System.nanoTime();
    entrance.accept(samples(1));
    assertTrue(System.nanoTime() - before >= TimeUnit.MILLISECONDS.toNanos(300));
    shelf.permits.release(1_000);
  }

  @Test
  void aStoreThatIsAwayIsNotWaitedFor() {
    Shelf shelf = new Shelf();
    shelf.away = true;
    pipeline.add(shelf, StoreSettings.PLAIN);
    SampleEntrance patient = new SampleEntrance(TimeUnit.MINUTES.toNanos(10));
    patient.open(pipeline);
    patient.accept(samples(1));
    Eventually.until("away", () -> pipeline.stages().get(0).state().startsWith("unavailable"));
    for (int i = 0; i < 2 * QUEUE; i++) {
      patient.accept(samples(1));
    }
    assertEquals(Map.of("overflow", (long) QUEUE), line("queue:shelf").reasons());
  }

  @Test
  void anInterruptEndsTheWait() {
    Shelf shelf = new Shelf();
    pipeline.add(shelf, StoreSettings.PLAIN);
    SampleEntrance patient = new SampleEntrance(TimeUnit.MINUTES.toNanos(10));
    patient.open(pipeline);
    Thread.currentThread().interrupt();
    for (int i = 0; i < QUEUE; i++) {
      patient.accept(samples(1));
    }
    assertTrue(Thread.interrupted());
    assertEquals(0, line("queue:shelf").lost());
    shelf.permits.release(1_000);
  }

  @Test
  void tooFewOrTooManyAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> entrance.accept(List.of()));
    List<Sample> many = samples(SampleSink.MAX_SAMPLES + 1);
    assertThrows(IllegalArgumentException.class, () -> entrance.accept(many));
  }
}
