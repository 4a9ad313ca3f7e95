package io.weir.tck;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.weir.api.metric.Aggregate;
import io.weir.api.metric.Fold;
import io.weir.api.metric.MetricQuery;
import io.weir.api.metric.Sample;
import io.weir.api.metric.SeriesBlock;
import io.weir.api.metric.SeriesKey;
import io.weir.api.store.StoreException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How a metric store folds samples into steps, groups series, and hands samples over. */
abstract class MetricFoldCase extends MetricStoreCase {

  @Test
  void aStepIsFoldedAsAsked() throws Exception {
    SeriesKey key = key("a");
    write(List.of(at(key, 0, 3), at(key, 500, 1), at(key, 999, 5), at(key, 2000, 7)));
    assertArrayEquals(new double[] {9, NONE, 7}, folded(Fold.SUM, 0, 0, 3000));
    assertArrayEquals(new double[] {3, NONE, 1}, folded(Fold.COUNT, 0, 0, 3000));
    assertArrayEquals(new double[] {1, NONE, 7}, folded(Fold.MIN, 0, 0, 3000));
    assertArrayEquals(new double[] {5, NONE, 7}, folded(Fold.MAX, 0, 0, 3000));
    assertArrayEquals(new double[] {3, NONE, 7}, folded(Fold.MEAN, 0, 0, 3000));
    assertArrayEquals(new double[] {5, NONE, 7}, folded(Fold.LAST, 0, 0, 3000));
  }

  @Test
  void theLastStepOfAFoldIsCutOffAsWell() throws Exception {
    SeriesKey key = key("a");
    write(List.of(at(key, 0, 1), at(key, 1200, 2), at(key, 1700, 4)));
    assertArrayEquals(new double[] {1, 2}, folded(Fold.SUM, 0, 0, 1700));
  }

  @Test
  void aCounterThatFallsBeganAgainFromZero() throws Exception {
    SeriesKey key = key("a");
    write(List.of(at(key, 0, 100), at(key, 1000, 160), at(key, 2000, 30), at(key, 3000, 50)));
    assertArrayEquals(new double[] {NONE, 60, 30, 20}, folded(Fold.INCREASE, 0, 0, 4000));
    assertArrayEquals(new double[] {NONE, 60, 30, 20}, folded(Fold.RATE, 0, 0, 4000));
  }

  @Test
  void aGrowthBelongsToTheStepOfItsLaterSample() throws Exception {
    SeriesKey key = key("a");
    write(List.of(at(key, 0, 10), at(key, 3500, 80), at(key, 3750, 90)));
    assertArrayEquals(new double[] {NONE, NONE, NONE, 80}, folded(Fold.INCREASE, 0, 0, 4000));
    assertArrayEquals(new double[] {NONE, NONE, NONE, 80 / 3.75}, folded(Fold.RATE, 0, 0, 4000));
  }

  @Test
  void aCounterGrowsFromASampleBeforeTheQueryThatIsNotStale() throws Exception {
    SeriesKey key = key("a");
    write(List.of(at(key, 0, 5), at(key, 1000, 10), at(key, 4000, 17)));
    assertArrayEquals(new double[] {7}, folded(Fold.INCREASE, 3000, 4000, 5000));
    assertEquals(List.of(), read(seconds(4000, 5000).fold(Fold.INCREASE, millis(2999))).keys());
  }

  @Test
  void theLastValueStandsUntilItIsStale() throws Exception {
    write(List.of(at(key("a"), 500, 7)));
    assertArrayEquals(new double[] {7, 7, NONE, NONE}, folded(Fold.LAST, 2499, 0, 4000));
    assertArrayEquals(new double[] {7, 7, 7, NONE}, folded(Fold.LAST, 2500, 0, 4000));
    assertArrayEquals(new double[] {7}, folded(Fold.LAST, 2500, 2000, 3000));
    assertEquals(List.of(), read(seconds(3000, 4000).fold(Fold.LAST, millis(2500))).keys());
  }

  @Test
  void seriesAreMadeOneByTheirLabels() throws Exception {
    write(
        List.of(
            at(port("east", "1"), 0, 1),
            at(port("east", "2"), 0, 3),
            at(port("east", "2"), 1000, 8),
            at(port("west", "1"), 0, 100)));
    MetricQuery query = seconds(0, 2000);
    SeriesBlock sums = read(query.group(Aggregate.SUM, "site"));
    assertEquals(List.of(site("east"), site("west")), sums.keys());
    assertArrayEquals(new double[] {4, 8}, sums.values(0));
    assertArrayEquals(new double[] {100, NONE}, sums.values(1));
    assertArrayEquals(new double[] {1, 8}, read(query.group(Aggregate.MIN, "site")).values(0));
    assertArrayEquals(new double[] {3, 8}, read(query.group(Aggregate.MAX, "site")).values(0));
    assertArrayEquals(new double[] {2, 8}, read(query.group(Aggregate.MEAN, "site")).values(0));
    SeriesBlock all = read(query.group(Aggregate.SUM));
    assertEquals(List.of(new SeriesKey(NAME, Map.of())), all.keys());
    assertArrayEquals(new double[] {104, 8}, all.values(0));
  }

  @Test
  void samplesAreHandedOverAsTheyWereWritten() throws Exception {
    List<Sample> written = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      written.add(at(key("a"), 100 * i, i));
      written.add(at(key("b"), 100 * i, -i));
    }
    write(written);
    Map<SeriesKey, List<Double>> got = new HashMap<>();
    store.copy(
        BASE.plusMillis(100),
        BASE.plusMillis(9900),
        samples ->
            samples.forEach(
                sample -> {
                  List<Double> values = got.computeIfAbsent(sample.key(), any -> new ArrayList<>());
                  values.add(sample.value());
                  long time = BASE.toEpochMilli() + 100L * values.size();
                  assertEquals(time, sample.timeMillis());
                }));
    assertEquals(2, got.size());
    assertEquals(numbers(1), got.get(key("a")));
    assertEquals(numbers(-1), got.get(key("b")));
  }

  private static List<Double> numbers(int sign) {
    List<Double> numbers = new ArrayList<>();
    for (int i = 1; i < 99; i++) {
      numbers.add((double) sign * i);
    }
    return numbers;
  }

  @Test
  void foldsAgreeWithANaiveEvaluation() throws Exception {
    SplittableRandom random = new SplittableRandom(7);
    NavigableMap<Integer, Integer> naive = new TreeMap<>();
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      naive.put(random.nextInt(60_000), random.nextInt(1000));
    }
    naive.forEach((time, value) -> samples.add(at(key("a"), time, value)));
    write(samples);
    for (int i = 0; i < 20; i++) {
      int from = random.nextInt(30_000);
      int to = from + random.nextInt(5_000, 30_000);
      int stale = random.nextInt(3_000);
      for (Fold fold : Fold.values()) {
        assertArrayEquals(
            NaiveFold.values(fold, naive, from, to, stale),
            folded(fold, stale, from, to),
            1e-9,
            fold + " from " + from + " to " + to + ", stale after " + stale);
      }
    }
  }

  private double[] folded(Fold fold, int stale, int from, int to) throws StoreException {
    SeriesBlock block = read(seconds(from, to).fold(fold, millis(stale)));
    assertEquals(1, block.keys().size());
    return block.values(0);
  }

  private SeriesBlock read(MetricQuery query) throws StoreException {
    return store.read(query);
  }

  private static MetricQuery seconds(int from, int to) {
    return query(NAME, Map.of(), from, to);
  }

  private static Duration millis(int millis) {
    return Duration.ofMillis(millis);
  }

  private static SeriesKey port(String site, String port) {
    return new SeriesKey(NAME, Map.of("site", site, "port", port));
  }

  private static SeriesKey site(String site) {
    return new SeriesKey(NAME, Map.of("site", site));
  }
}
