package io.weir.tck;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.metric.MetricQuery;
import io.weir.api.metric.Sample;
import io.weir.api.metric.SeriesBlock;
import io.weir.api.metric.SeriesKey;
import io.weir.api.store.StoreException;
import io.weir.api.store.StoreStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * What every {@link io.weir.api.metric.MetricStore} promises. Extend it and return an empty store
 * from {@link #createStore()} that keeps at least {@value MetricStoreCase#MAX_SAMPLES} samples in
 * {@value MetricStoreCase#MAX_SERIES} series.
 */
public abstract class MetricStoreTck extends MetricFoldCase {

  @Test
  void aNameIsInKebabCase() {
    assertTrue(store.name().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"), store.name());
    assertEquals(store.name(), store.status().name());
  }

  @Test
  void anUnknownMetricHasNoSeries() throws Exception {
    write(List.of());
    SeriesBlock got = read("weir_unknown", Map.of(), 0, 3000);
    assertEquals(List.of(), got.keys());
    assertEquals(3, got.steps());
    assertEquals(BASE, got.start());
  }

  @Test
  void theLastValueOfAStepCounts() throws Exception {
    SeriesKey key = key("a");
    write(List.of(at(key, 0, 1), at(key, 999, 2), at(key, 1000, 3), at(key, 3500, 4)));
    assertArrayEquals(new double[] {2, 3, NONE, 4}, one(0, 4000));
  }

  @Test
  void aRangeIncludesItsStartAndExcludesItsEnd() throws Exception {
    SeriesKey key = key("a");
    write(List.of(at(key, 999, 1), at(key, 1000, 2), at(key, 2499, 3), at(key, 2500, 4)));
    assertArrayEquals(new double[] {2, 3}, one(1000, 2500));
    assertEquals(List.of(), read(NAME, Map.of(), 2501, 5000).keys());
  }

  @Test
  void samplesMayComeInAnyOrder() throws Exception {
    SeriesKey key = key("a");
    write(List.of(at(key, 2000, 3), at(key, 500, 2)));
    write(List.of(at(key, 1000, 7), at(key, 100, 1)));
    assertArrayEquals(new double[] {2, 7, 3}, one(0, 3000));
  }

  @Test
  void aSampleOfTheSameTimeReplaces() throws Exception {
    SeriesKey key = key("a");
    write(List.of(at(key, 100, 1), at(key, 100, 2)));
    assertArrayEquals(new double[] {2}, one(0, 1000));
    write(List.of(at(key, 100, 3)));
    assertArrayEquals(new double[] {3}, one(0, 1000));
  }

  @Test
  void valuesKeepTheirDigits() throws Exception {
    double[] values =
        significantDigits() == Integer.MAX_VALUE
            ? new double[] {0, -1, 1e300, Double.MIN_VALUE, 0.1, 1L << 53, Double.MAX_VALUE}
            : new double[] {0, -1, 1.5e12, 0.125, 123_456.789};
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      samples.add(at(key("a"), 1000 * i, values[i]));
    }
    write(samples);
    double[] got = one(0, 1000 * values.length);
    for (int i = 0; i < values.length; i++) {
      double tolerance =
          significantDigits() == Integer.MAX_VALUE
              ? 0
              : Math.abs(values[i]) * Math.pow(10, -significantDigits());
      assertEquals(values[i], got[i], tolerance);
    }
  }

  /** A store may leave an old sample out, or refuse it, but never without saying so. */
  @Test
  void whatIsNotKeptIsTold() throws Exception {
    Instant moon = Instant.parse("1972-12-07T05:33:00Z");
    Sample old = new Sample(key("old"), moon.toEpochMilli(), 1);
    long told = leftOut(List.of(old, at(key("new"), 0, 2)));
    settle();
    Duration step = Duration.ofSeconds(1);
    SeriesBlock there =
        store.read(new MetricQuery(NAME, Map.of("port", "old"), moon, moon.plus(step), step));
    assertEquals(1, told + there.keys().size());
    assertEquals(List.of(key("new")), read(NAME, Map.of("port", "new"), 0, 1000).keys());
  }

  /** Once more without the old sample where the whole is refused for it. */
  private long leftOut(List<Sample> samples) throws StoreException {
    try {
      return store.write(samples).values().stream().mapToLong(Long::longValue).sum();
    } catch (StoreException e) {
      assertEquals(StoreException.Kind.REJECTED, e.kind());
      assertEquals(Map.of(), store.write(samples.subList(1, samples.size())));
      return 1;
    }
  }

  @Test
  void labelsSelectAndKeysAreSorted() throws Exception {
    SeriesKey east = new SeriesKey(NAME, Map.of("site", "east", "port", "1"));
    SeriesKey west = new SeriesKey(NAME, Map.of("site", "west", "port", "1"));
    SeriesKey other = new SeriesKey("weir_test_packets_total", Map.of("site", "west"));
    SeriesKey odd = new SeriesKey(NAME, Map.of("site", "Zürich \"1\"", "port", "2"));
    write(List.of(at(west, 0, 2), at(east, 0, 1), at(other, 0, 3), at(odd, 0, 4)));
    assertEquals(List.of(east, west, odd), read(NAME, Map.of(), 0, 1000).keys());
    assertEquals(List.of(west), read(NAME, Map.of("site", "west"), 0, 1000).keys());
    assertEquals(List.of(odd), read(NAME, Map.of("site", "Zürich \"1\""), 0, 1000).keys());
    assertEquals(List.of(east, west), read(NAME, Map.of("port", "1"), 0, 1000).keys());
    assertEquals(List.of(), read(NAME, Map.of("absent", "1"), 0, 1000).keys());
  }

  @Test
  void statusCountsWhatIsKept() throws Exception {
    assertEquals(0, store.status().rows());
    write(List.of(at(key("a"), 1000, 1), at(key("b"), 2000, 1)));
    assertKeeps(2);
    assertTrue(awaited(status -> status.bytes() > 0).bytes() > 0);
  }

  @Test
  void manySeriesAgreeWithANaiveEvaluation() throws Exception {
    SplittableRandom random = new SplittableRandom(1);
    Map<SeriesKey, NavigableMap<Long, Double>> naive =
        new TreeMap<>(Comparator.comparing(SeriesKey::toString));
    for (int round = 0; round < 20; round++) {
      List<Sample> samples = new ArrayList<>();
      for (int i = 0; i < MAX_SAMPLES / 20; i++) {
        SeriesKey key = key("p" + random.nextInt(MAX_SERIES));
        Sample sample = at(key, random.nextInt(60_000), random.nextInt(1000));
        samples.add(sample);
        naive.computeIfAbsent(key, k -> new TreeMap<>()).put(sample.timeMillis(), sample.value());
      }
      write(samples);
    }
    for (int i = 0; i < 10; i++) {
      int from = random.nextInt(30_000);
      assertSame(naive, from, from + random.nextInt(1, 30_000));
    }
  }

  private void assertSame(Map<SeriesKey, NavigableMap<Long, Double>> naive, int from, int to)
      throws StoreException {
    SeriesBlock got = read(NAME, Map.of(), from, to);
    List<SeriesKey> wanted = new ArrayList<>();
    long start = BASE.toEpochMilli() + from;
    long end = BASE.toEpochMilli() + to;
    naive.forEach(
        (key, samples) -> {
          if (!samples.subMap(start, end).isEmpty()) {
            wanted.add(key);
          }
        });
    assertEquals(wanted, got.keys());
    for (int line = 0; line < wanted.size(); line++) {
      for (int step = 0; step < got.steps(); step++) {
        long stepStart = start + 1000L * step;
        Map.Entry<Long, Double> last =
            naive.get(wanted.get(line)).lowerEntry(Math.min(stepStart + 1000, end));
        double value = last == null || last.getKey() < stepStart ? NONE : last.getValue();
        assertEquals(value, got.value(line, step));
      }
    }
  }

  @Test
  void severalThreadsMayWriteAndRead() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> done = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        SeriesKey key = key("t" + thread);
        done.add(threads.submit(() -> writeAndRead(key)));
      }
      for (Future<?> future : done) {
        future.get();
      }
    } finally {
      threads.shutdownNow();
    }
    settle();
    assertEquals(4, read(NAME, Map.of(), 0, 60_000).keys().size());
    assertKeeps(4 * 500);
  }

  private void assertKeeps(long samples) throws InterruptedException {
    assertEquals(samples, awaited(status -> status.rows() == samples).rows());
  }

  /** The status when it is as wanted; a server may tell what it held some seconds ago. */
  private StoreStatus awaited(Predicate<StoreStatus> wanted) throws InterruptedException {
    Instant end = Instant.now().plusSeconds(10);
    StoreStatus status = store.status();
    while (!wanted.test(status) && Instant.now().isBefore(end)) {
      TimeUnit.MILLISECONDS.sleep(50);
      status = store.status();
    }
    return status;
  }

  private Void writeAndRead(SeriesKey key) throws StoreException {
    for (int i = 0; i < 500; i++) {
      store.write(List.of(at(key, 100 * i, i)));
      read(NAME, key.labels(), 0, 60_000);
    }
    return null;
  }
}
