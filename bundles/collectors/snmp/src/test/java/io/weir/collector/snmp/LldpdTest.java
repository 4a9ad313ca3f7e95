package io.weir.collector.snmp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.weir.analysis.topology.model.Survey;
import io.weir.api.discovery.NewDevice;
import io.weir.api.discovery.SnmpAccess;
import io.weir.api.inventory.Device;
import io.weir.api.inventory.Neighbour;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.topology.TopologyLink;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two real neighbours, from their agents to the link between them. */
class LldpdTest {

  @TempDir Path folder;
  private final MemoryInventory inventory = new MemoryInventory();

  @Test
  void twoThatHearEachOtherAreLinked() throws Exception {
    Optional<String> missing = LldpPair.missing();
    assumeTrue(missing.isEmpty(), () -> "skipped: " + missing.orElse(""));
    try (LldpPair pair = LldpPair.start(folder);
        SnmpNetwork network =
            new SnmpNetwork(
                Options.of(folder.resolve("weir")),
                new Surroundings(() -> Optional.of(inventory), List::of, Optional::empty),
                Options.encryption(folder),
                Clock.systemUTC())) {
      List<TopologyLink> links = List.of();
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (links.isEmpty() || links.get(0).ends() < 2) {
        assertTrue(System.nanoTime() < end, () -> "no link: " + inventory.all(Neighbour.class));
        discover(network, pair);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
        links = links();
      }
      assertEquals(1, links.size());
      TopologyLink link = links.get(0);
      assertEquals("lldp", link.link().protocol());
      assertEquals(
          List.of(LldpPair.CABLE, LldpPair.CABLE), List.of(link.a().ifName(), link.z().ifName()));
      assertEquals(
          Set.of(pair.name(0), pair.name(1)),
          Set.copyOf(inventory.all(Device.class).stream().map(Device::sysName).toList()));
      assertTrue(
          inventory.all(Device.class).stream()
              .allMatch(device -> device.chassisIdSubtype().equals("mac-address")));
    }
  }

  private static void discover(SnmpNetwork network, LldpPair pair) throws Exception {
    for (int host = 0; host < 2; host++) {
      SnmpAccess access = new SnmpAccess.Community("2c", "public");
      network
          .desk()
          .add(new NewDevice(pair.address(host), LldpPair.PORT, Optional.of(access)), "test");
    }
  }

  private List<TopologyLink> links() {
    return Survey.of(
            inventory.all(Device.class),
            inventory.all(NetworkInterface.class),
            inventory.all(Neighbour.class),
            List.of(),
            Instant.now(),
            Duration.ofHours(1))
        .snapshot()
        .links();
  }
}
