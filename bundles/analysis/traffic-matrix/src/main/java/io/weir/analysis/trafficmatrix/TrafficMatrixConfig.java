package io.weir.analysis.trafficmatrix;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration, PID {@value MeasuredTraffic#PID}. */
@ObjectClassDefinition(name = "Weir traffic matrix")
public @interface TrafficMatrixConfig {

  @AttributeDefinition(
      description =
          "Gbit/s, 1 to 1000000, that a link of cost 1 carries: what the routers have as the"
              + " reference bandwidth of OSPF")
  int referenceGigabits() default 100;

  @AttributeDefinition(description = "The least confidence, 0 to 1, of links that are planned with")
  double confidence() default 0.5;

  @AttributeDefinition(
      description =
          "A file with rules of what links cost and are like; it is read again when it changes."
              + " Empty, or no such file: no rules")
  String rules() default "";

  @AttributeDefinition(
      description =
          "Seconds from one measurement of what is free on links to the next, 10 to 86400")
  int periodSeconds() default 60;

  @AttributeDefinition(
      description =
          "Minutes, 2 to 1440, over which that is measured: several rounds of the interfaces'"
              + " polling")
  int windowMinutes() default 15;

  @AttributeDefinition(
      description =
          "Percent, 1 to 1000, by which a link's counter and the matrix may differ before a note"
              + " says so")
  int disagreementPercent() default 20;
}
