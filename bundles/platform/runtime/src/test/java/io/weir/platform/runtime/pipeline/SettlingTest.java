package io.weir.platform.runtime.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.collect.LedgerLine;
import io.weir.api.metric.Sample;
import io.weir.api.metric.SeriesKey;
import io.weir.api.store.StoreException;
import io.weir.api.store.StoreException.Kind;
import io.weir.platform.runtime.spool.SpoolOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store whose server acknowledges before what it took is on its disk. */
class SettlingTest {

  private static final Duration SETTLING = Duration.ofSeconds(15);
  private static final long LARGE = 1L << 20;
  private static final long SMALL = 16_384;
  private static final SeriesKey KEY = new SeriesKey("m", Map.of());

  @TempDir private Path directory;
  private final AtomicLong clock = new AtomicLong();
  private final ForgetfulStore store = new ForgetfulStore();
  private Ledger ledger;
  private FlowPipeline pipeline;

  private static final class ForgetfulStore implements UnaskedStore {
    private final SortedSet<Long> held = new TreeSet<>();
    private boolean away;
    private int writes;

    synchronized void crash(long lost) {
      away = true;
      held.tailSet(lost).clear();
    }

    synchronized void comeBack() {
      away = false;
    }

    synchronized List<Long> held() {
      return List.copyOf(held);
    }

    synchronized int writes() {
      return writes;
    }

    @Override
    public String name() {
      return "forgetful";
    }

    @Override
    public synchronized Map<String, Long> write(List<Sample> samples) throws StoreException {
      if (away) {
        throw new StoreException(Kind.UNAVAILABLE, "connection refused");
      }
      writes++;
      held.addAll(samples.stream().map(Sample::timeMillis).collect(Collectors.toSet()));
      return Map.of();
    }

    @Override
    public Duration settling() {
      return SETTLING;
    }
  }

  @BeforeEach
  void start() {
    start(LARGE);
  }

  private void restart(long spoolBytes) {
    pipeline.close();
    start(spoolBytes);
  }

  private void start(long spoolBytes) {
    ledger = new Ledger();
    pipeline =
        new FlowPipeline(
            new PipelineSettings(64, 20, 500),
            ledger,
            new Silence(),
            () -> System.nanoTime() + clock.get());
    ResilienceSettings quick = new ResilienceSettings(10, 50, 20, 10, 2, 0.2, 20, 0);
    SpoolOptions spool = new SpoolOptions(directory, spoolBytes, 4096, Duration.ofMillis(100), 4);
    pipeline.add(store, new StoreSettings(quick, Optional.of(spool)));
  }

  @AfterEach
  void stop() {
    pipeline.close();
  }

  private void send(long from, long to) {
    for (long time = from; time < to; time++) {
      pipeline.dispatch(List.of(new Sample(KEY, time, time)));
    }
  }

  private static List<Long> numbers(long to) {
    return LongStream.range(0, to).boxed().toList();
  }

  private LedgerLine line(String place) {
    return ledger.lines().stream().filter(l -> l.place().equals(place)).findFirst().orElseThrow();
  }

  private void awaitOut(long samples) {
    Eventually.until("stored", () -> line("store:forgetful").out() == samples);
  }

  private void awaitAway() {
    Eventually.until("seen", () -> pipeline.deliveries().get(0).state().startsWith("unavailable"));
  }

  @Test
  void whatTheServerLostIsWrittenAgain() {
    send(0, 50);
    awaitOut(50);
    store.crash(20);
    send(50, 60);
    awaitAway();
    store.comeBack();
    awaitOut(60);
    assertEquals(numbers(60), store.held());
    ledger.lines().forEach(l -> assertTrue(l.balances(), l.toString()));
  }

  @Test
  void whatHasSettledIsNotWrittenAgain() {
    send(0, 50);
    awaitOut(50);
    clock.addAndGet(SETTLING.toNanos());
    send(50, 51);
    awaitOut(51);
    clock.addAndGet(SETTLING.toNanos());
    send(51, 52);
    awaitOut(52);
    store.crash(0);
    send(52, 53);
    awaitAway();
    store.comeBack();
    awaitOut(53);
    assertEquals(List.of(51L, 52L), store.held());
  }

  @Test
  void whatWasWrittenAgainSettlesAnew() {
    send(0, 50);
    awaitOut(50);
    store.crash(0);
    send(50, 51);
    awaitAway();
    clock.addAndGet(2 * SETTLING.toNanos());
    store.comeBack();
    awaitOut(51);
    store.crash(0);
    send(51, 52);
    awaitAway();
    store.comeBack();
    awaitOut(52);
    assertEquals(numbers(52), store.held());
  }

  @Test
  void aFullSpoolIsLetGoOfWhileNothingMoreIsTaken() {
    restart(SMALL);
    long sent = 0;
    while (line("spool:forgetful").lost() == 0) {
      send(sent, ++sent);
      long in = sent;
      Eventually.until("offered", () -> line("spool:forgetful").in() == in);
    }
    Eventually.until("stored", () -> line("spool:forgetful").waiting() == 0);
    long lost = line("spool:forgetful").lost();
    assertTrue(spoolBytes() > SMALL / 2, spoolBytes() + " bytes");
    Eventually.until(
        "let go of",
        () -> {
          clock.addAndGet(SETTLING.toNanos());
          return spoolBytes() < SMALL / 2;
        });
    long next = sent;
    send(next, next + 1);
    Eventually.until("taken again", () -> store.held().contains(next));
    assertEquals(lost, line("spool:forgetful").lost());
  }

  private long spoolBytes() {
    return pipeline.deliveries().get(0).spool().orElseThrow().bytes();
  }

  @Test
  void aProcessThatFollowsWritesAgainWhatHasNotSettled() {
    send(0, 50);
    awaitOut(50);
    pipeline.close();
    store.crash(0);
    store.comeBack();
    int before = store.writes();
    start();
    Eventually.until("written again", () -> store.held().equals(numbers(50)));
    assertTrue(store.writes() > before);
    Eventually.until("counted", () -> line("spool:forgetful").waiting() == 0);
  }
}
