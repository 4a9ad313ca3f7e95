package io.weir.analysis.reconciliation;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration, PID {@value SeriesReconciliation#PID}. */
@ObjectClassDefinition(name = "Weir reconciliation")
public @interface ReconciliationConfig {

  @AttributeDefinition(description = "Seconds from one comparison to the next, 10 to 86400")
  int periodSeconds() default 300;

  @AttributeDefinition(
      description =
          "Minutes that are compared, 5 to 1440: several rounds of the interfaces' polling")
  int windowMinutes() default 60;

  @AttributeDefinition(
      description =
          "Minutes, 0 to 1440, that the newest of them is ago: until the flows of a minute have"
              + " come and are added up")
  int delayMinutes() default 5;
}
