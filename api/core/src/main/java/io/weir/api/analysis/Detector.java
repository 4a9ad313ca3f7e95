package io.weir.api.analysis;

import io.weir.api.metric.SeriesBlock;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ConsumerType;

/** Finds what is unusual in time series. Stateless between calls; called from several threads. */
@ConsumerType
public interface Detector {

  /** In kebab case, as in configuration. */
  String name();

  /**
   * Looks at a window of series; may take long, and never blocks on I/O.
   *
   * @param out takes what was found, in any order
   */
  void detect(SeriesBlock window, Consumer<Anomaly> out);
}
