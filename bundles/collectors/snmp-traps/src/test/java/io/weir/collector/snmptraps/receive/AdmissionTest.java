package io.weir.collector.snmptraps.receive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.net.Address;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AdmissionTest {

  private static final Address FIRST = Address.parse("192.0.2.1");
  private static final Address SECOND = Address.parse("2001:db8::1");

  private final Admission admission = new Admission(10);

  private int admitted(Address sender, int datagrams, long millis) {
    int admitted = 0;
    for (int number = 0; number < datagrams; number++) {
      if (admission.admits(sender, TimeUnit.MILLISECONDS.toNanos(millis))) {
        admitted++;
      }
    }
    return admitted;
  }

  @Test
  void givesEachSenderASecondsWorth() {
    assertEquals(10, admitted(FIRST, 100, 0));
    assertEquals(10, admitted(SECOND, 100, 0));
    assertEquals(5, admitted(FIRST, 100, 500));
    assertEquals(10, admitted(FIRST, 100, 60_000));
  }

  @Test
  void forgetsWhoWasSilentLongest() {
    assertEquals(10, admitted(FIRST, 10, 0));
    for (int number = 0; number < 20_000; number++) {
      assertTrue(admission.admits(Address.ofIpv4(number), 0));
    }
    assertEquals(10, admitted(FIRST, 11, 0), "it is a new one again");
    assertFalse(admission.admits(FIRST, 0));
  }
}
