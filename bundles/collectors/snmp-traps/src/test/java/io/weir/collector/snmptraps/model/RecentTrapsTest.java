package io.weir.collector.snmptraps.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.weir.api.net.Address;
import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpVersion;
import io.weir.api.snmp.Trap;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RecentTrapsTest {

  private static Trap trap(String name) {
    Address sender = Address.parse("192.0.2.1");
    return new Trap(
        Instant.EPOCH,
        sender,
        sender,
        "",
        SnmpVersion.V3,
        false,
        Oid.of(1),
        name,
        OptionalLong.empty(),
        List.of());
  }

  private static List<String> names(RecentTraps recent, int limit) {
    return recent.newest(limit).stream().map(Trap::name).toList();
  }

  @Test
  void keepsTheNewestAsFarAsThereIsRoom() {
    RecentTraps recent = new RecentTraps(3, 1000);
    List.of("a", "b", "c", "d").forEach(name -> recent.add(trap(name), 100));
    assertEquals(List.of("d", "c", "b"), names(recent, 10));
    assertEquals(List.of("d"), names(recent, 1));
    recent.add(trap("large"), 850);
    assertEquals(List.of("large", "d"), names(recent, 10));
    recent.add(trap("larger than all"), 5000);
    assertEquals(List.of("larger than all"), names(recent, 10));
  }
}
