package io.weir.analysis.flowseries;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration, PID {@value FlowSeriesOutlet#PID}. */
@ObjectClassDefinition(name = "Weir series from flows")
public @interface FlowSeriesConfig {

  @AttributeDefinition(
      description =
          "Seconds after its end until a minute is written, 0 to 3600: the exporters'"
              + " active timeout and a margin")
  int holdSeconds() default 90;

  @AttributeDefinition(
      description =
          "Seconds that a flow's end may be from its collection, 0 to 86400; beyond, the"
              + " flow counts when it was collected")
  int maxSkewSeconds() default 600;

  @AttributeDefinition(
      description = "Seconds between checkpoints of what is not written yet, 1 to 3600")
  int checkpointSeconds() default 10;

  @AttributeDefinition(description = "Where the checkpoint is; empty: in Karaf's data folder")
  String directory() default "";

  @AttributeDefinition(
      description = "Exporters with series of their own, 1 to 100000; the others are one")
  int exporters() default 1000;

  @AttributeDefinition(
      description =
          "Keys told apart in all, 1 to 10000000, of some 250 bytes each; the most that"
              + " are written in a minute, each with five series")
  int keys() default 100_000;

  @AttributeDefinition(description = "Interfaces of an exporter, each way; 0: no such series")
  int interfaces() default 256;

  @AttributeDefinition(description = "Protocols of an exporter; 0: no such series")
  int protocols() default 32;

  @AttributeDefinition(description = "Applications of an exporter; 0: no such series")
  int applications() default 64;

  @AttributeDefinition(
      description = "Autonomous systems of an exporter, each way; 0: no such series")
  int autonomousSystems() default 64;

  @AttributeDefinition(description = "Prefixes of an exporter, each way; 0: no such series")
  int prefixes() default 64;

  @AttributeDefinition(
      description = "Length of IPv4 prefixes where the flow does not tell it, 1 to 32")
  int ipv4PrefixLength() default 24;

  @AttributeDefinition(
      description = "Length of IPv6 prefixes where the flow does not tell it, 1 to 64")
  int ipv6PrefixLength() default 48;
}
