package io.weir.enricher.interfaces;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration, PID {@value InterfaceNames#PID}. */
@ObjectClassDefinition(name = "Weir interface names in flows")
public @interface InterfaceNamesConfig {

  @AttributeDefinition(
      description = "Seconds from one look at the inventory's changes to the next, 1 to 3600")
  int periodSeconds() default 10;

  @AttributeDefinition(
      description =
          "The most interfaces whose names are held in memory, about 100 bytes each, 1 to 10000000")
  int maxInterfaces() default 1_000_000;
}
