package io.weir.api.optimize;

import io.weir.api.topology.Topology;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Proposes how traffic should flow, and applies nothing. Called from several threads. */
@ConsumerType
public interface Optimizer {

  /** In kebab case, as in configuration. */
  String name();

  /**
   * Makes a plan; may take long, and ends early when its thread is interrupted.
   *
   * @throws IllegalArgumentException if a demand names a node that the topology lacks
   */
  Plan optimize(Topology topology, List<Demand> demands);
}
