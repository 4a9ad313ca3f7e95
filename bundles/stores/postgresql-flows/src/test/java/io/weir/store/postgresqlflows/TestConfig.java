package io.weir.store.postgresqlflows;

import java.lang.reflect.Proxy;
import java.util.Map;

/** A configuration with the defaults of the annotation, but for some. */
final class TestConfig {

  private TestConfig() {}

  static PostgresqlFlowsConfig of(Map<String, Object> options) {
    return (PostgresqlFlowsConfig)
        Proxy.newProxyInstance(
            PostgresqlFlowsConfig.class.getClassLoader(),
            new Class<?>[] {PostgresqlFlowsConfig.class},
            (proxy, method, arguments) ->
                options.getOrDefault(method.getName(), method.getDefaultValue()));
  }
}
