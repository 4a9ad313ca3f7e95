package io.weir.interfaces.rest;

import java.lang.annotation.Annotation;

/** A configuration as Declarative Services would make it. */
record TestConfig(
    String authentication,
    String realm,
    String role,
    String writeRole,
    int loginFailuresPerMinute,
    int concurrentQueries,
    int exportersInMetrics)
    implements RestConfig {

  static TestConfig usual() {
    return new TestConfig("none", "karaf", "viewer", "admin", 10, 2, 1000);
  }

  @Override
  public Class<? extends Annotation> annotationType() {
    return RestConfig.class;
  }
}
