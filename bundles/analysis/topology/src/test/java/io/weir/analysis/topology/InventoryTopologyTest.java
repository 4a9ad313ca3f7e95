package io.weir.analysis.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.inventory.Device;
import io.weir.api.inventory.Link;
import io.weir.api.inventory.Neighbour;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.inventory.Page;
import io.weir.api.net.Address;
import io.weir.api.store.StoreException;
import io.weir.api.topology.TopologySnapshot;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The component, over an inventory in memory. */
class InventoryTopologyTest {

  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  private final FakeInventory inventory = new FakeInventory();
  private Instant now = START;
  private final InventoryTopology topology =
      new InventoryTopology(
          new TopologyOptions(Duration.ofMinutes(1), Duration.ofHours(3)), inventory, clock());

  private Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now;
      }
    };
  }

  @BeforeEach
  void twoDevices() throws StoreException {
    for (String id : new String[] {"a", "b"}) {
      inventory.put(
          new Device(
              id,
              id,
              Address.parse("192.0.2.1"),
              161,
              "",
              id,
              "",
              "",
              "",
              "",
              "",
              "",
              "",
              "",
              "",
              Collections.emptySortedSet(),
              Collections.emptySortedSet(),
              START,
              START),
          "test");
      inventory.put(port(id, "up"), "test");
    }
    inventory.put(heard(START), "test");
    inventory.writes.clear();
  }

  @AfterEach
  void close() {
    topology.close();
  }

  private static NetworkInterface port(String device, String status) {
    return new NetworkInterface(
        device, "p1", 1, "eth1", "", "", "", 0, 0, "up", status, "", 0, "", "", "", false, "", "",
        "");
  }

  private static Neighbour heard(Instant seen) {
    return new Neighbour(
        "a",
        "n1",
        Optional.of("p1"),
        "lldp",
        "",
        "",
        "interface-name",
        "eth1",
        "",
        "b",
        "",
        Optional.empty(),
        seen);
  }

  @Test
  void writesWhatItConcludesAndNothingTwice() throws StoreException {
    assertSame(TopologySnapshot.EMPTY, topology.snapshot());
    topology.look();
    assertEquals(1, topology.snapshot().version());
    assertEquals(1, inventory.list(Link.class, Page.first(10)).size());
    assertEquals("[LINK by weir:topology]", inventory.writes.toString());
    topology.look();
    topology.refresh();
    assertEquals(1, topology.snapshot().version());
    assertEquals(1, inventory.writes.size());
  }

  @Test
  void readsTheInterfacesOnlyWhereSomethingHasChanged() throws StoreException {
    topology.look();
    int read = inventory.lists.get(NetworkInterface.class);
    topology.look();
    topology.look();
    assertEquals(read, inventory.lists.get(NetworkInterface.class));
    inventory.put(port("b", "down"), "test");
    topology.look();
    assertEquals(read + 1, inventory.lists.get(NetworkInterface.class));
    assertEquals(2, topology.snapshot().version());
    inventory.put(heard(START.plusSeconds(5)), "test");
    topology.look();
    assertEquals(read + 2, inventory.lists.get(NetworkInterface.class));
    assertEquals(2, topology.snapshot().version());
  }

  @Test
  void removesALinkThatIsTooOldThoughNothingHasChanged() throws StoreException {
    topology.look();
    now = START.plus(Duration.ofHours(4));
    topology.look();
    assertEquals(0, inventory.count(Link.class));
    assertEquals(0, topology.snapshot().links().size());
    assertEquals("[LINK by weir:topology, LINK by weir:topology]", inventory.writes.toString());
  }

  @Test
  void keepsItsSnapshotWhileTheInventoryIsAway() throws StoreException {
    topology.look();
    TopologySnapshot before = topology.snapshot();
    inventory.away = true;
    topology.look();
    assertSame(before, topology.snapshot());
    assertThrows(StoreException.class, topology::refresh);
    inventory.away = false;
    inventory.put(port("b", "down"), "test");
    topology.look();
    assertEquals(2, topology.snapshot().version());
  }

  @Test
  void saysWhatIsWrongWithItsConfiguration() {
    var wrong =
        assertThrows(IllegalArgumentException.class, () -> TopologyOptions.of(config(0, 180)));
    assertTrue(wrong.getMessage().contains("periodSeconds to be 1 to 86400, got 0"));
    assertThrows(IllegalArgumentException.class, () -> TopologyOptions.of(config(60, 525_601)));
    assertEquals(Duration.ofHours(3), TopologyOptions.of(config(60, 180)).age());
  }

  private static TopologyConfig config(int period, int age) {
    return (TopologyConfig)
        Proxy.newProxyInstance(
            TopologyConfig.class.getClassLoader(),
            new Class<?>[] {TopologyConfig.class},
            (proxy, method, arguments) -> method.getName().equals("periodSeconds") ? period : age);
  }
}
