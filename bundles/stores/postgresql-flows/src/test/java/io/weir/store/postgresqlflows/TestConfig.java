package io.weir.store.postgresqlflows;

import io.weir.library.credentials.Credentials;
import io.weir.store.postgresqlflows.sql.Options;
import java.lang.reflect.Proxy;
import java.util.Map;

/** A configuration with the defaults of the annotation, but for some. */
final class TestConfig {

  private TestConfig() {}

  static Options checked(Map<String, Object> options) {
    return StoreOptions.of(of(options), Credentials.ofThisProcess());
  }

  static PostgresqlFlowsConfig of(Map<String, Object> options) {
    return (PostgresqlFlowsConfig)
        Proxy.newProxyInstance(
            PostgresqlFlowsConfig.class.getClassLoader(),
            new Class<?>[] {PostgresqlFlowsConfig.class},
            (proxy, method, arguments) ->
                options.getOrDefault(method.getName(), method.getDefaultValue()));
  }
}
