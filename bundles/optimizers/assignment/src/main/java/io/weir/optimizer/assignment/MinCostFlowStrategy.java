package io.weir.optimizer.assignment;

import io.weir.api.assign.AssignmentStrategy;
import io.weir.optimizer.assignment.model.FlowOfBatches;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** {@link FlowOfBatches} as a service. */
@Component(
    service = AssignmentStrategy.class,
    configurationPid = MinCostFlowStrategy.PID,
    property = "name=min-cost-flow")
@Designate(ocd = MinCostFlowConfig.class)
public final class MinCostFlowStrategy extends FlowOfBatches {

  static final String PID = "io.weir.optimizer.assignment";

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
