package io.weir.analysis.flowseries.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.Measure;
import java.math.BigInteger;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PortionsTest {

  private static final long MINUTE = 60_000;

  /** The start of a minute. */
  private static final long NOON = 29_000_000 * MINUTE;

  private final FlowSeries series =
      new FlowSeries(Settings.limits(10, 1_000, 10), NOON + 2 * MINUTE, 1);

  private void flow(long start, long stop, long collected, long octets) {
    FlowBatch batch = new FlowBatch(1);
    batch.extend(1);
    batch.writeNumbers(FlowField.COLLECTION_TIME)[0] = collected;
    batch.writeNumbers(FlowField.FLOW_START)[0] = start;
    batch.writeNumbers(FlowField.FLOW_END)[0] = stop;
    batch.writeNumbers(FlowField.OCTETS)[0] = octets;
    batch.writeNumbers(FlowField.SCALED_OCTETS)[0] = octets;
    batch.seal();
    series.accept(batch);
  }

  /** Amounts by minutes since noon. */
  private TreeMap<Long, Long> amounts(Measure measure) {
    Kept kept = new Kept();
    kept.take(series.close(NOON + 60 * MINUTE));
    TreeMap<Long, Long> amounts = new TreeMap<>();
    kept.of(Family.EXPORTER, measure, java.util.Map.of())
        .forEach(s -> amounts.put((s.timeMillis() - NOON) / MINUTE, (long) s.value()));
    amounts.values().removeIf(amount -> amount == 0);
    return amounts;
  }

  private static TreeMap<Long, Long> map(long... pairs) {
    TreeMap<Long, Long> map = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }

  @Test
  void aFlowIsSplitByTime() {
    flow(NOON + 45_000, NOON + 2 * MINUTE + 45_000, NOON + 3 * MINUTE, 1_001);
    assertEquals(map(0, 125, 1, 500, 2, 376), amounts(Measure.BYTES));
  }

  @Test
  void aFlowRecordCountsInItsLastMinute() {
    flow(NOON + 45_000, NOON + 2 * MINUTE, NOON + 2 * MINUTE, 5);
    assertEquals(map(1, 1), amounts(Measure.FLOWS));
  }

  @Test
  void anInstantIsInOneMinute() {
    flow(NOON + MINUTE, NOON + MINUTE, NOON + 2 * MINUTE, 9);
    assertEquals(map(1, 9), amounts(Measure.BYTES));
  }

  @Test
  void whatBelongsToAClosedMinuteGoesToTheOldestOpenOne() {
    flow(NOON - 3 * MINUTE, NOON + MINUTE, NOON + 2 * MINUTE, 400);
    assertEquals(1, series.statistics().late());
    assertEquals(map(0, 400), amounts(Measure.BYTES));
  }

  @Test
  void timesOfNoUseMeanTheMinuteOfCollection() {
    flow(0, NOON, NOON + 2 * MINUTE, 1);
    flow(NOON + 2, NOON + 1, NOON + 2 * MINUTE, 10);
    flow(NOON + 30 * MINUTE, NOON + 40 * MINUTE, NOON + 2 * MINUTE, 100);
    flow(-5, -1, NOON + 2 * MINUTE, 1_000);
    Statistics counted = series.statistics();
    assertEquals(2, counted.untimed());
    assertEquals(1, counted.reversed());
    assertEquals(1, counted.skewed());
    assertEquals(map(2, 1_111), amounts(Measure.BYTES));
  }

  @Test
  void aClockThatIsALittleAheadMakesNoMinuteOfTheFuture() {
    flow(NOON + MINUTE, NOON + 3 * MINUTE, NOON + 2 * MINUTE, 300);
    assertEquals(map(1, 150, 2, 150), amounts(Measure.BYTES));
  }

  @Test
  void anAmountBeyondAllMeasureStaysBelowOverflow() {
    flow(NOON + MINUTE, NOON + MINUTE, NOON + 2 * MINUTE, -1);
    flow(NOON + MINUTE, NOON + MINUTE, NOON + 2 * MINUTE, Long.MAX_VALUE);
    assertEquals(map(1, Long.MAX_VALUE), amounts(Measure.BYTES));
  }

  @Test
  void aShareIsExact() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 100_000; i++) {
      long amount = random.nextLong(Long.MAX_VALUE) >>> random.nextInt(63);
      long duration = random.nextLong(1, Integer.MAX_VALUE) >>> random.nextInt(30) | 1;
      long gone = random.nextLong(duration);
      BigInteger wanted =
          BigInteger.valueOf(amount)
              .multiply(BigInteger.valueOf(gone))
              .divide(BigInteger.valueOf(duration));
      assertEquals(wanted.longValueExact(), Portions.share(amount, gone, duration));
    }
  }
}
