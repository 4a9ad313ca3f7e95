package io.weir.analysis.topology.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.weir.api.inventory.Link;
import io.weir.api.inventory.NetworkInterface;
import io.weir.api.topology.TopologyFinding;
import io.weir.api.topology.TopologyFinding.Kind;
import io.weir.api.topology.TopologyLink;
import io.weir.api.topology.TopologySnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Links that are in the inventory already, and what is found to be wrong with links. */
class AgeingTest {

  private static final Instant EARLIER = Inventory.NOW.minus(Duration.ofDays(9));

  private final Inventory inventory = new Inventory();

  @BeforeEach
  void threeDevices() {
    for (int i = 0; i < 3; i++) {
      inventory.device("d" + i, "sw" + i, "192.0.2." + i);
      inventory.port("d" + i, 1, "Gi0/1", "", Inventory.mac(i, 1));
      inventory.port("d" + i, 2, "Gi0/2", "", Inventory.mac(i, 2));
    }
  }

  private void hears(int device, int port, int there, int itsPort) {
    hears(device, port, there, itsPort, Inventory.NOW.minusSeconds(60));
  }

  private void hears(int device, int port, int there, int itsPort, Instant seen) {
    inventory
        .seen("d" + device, "p" + port)
        .name("sw" + there)
        .port("interface-name", "Gi0/" + itsPort)
        .at(seen)
        .add();
  }

  private Link known(String protocol, Instant lastSeen) {
    Link link = new Link("d0", "p1", "d1", "p1", protocol, "", 0.8, EARLIER, lastSeen);
    inventory.links.add(link);
    return link;
  }

  @Test
  void aNewLinkIsPutAndNotAgain() {
    hears(0, 1, 1, 1);
    List<Link> put = inventory.survey().put();
    assertEquals(Set.of("d0 p1 - d1 p1"), Inventory.texts(put));
    inventory.links.addAll(put);
    assertEquals(List.of(), inventory.survey().put());
    assertEquals(List.of(), inventory.survey().remove());
  }

  @Test
  void aLinkKeepsTheTimeWhenItWasSeenFirst() {
    known("cdp", EARLIER);
    hears(0, 1, 1, 1);
    Link put = inventory.survey().put().get(0);
    assertEquals(EARLIER, put.firstSeen());
    assertEquals(Inventory.NOW.minusSeconds(60), put.lastSeen());
    assertEquals("lldp", put.protocol());
  }

  @Test
  void oneThatIsNotConcludedAnyMoreIsKeptForAWhile() {
    Link link = known("lldp", Inventory.NOW.minus(Inventory.AGE).plusSeconds(1));
    Survey survey = inventory.survey();
    assertEquals(List.of(), survey.remove());
    TopologyLink kept = survey.snapshot().links().get(0);
    assertEquals(link, kept.link());
    assertEquals(0, kept.ends());
  }

  @Test
  void oneThatIsTooOldIsRemoved() {
    Link link = known("lldp", Inventory.NOW.minus(Inventory.AGE));
    hears(0, 1, 1, 1, Inventory.NOW.minus(Inventory.AGE));
    assertEquals(List.of(link), inventory.survey().remove());
    assertEquals(List.of(), inventory.survey().snapshot().links());
  }

  @Test
  void oneWhoseInterfaceIsConnectedWithAnotherIsRemovedAtOnce() {
    Link link = known("lldp", Inventory.NOW);
    hears(0, 1, 2, 1);
    assertEquals(List.of(link), inventory.survey().remove());
    assertEquals(Set.of("d0 p1 - d2 p1"), inventory.concluded());
  }

  @Test
  void oneWhoseInterfaceIsGoneIsRemovedAtOnce() {
    Link link = known("lldp", Inventory.NOW);
    inventory.interfaces.removeIf(each -> each.deviceId().equals("d1") && each.id().equals("p1"));
    assertEquals(List.of(link), inventory.survey().remove());
  }

  @Test
  void whatAPersonMadeIsTheirs() {
    Link link = known("configuration", EARLIER);
    hears(0, 1, 1, 1);
    Survey survey = inventory.survey();
    assertEquals(List.of(), survey.put());
    assertEquals(List.of(), survey.remove());
    assertEquals(link, survey.snapshot().links().get(0).link());
    assertEquals(1, survey.snapshot().links().get(0).ends());
  }

  @Test
  void aVersionGrowsWithChangesButNotWithTime() {
    hears(0, 1, 1, 1);
    var first = Versions.numbered(TopologySnapshot.EMPTY, inventory.survey().snapshot());
    assertEquals(1, first.version());
    inventory.links.addAll(inventory.survey().put());
    inventory.heard.clear();
    hears(0, 1, 1, 1, Inventory.NOW);
    var second = Versions.numbered(first, inventory.survey().snapshot());
    assertEquals(1, second.version());
    hears(1, 2, 2, 2);
    assertEquals(2, Versions.numbered(second, inventory.survey().snapshot()).version());
  }

  @Test
  void findsOrphansAndOneWaySightings() {
    hears(0, 1, 1, 1);
    assertEquals(List.of(Kind.ORPHAN_DEVICE), kinds());
    hears(1, 2, 2, 2);
    assertEquals(List.of(Kind.ONE_WAY), kinds());
  }

  @Test
  void findsMismatches() {
    hears(0, 1, 1, 1);
    hears(2, 1, 1, 2);
    inventory.interfaces.replaceAll(
        port -> port.deviceId().equals("d1") && port.id().equals("p1") ? other(port) : port);
    assertEquals(List.of(Kind.DUPLEX_MISMATCH, Kind.SPEED_MISMATCH, Kind.MTU_MISMATCH), kinds());
    assertEquals(
        "sw0 Gi0/1 1000000000 bit/s, sw1 Gi0/1 100000000 bit/s",
        inventory.survey().snapshot().findings().get(1).text());
  }

  private static NetworkInterface other(NetworkInterface port) {
    return new NetworkInterface(
        port.deviceId(),
        port.id(),
        port.ifIndex(),
        port.ifName(),
        port.ifDescr(),
        port.ifAlias(),
        port.ifType(),
        100_000_000,
        100,
        "up",
        "up",
        port.ifPhysAddress(),
        9000,
        "half",
        "",
        "",
        false,
        "",
        "",
        "");
  }

  private List<Kind> kinds() {
    return inventory.survey().snapshot().findings().stream().map(TopologyFinding::kind).toList();
  }
}
