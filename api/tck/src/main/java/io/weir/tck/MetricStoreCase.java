package io.weir.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.weir.api.metric.MetricQuery;
import io.weir.api.metric.MetricStore;
import io.weir.api.metric.Sample;
import io.weir.api.metric.SeriesBlock;
import io.weir.api.metric.SeriesKey;
import io.weir.api.store.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A new metric store for each test, with times that begin three hours ago. */
abstract class MetricStoreCase {

  /** As many samples as any one test writes. */
  public static final int MAX_SAMPLES = 20_000;

  /** As many series as any one test writes. */
  public static final int MAX_SERIES = 1000;

  static final Instant BASE =
      Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofSeconds(3 * 3600 + 30));
  static final double NONE = Double.NaN;
  static final String NAME = "weir_test_octets_total";

  MetricStore store;

  /** A new, empty store. */
  protected abstract MetricStore createStore() throws Exception;

  /** Lets go of a store that a test is done with. Closes it if it can be closed. */
  protected void release(MetricStore used) throws Exception {
    if (used instanceof AutoCloseable closeable) {
      closeable.close();
    }
  }

  /** Waits until what was written can be read, for a server that takes its time. */
  protected void settle() throws Exception {}

  /**
   * The digits of a value that are kept, where a server rounds values of very different sizes that
   * it keeps together; {@link Integer#MAX_VALUE} means every bit.
   */
  protected int significantDigits() {
    return Integer.MAX_VALUE;
  }

  @BeforeEach
  void create() throws Exception {
    store = createStore();
  }

  @AfterEach
  void release() throws Exception {
    release(store);
  }

  final void write(List<Sample> samples) throws Exception {
    assertEquals(Map.of(), store.write(samples), "left out");
    settle();
  }

  final double[] one(int from, int to) throws StoreException {
    SeriesBlock block = read(NAME, Map.of(), from, to);
    assertEquals(1, block.keys().size());
    return block.values(0);
  }

  final SeriesBlock read(String name, Map<String, String> labels, int from, int to)
      throws StoreException {
    return store.read(query(name, labels, from, to));
  }

  /** By steps of a second. */
  static MetricQuery query(String name, Map<String, String> labels, int from, int to) {
    return new MetricQuery(
        name, labels, BASE.plusMillis(from), BASE.plusMillis(to), Duration.ofSeconds(1));
  }

  static SeriesKey key(String port) {
    return new SeriesKey(NAME, Map.of("port", port));
  }

  static Sample at(SeriesKey key, int millis, double value) {
    return new Sample(key, BASE.toEpochMilli() + millis, value);
  }
}
