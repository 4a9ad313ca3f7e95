package io.weir.platform.runtime.pipeline;

import io.weir.api.metric.MetricQuery;
import io.weir.api.metric.MetricStore;
import io.weir.api.metric.SampleReceiver;
import io.weir.api.metric.SeriesBlock;
import io.weir.api.store.StoreStatus;
import java.time.Instant;
import java.util.Optional;

/** A store of samples that is written to and never asked. */
public interface UnaskedStore extends MetricStore {

  @Override
  default SeriesBlock read(MetricQuery query) {
    throw new UnsupportedOperationException("the fake is not asked");
  }

  @Override
  default void copy(Instant from, Instant to, SampleReceiver out) {
    throw new UnsupportedOperationException("the fake is not asked");
  }

  @Override
  default StoreStatus status() {
    return new StoreStatus(name(), 0, 0, Optional.empty(), Optional.empty());
  }
}
