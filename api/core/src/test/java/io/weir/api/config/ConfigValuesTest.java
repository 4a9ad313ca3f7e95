package io.weir.api.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.weir.api.net.Prefix;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigValuesTest {

  @Test
  void listsInLists() {
    String[] values = {"192.0.2.0/24, 10.0.0.0/8,", " ", "2001:db8::/32"};
    List<String> read =
        ConfigValues.list("allow", values, Prefix::parse).stream().map(Prefix::toString).toList();
    assertEquals(List.of("192.0.2.0/24", "10.0.0.0/8", "2001:db8::/32"), read);
  }

  @Test
  void aRefusalNamesTheOption() {
    String[] values = {"all"};
    assertEquals(
        "allow: wanted an IPv4 or IPv6 address, got 'all'",
        assertThrows(
                IllegalArgumentException.class,
                () -> ConfigValues.list("allow", values, Prefix::parse))
            .getMessage());
  }

  @Test
  void instanceNames() {
    assertEquals("edge", name("io.weir.collector.netflow~edge"));
    assertEquals("edge.v6", name("io.weir.collector.netflow~edge.v6"));
    assertEquals("netflow", name("io.weir.collector.netflow"));
    assertEquals("", ConfigValues.instanceName(Map.of()));
  }

  private static String name(String pid) {
    return ConfigValues.instanceName(Map.of("service.pid", pid));
  }
}
