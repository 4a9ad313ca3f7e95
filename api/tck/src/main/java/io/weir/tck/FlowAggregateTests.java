package io.weir.tck;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowFilter;
import io.weir.api.flow.FlowSeriesQuery;
import io.weir.api.flow.Measure;
import io.weir.api.flow.TimeRange;
import io.weir.api.flow.TopEntry;
import io.weir.api.flow.TopQuery;
import io.weir.api.metric.SeriesBlock;
import io.weir.api.metric.SeriesKey;
import io.weir.api.store.StoreException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@link FlowStoreTck} promises of adding flows up. */
abstract class FlowAggregateTests extends FlowFindTests {

  @Test
  void topAgreesForEveryFieldAndMeasure() throws Exception {
    NaiveFlows naive = keepRandom(3, 5, 400);
    for (FlowField field : FlowField.values()) {
      for (Measure measure : Measure.values()) {
        TopQuery query = new TopQuery(all(), FlowFilter.ALL, List.of(field), measure, 5);
        assertEquals(naive.top(query), store.top(query), field + " by " + measure);
      }
    }
  }

  @Test
  void topAgreesForPairsOfEveryKind() throws Exception {
    NaiveFlows naive = keepRandom(4, 5, 400);
    List<FlowField> kinds =
        List.of(
            FlowField.DESTINATION_PORT,
            FlowField.FLOW_START,
            FlowField.SOURCE_MAC,
            FlowField.SOURCE_ADDRESS,
            FlowField.NEXT_HOP,
            FlowField.APPLICATION_NAME);
    for (FlowField one : kinds) {
      for (FlowField other : kinds) {
        if (one != other) {
          assertTop(naive, List.of(one, other));
        }
      }
    }
    assertTop(naive, kinds.subList(1, 5));
  }

  private void assertTop(NaiveFlows naive, List<FlowField> by) throws StoreException {
    for (Measure measure : Measure.values()) {
      TopQuery query = new TopQuery(all(), FlowFilter.ALL, by, measure, 20);
      assertEquals(naive.top(query), store.top(query), by + " by " + measure);
    }
  }

  @Test
  void tiesGoByKey() throws Exception {
    keep(numbers(FlowField.SOURCE_AS, 3, -1, 1, 2, Long.MIN_VALUE, 0));
    List<TopEntry> got = top(FlowField.SOURCE_AS, Measure.FLOWS, 5);
    assertEquals(
        List.of(0L, 1L, 2L, 3L, Long.MIN_VALUE), got.stream().map(e -> e.key().get(0)).toList());
  }

  @Test
  void sumsAreUnsigned() throws Exception {
    FlowBatch batch = new FlowBatch(3);
    batch.extend(3);
    for (int row = 0; row < 3; row++) {
      batch.writeNumbers(FlowField.COLLECTION_TIME)[row] = BASE.toEpochMilli();
      batch.writeNumbers(FlowField.PROTOCOL)[row] = row;
    }
    batch.writeNumbers(FlowField.OCTETS)[0] = 1;
    batch.writeNumbers(FlowField.OCTETS)[1] = -2;
    batch.writeNumbers(FlowField.OCTETS)[2] = Long.MAX_VALUE;
    batch.seal();
    keep(batch);
    List<TopEntry> got = top(FlowField.PROTOCOL, Measure.RAW_BYTES, 3);
    assertEquals(List.of(-2L, Long.MAX_VALUE, 1L), got.stream().map(TopEntry::rawBytes).toList());
  }

  @Test
  void rawAndScaledCountsStayApart() throws Exception {
    FlowBatch batch = new FlowBatch(1);
    batch.extend(1);
    batch.writeNumbers(FlowField.COLLECTION_TIME)[0] = BASE.toEpochMilli();
    batch.writeNumbers(FlowField.OCTETS)[0] = 100;
    batch.writeNumbers(FlowField.PACKETS)[0] = 2;
    batch.writeNumbers(FlowField.SAMPLING_INTERVAL)[0] = 1000;
    batch.writeNumbers(FlowField.SCALED_OCTETS)[0] = 100_000;
    batch.writeNumbers(FlowField.SCALED_PACKETS)[0] = 2000;
    batch.seal();
    keep(batch);
    assertEquals(
        List.of(new TopEntry(List.of(0L), 100_000, 2000, 1, 100, 2)),
        top(FlowField.PROTOCOL, Measure.BYTES, 10));
  }

  @Test
  void aKeyCountsAlsoWhereItsMeasureIsZero() throws Exception {
    keep(at(1, 2));
    assertEquals(
        List.of(new TopEntry(List.of(0L), 0, 0, 1, 0, 0), new TopEntry(List.of(1L), 0, 0, 1, 0, 0)),
        top(FlowField.SOURCE_PORT, Measure.BYTES, 10));
    assertEquals(
        List.of(new TopEntry(List.of(""), 0, 0, 2, 0, 0)),
        top(FlowField.USER_NAME, Measure.BYTES, 10));
  }

  @Test
  void topOfNothingIsEmpty() throws Exception {
    assertEquals(List.of(), top(FlowField.SOURCE_ADDRESS, Measure.BYTES, 10));
  }

  @Test
  void theLastBinOfASeriesIsCutOffAtTheEnd() throws Exception {
    keep(at(0, 999, 1000, 2000, 2499, 2500, 2999));
    SeriesBlock got = series(range(0, 2500), List.of());
    assertEquals(3, got.steps());
    assertEquals(BASE, got.start());
    assertEquals(Duration.ofSeconds(1), got.step());
    assertEquals(List.of(new SeriesKey("flows", Map.of())), got.keys());
    assertArrayEquals(new double[] {2, 1, 2}, got.values(0));
  }

  @Test
  void aBinWithoutFlowsIsZero() throws Exception {
    assertArrayEquals(new double[] {0, 0, 0}, series(range(0, 3000), List.of()).values(0));
    keep(at(500, 2500));
    assertArrayEquals(new double[] {1, 0, 1}, series(range(0, 3000), List.of()).values(0));
    assertEquals(List.of(), series(range(5000, 8000), List.of(FlowField.SOURCE_PORT)).keys());
  }

  @Test
  void aSeriesPerKeyHasALineForEach() throws Exception {
    keep(numbers(FlowField.SOURCE_MAC, 0x0200_5e10_0001L, 0, 0x0200_5e10_0001L));
    SeriesBlock got = series(range(0, 3000), List.of(FlowField.SOURCE_MAC));
    assertEquals(
        List.of(
            new SeriesKey("flows", Map.of("sourceMacAddress", "02:00:5e:10:00:01")),
            new SeriesKey("flows", Map.of("sourceMacAddress", "00:00:00:00:00:00"))),
        got.keys());
    assertArrayEquals(new double[] {1, 0, 1}, got.values(0));
    assertArrayEquals(new double[] {0, 1, 0}, got.values(1));
  }

  private List<TopEntry> top(FlowField by, Measure measure, int limit) throws StoreException {
    return store.top(new TopQuery(all(), FlowFilter.ALL, List.of(by), measure, limit));
  }

  private SeriesBlock series(TimeRange range, List<FlowField> by) throws StoreException {
    return store.series(
        new FlowSeriesQuery(range, FlowFilter.ALL, by, Measure.FLOWS, Duration.ofSeconds(1), 10));
  }

  final NaiveFlows keepRandom(long seed, int batches, int rows) throws StoreException {
    NaiveFlows naive = new NaiveFlows();
    RandomFlows flows = new RandomFlows(seed);
    for (int i = 0; i < batches; i++) {
      FlowBatch batch = flows.batch(rows, BASE.toEpochMilli() + 10_000L * i, 20_000);
      naive.append(batch);
      keep(batch);
    }
    return naive;
  }

  static void assertSameSeries(SeriesBlock wanted, SeriesBlock got, String query) {
    assertEquals(wanted.keys(), got.keys(), query);
    assertEquals(wanted.start(), got.start(), query);
    assertEquals(wanted.step(), got.step(), query);
    for (int line = 0; line < wanted.keys().size(); line++) {
      assertArrayEquals(wanted.values(line), got.values(line), query);
    }
  }
}
