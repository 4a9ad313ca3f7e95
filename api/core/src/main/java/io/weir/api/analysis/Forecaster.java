package io.weir.api.analysis;

import io.weir.api.metric.SeriesBlock;
import org.osgi.annotation.versioning.ConsumerType;

/** Says how time series go on. Stateless between calls; called from several threads. */
@ConsumerType
public interface Forecaster {

  /** In kebab case, as in configuration. */
  String name();

  /**
   * Continues every series of a block.
   *
   * @param steps how many steps beyond the history, at least 1
   */
  Forecast forecast(SeriesBlock history, int steps);
}
