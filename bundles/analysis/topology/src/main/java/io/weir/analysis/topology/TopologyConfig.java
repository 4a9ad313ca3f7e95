package io.weir.analysis.topology;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration, PID {@value InventoryTopology#PID}. */
@ObjectClassDefinition(name = "Weir topology")
public @interface TopologyConfig {

  @AttributeDefinition(
      description = "Seconds from one look at the inventory to the next, 1 to 86400")
  int periodSeconds() default 60;

  @AttributeDefinition(
      description =
          "Minutes, 1 to 525600, after which what was not heard again counts no more, and a link"
              + " that follows from nothing any more is removed: a few rounds of discovery")
  int ageMinutes() default 180;
}
