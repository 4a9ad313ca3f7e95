package io.weir.collector.snmptraps.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.weir.api.net.Address;
import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpVersion;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RecentTrapsTest {

  private static final Address SENDER = Address.parse("192.0.2.1");

  /** Of 300 octets and twice these. */
  private static Heard heard(int type, int octets) {
    Notification notification =
        new Notification(
            Instant.EPOCH,
            SENDER,
            SnmpVersion.V3,
            false,
            Oid.of(1, type),
            OptionalLong.empty(),
            List.of(),
            octets);
    return new Heard(notification, SENDER, "", "");
  }

  private static List<Long> types(RecentTraps recent) {
    return recent.newest().stream().map(one -> one.notification().type().arc(1)).toList();
  }

  @Test
  void keepsTheNewestAsFarAsThereIsRoom() {
    RecentTraps recent = new RecentTraps(3, 2000);
    for (int type = 1; type <= 4; type++) {
      recent.add(heard(type, 50));
    }
    assertEquals(List.of(4L, 3L, 2L), types(recent));
    recent.add(heard(5, 600));
    assertEquals(List.of(5L, 4L), types(recent));
    recent.add(heard(6, 5000));
    assertEquals(List.of(6L), types(recent));
  }

  @Test
  void namesWhatIsShown() {
    assertEquals("1.7", heard(7, 0).named(MibNames.shipped()).name());
  }
}
