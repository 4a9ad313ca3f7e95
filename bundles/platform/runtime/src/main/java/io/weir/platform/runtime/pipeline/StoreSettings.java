package io.weir.platform.runtime.pipeline;

import io.weir.platform.runtime.spool.SpoolOptions;
import java.util.Optional;

/**
 * How one store is delivered to.
 *
 * @param spool the log on disk before it; empty if what does not fit the queue is to be lost
 */
public record StoreSettings(ResilienceSettings resilience, Optional<SpoolOptions> spool) {

  /** No log on disk, and the usual caution. */
  public static final StoreSettings PLAIN =
      new StoreSettings(ResilienceSettings.STANDARD, Optional.empty());
}
