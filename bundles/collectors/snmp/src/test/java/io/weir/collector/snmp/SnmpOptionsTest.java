package io.weir.collector.snmp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.collector.snmp.polling.PollGroup;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnmpOptionsTest {

  @Test
  void readsGroupsOfAFileAndOfTheShell() {
    assertEquals(List.of(), SnmpOptions.groups(""));
    List<String> names =
        SnmpOptions.groups("core: 60s 192.0.2.0/24, lines: 30s critical", "all: 600s 0.0.0.0/0")
            .stream()
            .map(PollGroup::name)
            .toList();
    assertEquals(List.of("core", "lines", "all"), names);
  }

  @Test
  void refusesGroupsInWords() {
    assertRefused("groups: wanted a period of 10s to 86400s, got 5s", "core: 5s critical");
    assertRefused(
        "groups: wanted each name once, got 'a' again", "a: 60s critical", "a: 30s name=x");
    assertRefused("groups: wanted NAME: SECONDSs CONDITION…", "60s critical");
  }

  private static void assertRefused(String wanted, String... groups) {
    String got =
        assertThrows(IllegalArgumentException.class, () -> SnmpOptions.groups(groups)).getMessage();
    assertTrue(got.startsWith(wanted), got);
  }
}
