package io.weir.api.flow;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Takes every flow: an aggregator, a detector, a forwarder. Stores implement {@link FlowStore}
 * instead. Each outlet has a bounded queue and a thread of its own; what does not fit is dropped in
 * whole batches and counted.
 */
@ConsumerType
public interface FlowOutlet {

  /** A short name in kebab case, as in {@code weir:stages}. */
  String name();

  /** Takes a sealed batch. One call at a time, on the outlet's own thread. */
  void accept(FlowBatch batch);
}
