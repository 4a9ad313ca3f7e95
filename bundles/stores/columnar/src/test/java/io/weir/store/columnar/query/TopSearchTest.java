package io.weir.store.columnar.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowFilter;
import io.weir.api.flow.Measure;
import io.weir.api.flow.TimeRange;
import io.weir.api.flow.TopEntry;
import io.weir.api.flow.TopQuery;
import io.weir.api.store.StoreException;
import io.weir.store.columnar.file.FlowLog;
import io.weir.store.columnar.file.LogListener;
import io.weir.store.columnar.file.LogOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The largest keys are exact also where far fewer keys fit into memory than there are. */
class TopSearchTest {

  private static final long START = Instant.parse("2026-01-02T03:04:05Z").toEpochMilli();
  private static final int ROWS = 100_000;
  private static final int FEW_KEYS = 300;

  @TempDir Path directory;

  private final SplittableRandom random = new SplittableRandom(42);
  private final Map<Long, Long> octets = new HashMap<>();

  @Test
  void skewedKeys() throws Exception {
    assertTop(key -> (long) Math.exp(random.nextDouble() * Math.log(1 << 20)), 10);
  }

  @Test
  void equalKeysByTheThousand() throws Exception {
    assertTop(number -> number, 10);
  }

  @Test
  void manyWanted() throws Exception {
    assertTop(number -> random.nextLong(20_000), 200);
  }

  @Test
  void aDeadlineEndsAQuery() throws Exception {
    try (FlowLog log = log()) {
      fill(log, number -> number);
      try (QueryEngine queries =
          new QueryEngine(log, new QueryLimits(2, Duration.ofMillis(1), FEW_KEYS))) {
        StoreException late = assertThrows(StoreException.class, () -> queries.top(query(10)));
        assertEquals(StoreException.Kind.REJECTED, late.kind());
        assertTrue(late.getMessage().contains("shorter time range"), late.getMessage());
      }
    }
  }

  private void assertTop(LongUnaryOperator key, int limit) throws Exception {
    try (FlowLog log = log()) {
      fill(log, key);
      try (QueryEngine queries =
          new QueryEngine(log, new QueryLimits(2, Duration.ofMinutes(1), FEW_KEYS))) {
        assertEquals(wanted(limit), queries.top(query(limit)));
      }
    }
  }

  private List<TopEntry> wanted(int limit) {
    TopQuery query = query(limit);
    return octets.entrySet().stream()
        .map(key -> new TopEntry(List.of(key.getKey()), 0, 0, key.getValue(), key.getValue(), 0))
        .sorted(query.order())
        .limit(limit)
        .toList();
  }

  private static TopQuery query(int limit) {
    TimeRange range =
        new TimeRange(Instant.ofEpochMilli(START), Instant.ofEpochMilli(START + ROWS));
    return new TopQuery(
        range, FlowFilter.ALL, List.of(FlowField.FLOW_LABEL), Measure.RAW_BYTES, limit);
  }

  /** One octet a flow, so that octets and flows are the same. */
  private void fill(FlowLog log, LongUnaryOperator key) throws StoreException {
    for (int first = 0; first < ROWS; first += 2000) {
      FlowBatch batch = new FlowBatch(2000);
      batch.extend(2000);
      for (int row = 0; row < 2000; row++) {
        long label = key.applyAsLong(first + row);
        octets.merge(label, 1L, Long::sum);
        batch.writeNumbers(FlowField.COLLECTION_TIME)[row] = START + first + row;
        batch.writeNumbers(FlowField.FLOW_LABEL)[row] = label;
        batch.writeNumbers(FlowField.OCTETS)[row] = 1;
      }
      batch.seal();
      log.append(batch);
    }
    log.commit();
  }

  private FlowLog log() throws Exception {
    return new FlowLog(LogOptions.in(directory), new Silent(), Clock.systemUTC());
  }

  /** Hears nothing; nothing is expected to be said. */
  private static final class Silent implements LogListener {
    @Override
    public void cutOff(Path segment, long octets) {
      throw new AssertionError("cut off " + octets);
    }

    @Override
    public void corrupt(Path segment, long offset, String reason) {
      throw new AssertionError(reason);
    }

    @Override
    public void deleted(Path segment, long rows, String reason) {
      throw new AssertionError(reason);
    }

    @Override
    public void failed(String what, Exception cause) {
      throw new AssertionError(what, cause);
    }
  }
}
