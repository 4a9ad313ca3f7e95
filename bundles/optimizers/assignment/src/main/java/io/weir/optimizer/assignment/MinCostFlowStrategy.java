package io.weir.optimizer.assignment;

import io.weir.api.assign.AssignmentStrategy;
import io.weir.optimizer.assignment.model.FlowOfBatches;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** {@link FlowOfBatches} as a service. */
@Component(
    service = AssignmentStrategy.class,
    configurationPid = "io.weir.optimizer.assignment",
    property = "name=min-cost-flow")
public final class MinCostFlowStrategy extends FlowOfBatches {

  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException if one makes no sense
   */
  @Activate
  public MinCostFlowStrategy(MinCostFlowConfig config) {
    super(config.windowSeconds(), config.largestBatch());
  }
}
