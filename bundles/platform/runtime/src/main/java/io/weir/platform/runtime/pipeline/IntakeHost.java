package io.weir.platform.runtime.pipeline;

import io.weir.api.flow.FlowBatch;

/** What an intake needs of the thread that it belongs to. Called by that thread. */
public interface IntakeHost {

  /** Sends a sealed batch on its way to {@link Intake#deliver}, at once and on this thread. */
  void fire(FlowBatch batch);

  /** Has {@link Intake#wake} called on this thread after some time. */
  void wakeAfter(long millis);
}
