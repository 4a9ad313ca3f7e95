package io.weir.interfaces.rest;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** The configuration, PID {@code io.weir.interfaces.rest}. */
@ObjectClassDefinition(name = "Weir REST interface")
public @interface RestConfig {

  @AttributeDefinition(
      description = "none: answers on loopback addresses alone; basic: asks for user and password",
      options = {@Option("none"), @Option("basic")})
  String authentication() default "none";

  @AttributeDefinition(description = "The JAAS realm that knows the users")
  String realm() default "karaf";

  @AttributeDefinition(description = "Users with this role may read")
  String role() default "viewer";

  @AttributeDefinition(description = "Users with this role may change something")
  String writeRole() default "admin";

  @AttributeDefinition(
      description = "Failed logins a minute after which an address has to wait, 1 to 1000")
  int loginFailuresPerMinute() default 10;

  @AttributeDefinition(description = "Queries that each store works on at the same time, 1 to 64")
  int concurrentQueries() default 4;

  @AttributeDefinition(
      description =
          "Exporters with metrics of their own, 0 to 100000; the others are added up as 'other'")
  int exportersInMetrics() default 1000;
}
