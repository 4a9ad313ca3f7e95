package io.weir.optimizer.assignment;

import java.lang.annotation.Annotation;

/** Options as a container would give them. */
@SuppressWarnings("BadAnnotationImplementation") // Nobody compares these.
record Settings(double windowSeconds, int largestBatch) implements MinCostFlowConfig {
  @Override
  public Class<? extends Annotation> annotationType() {
    return MinCostFlowConfig.class;
  }
}
