package io.weir.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowFilter;
import io.weir.api.flow.FlowQuery;
import io.weir.api.flow.FlowRecord;
import io.weir.api.flow.FlowSeriesQuery;
import io.weir.api.flow.FlowStore;
import io.weir.api.flow.Measure;
import io.weir.api.flow.TimeRange;
import io.weir.api.flow.TopQuery;
import io.weir.api.store.StoreStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * What every {@link FlowStore} promises. Extend it, return an empty store from {@link
 * #createStore()}, and override {@link #reopen} or say that the store keeps nothing.
 */
public abstract class FlowStoreTck extends FlowAggregateTests {

  /** As many rows as any one test appends. */
  public static final int MAX_ROWS = 200_000;

  @Test
  void aNameIsInKebabCase() {
    assertTrue(store.name().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"), store.name());
    assertEquals(store.name(), statusName());
  }

  private String statusName() {
    return store.status().name();
  }

  @Test
  void aNewStoreIsEmpty() throws Exception {
    StoreStatus status = store.status();
    assertEquals(0, status.rows());
    assertEquals(Optional.empty(), status.oldest());
    assertEquals(Optional.empty(), status.newest());
    assertEquals(List.of(), find(all(), FlowFilter.ALL));
  }

  @Test
  void statusTellsWhatIsKept() throws Exception {
    keep(at(10, 20));
    keep(at(5, 15));
    StoreStatus status = store.status();
    assertEquals(4, status.rows());
    assertEquals(Optional.of(BASE.plusMillis(5)), status.oldest());
    assertEquals(Optional.of(BASE.plusMillis(20)), status.newest());
    assertTrue(status.bytes() > 0);
  }

  @Test
  void anEmptyBatchAndACommitOfNothingAreWelcome() throws Exception {
    store.commit();
    FlowBatch empty = new FlowBatch(1);
    empty.seal();
    keep(empty);
    store.commit();
    assertEquals(0, store.status().rows());
  }

  @Test
  void whatWasCommittedCanBeQueriedAtOnce() throws Exception {
    for (int i = 0; i < 20; i++) {
      store.append(at(i * 10L));
      store.append(at(i * 10L + 5));
      store.commit();
      assertEquals(2 * i + 2, find(all(), FlowFilter.ALL).size());
    }
  }

  @Test
  void batchesWithDifferentColumnsLiveTogether() throws Exception {
    keep(at(1));
    keep(numbers(FlowField.VLAN, 100));
    keep(new RandomFlows(5).batch(10, BASE.toEpochMilli(), 10));
    keep(at(2));
    assertEquals(13, find(all(), FlowFilter.ALL).size());
  }

  @Test
  void manyFlowsAddUp() throws Exception {
    RandomFlows flows = new RandomFlows(6);
    for (int i = 0; i < MAX_ROWS / 4000; i++) {
      store.append(flows.batch(4000, BASE.toEpochMilli() + 1000L * i, 1000));
    }
    store.commit();
    assertEquals(MAX_ROWS, store.status().rows());
    TopQuery query =
        new TopQuery(all(), FlowFilter.ALL, List.of(FlowField.PROTOCOL), Measure.FLOWS, 100);
    assertEquals(MAX_ROWS, store.top(query).stream().mapToLong(entry -> entry.flows()).sum());
  }

  @Test
  void reopeningKeepsWhatWasCommitted() throws Exception {
    assumeTrue(outlivesProcess(), "this store says that it keeps nothing");
    NaiveFlows naive = keepRandom(7, 4, 500);
    store = reopen(store);
    assertEquals(naive.size(), store.status().rows());
    assertSameFlows(naive.find(everything()), store.find(everything()));
    FlowBatch more = new RandomFlows(8).batch(500, BASE.toEpochMilli() + 60_000, 1000);
    naive.append(more);
    keep(more);
    store = reopen(store);
    assertSameFlows(naive.find(everything()), store.find(everything()));
  }

  private static FlowQuery everything() {
    return new FlowQuery(all(), FlowFilter.ALL, FlowQuery.MAX_LIMIT);
  }

  @Test
  void queriesRunWhileFlowsAreAppended() throws Exception {
    AtomicLong committed = new AtomicLong();
    ExecutorService readers = Executors.newFixedThreadPool(2);
    try {
      List<Future<?>> reads =
          List.of(
              readers.submit(() -> countUntilFull(committed)),
              readers.submit(() -> countUntilFull(committed)));
      RandomFlows flows = new RandomFlows(9);
      for (int i = 0; i < 100; i++) {
        keep(flows.batch(100, BASE.toEpochMilli() + 100L * i, 100));
        committed.addAndGet(100);
      }
      for (Future<?> read : reads) {
        read.get();
      }
    } finally {
      readers.shutdownNow();
    }
  }

  /** Each answer holds at least what was committed before it was asked for. */
  private Void countUntilFull(AtomicLong committed) throws Exception {
    TopQuery top =
        new TopQuery(all(), FlowFilter.ALL, List.of(FlowField.PROTOCOL), Measure.FLOWS, 100);
    long before;
    do {
      before = committed.get();
      long counted = store.top(top).stream().mapToLong(entry -> entry.flows()).sum();
      assertTrue(counted >= before, () -> counted + " counted");
      int found = find(all(), FlowFilter.ALL).size();
      assertTrue(found >= Math.min(counted, FlowQuery.MAX_LIMIT), () -> found + " found");
    } while (before < 10_000 && !Thread.currentThread().isInterrupted());
    return null;
  }

  @Test
  void anyQueryAgreesWithANaiveEvaluation() throws Exception {
    NaiveFlows naive = keepRandom(10, 8, 300);
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 300; i++) {
      TimeRange range = someRange(random);
      FlowFilter filter = FilterSamples.any(random);
      List<FlowField> by = someFields(random);
      Measure measure = Measure.values()[random.nextInt(Measure.values().length)];
      int limit = random.nextInt(1, 30);
      assertFound(naive, new FlowQuery(range, filter, limit));
      if (!by.isEmpty()) {
        TopQuery top = new TopQuery(range, filter, by, measure, limit);
        assertEquals(naive.top(top), store.top(top), top.toString());
      }
      Duration step = Duration.ofMillis(random.nextInt(1000, 7000));
      FlowSeriesQuery series = new FlowSeriesQuery(range, filter, by, measure, step, limit);
      assertSameSeries(naive.series(series), store.series(series), series.toString());
    }
  }

  private void assertFound(NaiveFlows naive, FlowQuery query) throws Exception {
    List<FlowRecord> wanted = naive.find(query);
    List<FlowRecord> got = store.find(query);
    int count = Math.min(wanted.size(), query.limit());
    assertEquals(times(wanted.subList(0, count)), times(got), query.toString());
    List<FlowRecord> all = store.find(new FlowQuery(query.range(), query.filter(), 10_000));
    assertSameFlows(wanted, all);
    assertFalse(got.size() > query.limit());
  }

  private static TimeRange someRange(SplittableRandom random) {
    Instant from = BASE.plusMillis(random.nextInt(-5000, 90_000));
    return new TimeRange(from, from.plusMillis(random.nextInt(1, 60_000)));
  }

  private static List<FlowField> someFields(SplittableRandom random) {
    FlowField[] fields = FlowField.values();
    return random
        .ints(random.nextInt(4), 0, fields.length)
        .distinct()
        .mapToObj(i -> fields[i])
        .toList();
  }
}
