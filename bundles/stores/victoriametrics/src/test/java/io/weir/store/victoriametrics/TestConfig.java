package io.weir.store.victoriametrics;

import java.lang.reflect.Proxy;
import java.util.Map;

/** A configuration with the defaults of the annotation, but for some. */
final class TestConfig {

  private TestConfig() {}

  static VictoriaMetricsConfig of(Map<String, Object> options) {
    return (VictoriaMetricsConfig)
        Proxy.newProxyInstance(
            VictoriaMetricsConfig.class.getClassLoader(),
            new Class<?>[] {VictoriaMetricsConfig.class},
            (proxy, method, arguments) ->
                options.getOrDefault(method.getName(), method.getDefaultValue()));
  }
}
