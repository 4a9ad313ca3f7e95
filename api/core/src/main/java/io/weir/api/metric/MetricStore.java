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
   * Takes all samples, or throws and has taken none. A sample of a time already there replaces it,
   * so that samples which a host offers again after a crash are there once.
   */
  void write(List<Sample> samples) throws StoreException;

  /**
   * The last value within each step; {@link Double#NaN} where there is none. The last step is cut
   * off at the query's end. One line for each series that has a sample in the time asked for,
   * sorted by the key's {@linkplain SeriesKey#toString() text}.
   */
  SeriesBlock read(MetricQuery query) throws StoreException;

  StoreStatus status();
}
