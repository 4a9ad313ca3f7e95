package io.weir.platform.planning;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration, PID {@value PlanDesk#PID}. */
@ObjectClassDefinition(name = "Weir planning")
public @interface PlanningConfig {

  @AttributeDefinition(description = "How far plans may go: observe, propose or apply")
  String mode() default "observe";

  @AttributeDefinition(description = "Whether a plan is approved by another person than its author")
  boolean anotherApprover() default true;

  @AttributeDefinition(description = "The optimizer to take unless told")
  String optimizer() default "optimum";

  @AttributeDefinition(description = "Who applies an approved plan in mode apply, in this order")
  String[] appliers() default {"text", "dry-run"};

  @AttributeDefinition(
      description = "Minutes after a plan was applied until its outcome is measured, 0 to 1440")
  int settleMinutes() default 10;

  @AttributeDefinition(description = "Minutes over which the outcome is measured, 5 to 1440")
  int measureMinutes() default 15;

  @AttributeDefinition(description = "Plans that are kept, 1 to 1000; the oldest are forgotten")
  int keep() default 50;

  @AttributeDefinition(description = "Where; empty for ${karaf.data}/weir/plans")
  String directory() default "";
}
