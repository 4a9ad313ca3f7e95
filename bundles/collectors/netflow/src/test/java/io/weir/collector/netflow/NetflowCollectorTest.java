package io.weir.collector.netflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.net.Address;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NetflowCollectorTest {

  /** A configuration with the defaults of the annotation, but for these. */
  private static NetflowCollector collector(Map<String, Object> options) {
    NetflowConfig config =
        (NetflowConfig)
            Proxy.newProxyInstance(
                NetflowConfig.class.getClassLoader(),
                new Class<?>[] {NetflowConfig.class},
                (proxy, method, arguments) ->
                    options.getOrDefault(method.getName(), method.getDefaultValue()));
    return new NetflowCollector(config, Map.of("service.pid", NetflowCollector.PID + "~edge"));
  }

  private static String refusal(Map<String, Object> options) {
    return assertThrows(IllegalArgumentException.class, () -> collector(options)).getMessage();
  }

  @Test
  void defaults() {
    NetflowCollector collector = collector(Map.of());
    assertEquals("edge", collector.name());
    assertEquals("netflow", collector.protocol().name());
    assertEquals(2055, collector.endpoint().port());
    assertEquals(Address.UNSPECIFIED, collector.endpoint().address());
    assertTrue(collector.endpoint().allows(Address.parse("203.0.113.9")));
  }

  @Test
  void aListOfPrefixesInOneText() {
    NetflowCollector collector =
        collector(Map.of("allow", new String[] {"192.0.2.0/24, 2001:db8::/32"}));
    assertTrue(collector.endpoint().allows(Address.parse("2001:db8::1")));
    assertFalse(collector.endpoint().allows(Address.parse("203.0.113.9")));
  }

  @Test
  void badOptionsAreNamed() {
    assertEquals(
        "allow: wanted an IPv4 or IPv6 address, got 'all'",
        refusal(Map.of("allow", new String[] {"all"})));
    assertEquals(
        "maxTemplatesPerExporter: wanted 1 to 1000000, got 0",
        refusal(Map.of("maxTemplatesPerExporter", 0)));
    assertEquals(
        "parkedSeconds: wanted 0 to 86400, got 90000", refusal(Map.of("parkedSeconds", 90_000)));
    assertEquals("wanted a UDP port from 1 to 65535, got 0", refusal(Map.of("port", 0)));
    assertEquals(
        "decapsulate: wanted a tunnel of [ipip, gre, vxlan, srv6], got 'l2tp'",
        refusal(Map.of("decapsulate", new String[] {"l2tp"})));
  }
}
