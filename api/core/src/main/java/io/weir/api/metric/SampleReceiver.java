package io.weir.api.metric;

import io.weir.api.store.StoreException;
import java.util.List;

/** Takes samples that a store hands over. */
@FunctionalInterface
public interface SampleReceiver {

  /**
   * Takes some samples; may block. Called by the thread that asked for them.
   *
   * @throws StoreException to end the handing over; it reaches who asked
   */
  void take(List<Sample> samples) throws StoreException;
}
