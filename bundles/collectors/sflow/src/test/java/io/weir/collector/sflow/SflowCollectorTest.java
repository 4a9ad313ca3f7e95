package io.weir.collector.sflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.net.Address;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SflowCollectorTest {

  private static SflowCollector collector(SflowConfig config) {
    return new SflowCollector(config, Map.of("service.pid", "io.weir.collector.sflow~edge"));
  }

  @Test
  void listensAsConfigured() {
    SflowCollector collector =
        collector(config("127.0.0.1", 6344, "192.0.2.0/24, 2001:db8::/32", "vxlan,gre"));
    assertEquals("edge", collector.name());
    assertEquals("sflow", collector.protocol().name());
    assertEquals(6344, collector.endpoint().port());
    assertTrue(collector.endpoint().allows(Address.parse("192.0.2.9")));
    assertTrue(collector.endpoint().allows(Address.parse("2001:db8::1")));
    assertFalse(collector.endpoint().allows(Address.parse("198.51.100.1")));
  }

  @Test
  void emptyListsAllowEverybodyAndEnterNoTunnel() {
    SflowCollector collector = collector(config("::", 6343, "", ""));
    assertTrue(collector.endpoint().allows(Address.parse("198.51.100.1")));
  }

  @Test
  void aWrongOptionIsNamed() {
    refused("address: wanted an IPv4 or IPv6 address, got 'any'", config("any", 1, "", ""));
    refused("wanted a UDP port from 1 to 65535, got 0", config("::", 0, "", ""));
    refused(
        "allow: wanted a prefix length from 0 to 32, got '33' in '10.0.0.0/33'",
        config("::", 1, "10.0.0.0/33", ""));
    refused(
        "decapsulate: wanted a tunnel of [ipip, gre, vxlan, srv6], got 'geneve'",
        config("::", 1, "", "geneve"));
  }

  private static void refused(String message, SflowConfig config) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> collector(config));
    assertEquals(message, e.getMessage());
  }

  /** Lists as a .cfg file gives them: one text. What is not named has its default. */
  private static SflowConfig config(String address, int port, String allow, String decapsulate) {
    Map<String, Object> options =
        Map.of(
            "address",
            address,
            "port",
            port,
            "allow",
            new String[] {allow},
            "decapsulate",
            new String[] {decapsulate});
    return (SflowConfig)
        Proxy.newProxyInstance(
            SflowConfig.class.getClassLoader(),
            new Class<?>[] {SflowConfig.class},
            (proxy, method, arguments) ->
                options.getOrDefault(method.getName(), method.getDefaultValue()));
  }
}
