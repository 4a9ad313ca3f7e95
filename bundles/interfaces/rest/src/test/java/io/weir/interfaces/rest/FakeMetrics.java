package io.weir.interfaces.rest;

import io.weir.api.metric.MetricQuery;
import io.weir.api.metric.MetricStore;
import io.weir.api.metric.Sample;
import io.weir.api.metric.SampleReceiver;
import io.weir.api.metric.SeriesBlock;
import io.weir.api.metric.SeriesKey;
import io.weir.api.store.StoreStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Has a value in the first step of whatever it is asked for, and remembers the questions. */
final class FakeMetrics implements MetricStore {

  final List<MetricQuery> asked = new ArrayList<>();

  @Override
  public String name() {
    return "series";
  }

  @Override
  public Map<String, Long> write(List<Sample> samples) {
    throw new UnsupportedOperationException("REST writes no samples");
  }

  @Override
  public SeriesBlock read(MetricQuery query) {
    asked.add(query);
    double[] values = new double[query.steps()];
    Arrays.fill(values, Double.NaN);
    values[0] = 1.5;
    return new SeriesBlock(
        query.from(),
        query.step(),
        query.steps(),
        List.of(new SeriesKey(query.name(), query.labels())),
        values);
  }

  @Override
  public void copy(Instant from, Instant to, SampleReceiver out) {
    throw new UnsupportedOperationException("REST copies nothing");
  }

  @Override
  public StoreStatus status() {
    return new StoreStatus(name(), 0, 0, Optional.empty(), Optional.empty());
  }
}
