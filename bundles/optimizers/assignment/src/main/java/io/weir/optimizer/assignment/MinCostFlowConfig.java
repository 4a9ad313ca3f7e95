package io.weir.optimizer.assignment;

/** Options of the min-cost flow strategy. */
public @interface MinCostFlowConfig {

  /** For how many seconds tasks are gathered: about half of what a task takes. */
  double windowSeconds() default 0.5;

  /** Tasks that are planned together. */
  int largestBatch() default 32;
}
