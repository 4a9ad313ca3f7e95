package io.weir.store.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.weir.api.metric.MetricStore;
import io.weir.api.metric.Sample;
import io.weir.api.metric.SeriesKey;
import io.weir.tck.MetricStoreTck;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MemoryMetricStoreTest extends MetricStoreTck {

  @Override
  protected MetricStore createStore() {
    return new MemoryMetricStore(MAX_SAMPLES, MAX_SERIES);
  }

  @Test
  void theSeriesWrittenLeastRecentlyMakesRoom() {
    MemoryMetricStore store = new MemoryMetricStore(100, 2);
    store.write(List.of(sample("a", 1), sample("b", 2), sample("a", 3), sample("c", 4)));
    assertEquals(3, store.status().rows());
    assertEquals(1, store.dropped());
    assertEquals(1, store.status().oldest().orElseThrow().toEpochMilli());
  }

  @Test
  void theOldestSamplesMakeRoom() {
    MemoryMetricStore store = new MemoryMetricStore(3, 10);
    for (int time = 1; time <= 10; time++) {
      store.write(List.of(sample("a", time)));
    }
    assertEquals(3, store.status().rows());
    assertEquals(7, store.dropped());
    assertEquals(8, store.status().oldest().orElseThrow().toEpochMilli());
  }

  @Test
  void badBoundsAreNamed() {
    assertThrows(IllegalArgumentException.class, () -> new MemoryMetricStore(0, 1));
    assertThrows(IllegalArgumentException.class, () -> new MemoryMetricStore(1, 0));
  }

  private static Sample sample(String port, long millis) {
    return new Sample(new SeriesKey("weir_test", Map.of("port", port)), millis, 1);
  }
}
