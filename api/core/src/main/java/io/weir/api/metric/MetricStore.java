package io.weir.api.metric;

import io.weir.api.store.StoreException;
import io.weir.api.store.StoreStatus;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Keeps samples of time series. Called from any thread; may block. */
@ConsumerType
public interface MetricStore {

  /** A short name in kebab case, as in configuration and metrics. */
  String name();

  /**
   * Takes all samples, or throws and has taken none. A sample of a time already there replaces it.
   */
  void write(List<Sample> samples) throws StoreException;

  /** The last value within each step; {@link Double#NaN} where there is none. Keys sorted. */
  SeriesBlock read(MetricQuery query) throws StoreException;

  StoreStatus status();
}
