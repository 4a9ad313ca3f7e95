package io.weir.platform.runtime.pipeline;

import io.weir.api.metric.MetricStore;
import io.weir.api.metric.Sample;
import io.weir.api.store.StoreException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A store of samples at the end of the pipeline. */
record MetricStoreOutlet(String name, MetricStore component) implements Outlet<List<Sample>> {

  MetricStoreOutlet(MetricStore store) {
    this(store.name(), store);
  }

  @Override
  public String kind() {
    return "metric-store";
  }

  @Override
  public String unit() {
    return "samples";
  }

  @Override
  public int weight(List<Sample> samples) {
    return samples.size();
  }

  @Override
  public Map<String, Long> write(List<Sample> samples) throws StoreException {
    return component.write(samples);
  }

  @Override
  public Duration settling() {
    return component.settling();
  }
}
