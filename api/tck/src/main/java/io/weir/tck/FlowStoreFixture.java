package io.weir.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowFilter;
import io.weir.api.flow.FlowQuery;
import io.weir.api.flow.FlowRecord;
import io.weir.api.flow.FlowStore;
import io.weir.api.flow.TimeRange;
import io.weir.api.store.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The hooks of {@link FlowStoreTck} and what its parts share. */
abstract class FlowStoreFixture {

  /**
   * Just before a full hour some hours ago: partitions change under the tests, retention spares.
   */
  static final Instant BASE =
      Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofSeconds(3 * 3600 + 30));

  FlowStore store;

  /**
   * A new, empty store that keeps at least {@value FlowStoreTck#MAX_ROWS} rows and the last day.
   */
  protected abstract FlowStore createStore() throws Exception;

  /** Lets go of a store that a test is done with. Closes it if it can be closed. */
  protected void release(FlowStore used) throws Exception {
    if (used instanceof AutoCloseable closeable) {
      closeable.close();
    }
  }

  /** Whether the store keeps its flows when it is {@linkplain #reopen reopened}; most do. */
  protected boolean outlivesProcess() {
    return true;
  }

  /** Closes the store and opens another on the same data. */
  protected FlowStore reopen(FlowStore used) throws Exception {
    throw new UnsupportedOperationException(
        "wanted reopen() to be overridden, or outlivesProcess() to be false");
  }

  @BeforeEach
  void create() throws Exception {
    store = createStore();
  }

  @AfterEach
  void release() throws Exception {
    release(store);
  }

  final void keep(FlowBatch batch) throws StoreException {
    store.append(batch);
    store.commit();
  }

  /** Everything there is. */
  static TimeRange all() {
    return new TimeRange(BASE.minus(Duration.ofHours(1)), BASE.plus(Duration.ofHours(3)));
  }

  static TimeRange range(long fromMillis, long toMillis) {
    return new TimeRange(BASE.plusMillis(fromMillis), BASE.plusMillis(toMillis));
  }

  final List<FlowRecord> find(TimeRange range, FlowFilter filter) throws StoreException {
    return store.find(new FlowQuery(range, filter, FlowQuery.MAX_LIMIT));
  }

  /** One flow per given millisecond since {@link #BASE}, its port counting up from 0. */
  static FlowBatch at(long... millis) {
    FlowBatch batch = new FlowBatch(millis.length);
    batch.extend(millis.length);
    for (int row = 0; row < millis.length; row++) {
      batch.writeNumbers(FlowField.COLLECTION_TIME)[row] = BASE.toEpochMilli() + millis[row];
      batch.writeNumbers(FlowField.SOURCE_PORT)[row] = row;
    }
    batch.seal();
    return batch;
  }

  /** Flows a second apart, the values of one number field given. */
  static FlowBatch numbers(FlowField field, long... values) {
    FlowBatch batch = new FlowBatch(values.length);
    batch.extend(values.length);
    System.arraycopy(values, 0, batch.writeNumbers(field), 0, values.length);
    long[] times = batch.writeNumbers(FlowField.COLLECTION_TIME);
    IntStream.range(0, values.length).forEach(i -> times[i] = BASE.toEpochMilli() + 1000L * i);
    batch.seal();
    return batch;
  }

  static List<Long> times(List<FlowRecord> flows) {
    return flows.stream()
        .map(flow -> flow.number(FlowField.COLLECTION_TIME) - BASE.toEpochMilli())
        .toList();
  }

  /** Compares as sets with repetition, as fields that are zero or empty may be missing. */
  static void assertSameFlows(List<FlowRecord> wanted, List<FlowRecord> got) {
    assertEquals(counted(wanted), counted(got));
  }

  private static Map<List<Object>, Long> counted(List<FlowRecord> flows) {
    return flows.stream()
        .collect(Collectors.groupingBy(FlowStoreFixture::complete, Collectors.counting()));
  }

  private static List<Object> complete(FlowRecord flow) {
    return IntStream.range(0, FlowField.values().length)
        .mapToObj(i -> value(flow, FlowField.values()[i]))
        .toList();
  }

  private static Object value(FlowRecord flow, FlowField field) {
    return switch (field.kind()) {
      case ADDRESS -> flow.address(field);
      case TEXT -> flow.text(field);
      case NUMBER, TIME, MAC -> flow.number(field);
    };
  }
}
