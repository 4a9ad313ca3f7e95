package io.weir.optimizer.assignment;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration of min-cost flow, PID {@value MinCostFlowStrategy#PID}. */
@ObjectClassDefinition(name = "Weir assignment by min-cost flow")
public @interface MinCostFlowConfig {

  @AttributeDefinition(
      description =
          "Seconds that tasks are gathered for and planned ahead, 0 or more: about half of what"
              + " a task takes")
  double windowSeconds() default 0.5;

  @AttributeDefinition(description = "Tasks that are planned together, 1 or more")
  int largestBatch() default 32;
}
