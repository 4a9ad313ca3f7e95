package io.weir.analysis.reconciliation;

import io.weir.api.metric.Fold;
import io.weir.api.metric.MetricQuery;
import io.weir.api.metric.MetricStore;
import io.weir.api.metric.Sample;
import io.weir.api.metric.SampleReceiver;
import io.weir.api.metric.SeriesBlock;
import io.weir.api.metric.SeriesGatherer;
import io.weir.api.metric.SeriesKey;
import io.weir.api.store.StoreException;
import io.weir.api.store.StoreStatus;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Samples in memory, folded as far as is asked for. */
final class FakeMetrics implements MetricStore {

  private final Map<SeriesKey, NavigableMap<Long, Double>> series = new HashMap<>();

  void add(String name, Map<String, String> labels, Instant time, double value) {
    series
        .computeIfAbsent(new SeriesKey(name, labels), any -> new TreeMap<>())
        .put(time.toEpochMilli(), value);
  }

  @Override
  public SeriesBlock read(MetricQuery query) throws StoreException {
    SeriesGatherer gatherer = new SeriesGatherer(query);
    for (SeriesKey key : series.keySet()) {
      if (query.matches(key)) {
        gatherer.add(key, values(query, series.get(key)));
      }
    }
    return gatherer.block();
  }

  private static double[] values(MetricQuery query, NavigableMap<Long, Double> samples) {
    double[] values = new double[query.steps()];
    Arrays.fill(values, Double.NaN);
    long from = query.from().toEpochMilli();
    Double before = null;
    for (var sample : samples.subMap(from, query.to().toEpochMilli()).entrySet()) {
      int step = (int) ((sample.getKey() - from) / query.step().toMillis());
      double value = sample.getValue();
      if (query.fold() == Fold.LAST) {
        values[step] = value;
      } else if (query.fold() == Fold.SUM) {
        values[step] = (Double.isNaN(values[step]) ? 0 : values[step]) + value;
      } else if (query.fold() == Fold.INCREASE && before != null) {
        values[step] = (Double.isNaN(values[step]) ? 0 : values[step]) + value - before;
      }
      before = value;
    }
    return values;
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
