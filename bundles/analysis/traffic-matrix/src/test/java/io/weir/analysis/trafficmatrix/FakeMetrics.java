package io.weir.analysis.trafficmatrix;

import io.weir.api.metric.MetricQuery;
import io.weir.api.metric.MetricStore;
import io.weir.api.metric.Sample;
import io.weir.api.metric.SampleReceiver;
import io.weir.api.metric.SeriesBlock;
import io.weir.api.metric.SeriesGatherer;
import io.weir.api.metric.SeriesKey;
import io.weir.api.metric.StepFolder;
import io.weir.api.store.StoreException;
import io.weir.api.store.StoreStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Samples in memory, that can be away. */
final class FakeMetrics implements MetricStore {

  private final Map<SeriesKey, NavigableMap<Long, Double>> series = new HashMap<>();

  boolean away;

  void add(String name, Map<String, String> labels, Instant time, double value) {
    series
        .computeIfAbsent(new SeriesKey(name, labels), any -> new TreeMap<>())
        .put(time.toEpochMilli(), value);
  }

  @Override
  public SeriesBlock read(MetricQuery query) throws StoreException {
    if (away) {
      throw new StoreException(StoreException.Kind.UNAVAILABLE, "the series are away");
    }
    SeriesGatherer gatherer = new SeriesGatherer(query);
    for (SeriesKey key : series.keySet()) {
      if (query.matches(key)) {
        gatherer.add(key, values(query, series.get(key)));
      }
    }
    return gatherer.block();
  }

  private static double[] values(MetricQuery query, NavigableMap<Long, Double> samples) {
    StepFolder folder = new StepFolder(query);
    samples.forEach(folder::add);
    return folder.values();
  }

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public Map<String, Long> write(List<Sample> samples) {
    throw new UnsupportedOperationException("nobody writes here");
  }

  @Override
  public void copy(Instant from, Instant to, SampleReceiver out) {
    throw new UnsupportedOperationException("nobody copies this");
  }

  @Override
  public StoreStatus status() {
    throw new UnsupportedOperationException("nobody asks");
  }
}
