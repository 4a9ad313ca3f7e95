package io.weir.analysis.topology.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.topology.LooseEnd;
import io.weir.api.topology.LooseEnd.Cause;
import io.weir.api.topology.TopologyFinding.Kind;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Neighbours that lie, and inventories that are wrong: no link without agreement. */
class AdversaryTest {

  private final Inventory inventory = new Inventory();

  /** A ring of so many devices, with ports p1 to p3; p1 is connected with the next one's p2. */
  private void ring(int devices) {
    for (int i = 0; i < devices; i++) {
      inventory.device("d" + i, "sw" + i, "192.0.2." + i);
      for (int port = 1; port <= 3; port++) {
        inventory.port("d" + i, port, "Gi0/" + port, "", Inventory.mac(i, port));
      }
    }
  }

  private Inventory.Seen hears(int device, int port, String name, int there) {
    return inventory
        .seen("d" + device, "p" + port)
        .name(name)
        .port("interface-name", "Gi0/" + there);
  }

  private Set<Cause> causes() {
    return inventory.survey().snapshot().looseEnds().stream()
        .map(LooseEnd::cause)
        .collect(Collectors.toSet());
  }

  @Test
  void oneThatBearsAForeignChassisIsNobody() {
    ring(4);
    hears(0, 3, "sw1", 3).chassis("mac-address", Inventory.mac(2, 1)).add();
    hears(1, 3, "sw2", 3).address("192.0.2.3").add();
    assertEquals(Set.of(), inventory.concluded());
    assertEquals(Set.of(Cause.CONTRADICTION), causes());
    assertEquals(
        2,
        inventory.survey().snapshot().findings().stream()
            .filter(finding -> finding.kind() == Kind.CONTRADICTION)
            .count());
  }

  @Test
  void oneWhoseChassisIsNotTheProvenOneIsNobody() {
    ring(3);
    hears(0, 1, "sw1", 2).chassis("mac-address", "02:99:00:00:00:01").add();
    hears(1, 2, "sw0", 1).add();
    hears(2, 3, "sw1", 3).chassis("mac-address", "02:66:00:00:00:06").add();
    assertEquals(Set.of("d0 p1 - d1 p2"), inventory.concluded());
    assertEquals(Set.of(Cause.CONTRADICTION), causes());
  }

  @Test
  void oneThatClaimsAPortInUseIsOverruled() {
    ring(3);
    hears(0, 1, "sw1", 2).add();
    hears(1, 2, "sw0", 1).add();
    hears(2, 3, "sw1", 2).chassis("mac-address", Inventory.mac(1, 1)).address("192.0.2.1").add();
    assertEquals(Set.of("d0 p1 - d1 p2"), inventory.concluded());
    assertEquals(Set.of(Cause.OVERRULED), causes());
  }

  @Test
  void ofTwoThatClaimOnePortTheMoreConfidentStays() {
    ring(3);
    hears(0, 1, "sw1", 2).chassis("mac-address", Inventory.mac(1, 1)).add();
    hears(2, 3, "sw1", 2).add();
    assertEquals(Set.of("d0 p1 - d1 p2"), inventory.concluded());
  }

  @Test
  void ofTwoEqualsThatClaimOnePortNoneStays() {
    ring(3);
    hears(0, 1, "sw1", 2).add();
    hears(2, 3, "sw1", 2).add();
    assertEquals(Set.of(), inventory.concluded());
    assertEquals(Set.of(Cause.CONTRADICTION), causes());
  }

  @Test
  void aClaimAtAPortThatHearsSomebodyElseIsNotBelieved() {
    ring(3);
    hears(1, 2, "sw0", 1).chassis("mac-address", Inventory.mac(0, 1)).add();
    hears(2, 3, "sw1", 2).add();
    assertEquals(Set.of("d0 p1 - d1 p2"), inventory.concluded());
  }

  /** The inventory still has the old names, what neighbours hear are the new ones. */
  @Test
  void aCycleOfRenamesLinksNobodyWrongly() {
    ring(6);
    for (int i = 0; i < 6; i++) {
      int next = (i + 1) % 6;
      hears(i, 1, "sw" + (next + 1) % 6, 2).add();
      hears(next, 2, "sw" + (i + 1) % 6, 1).add();
    }
    Set<String> concluded = inventory.concluded();
    assertEquals(Set.of(), concluded);
  }

  /** With chassis addresses the devices are known, but not by the names that they bear. */
  @Test
  void aCycleOfRenamesIsSeenByTheChassis() {
    ring(6);
    for (int i = 0; i < 6; i++) {
      int next = (i + 1) % 6;
      hears(i, 1, "sw" + (next + 1) % 6, 2).chassis("mac-address", Inventory.mac(next, 2)).add();
    }
    assertEquals(Set.of(), inventory.concluded());
    assertEquals(Set.of(Cause.CONTRADICTION), causes());
  }

  @Test
  void addressesThatAllDevicesShareTellNothing() {
    ring(40);
    for (int i = 0; i < 40; i++) {
      inventory.port("d" + i, 9, "Vl9", "", "02:00:5e:00:01:01");
      inventory
          .seen("d" + i, "p1")
          .chassis("mac-address", "02:00:5e:00:01:01")
          .port("mac-address", "02:00:5e:00:01:01")
          .add();
    }
    assertEquals(Set.of(), inventory.concluded());
    assertEquals(Set.of(Cause.UNKNOWN_DEVICE), causes());
  }

  /** Nonsense by the thousand on one port neither takes long nor disturbs a link. */
  @Test
  void aFloodOnOnePortChangesNothing() {
    ring(50);
    hears(0, 1, "sw1", 2).add();
    hears(1, 2, "sw0", 1).add();
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      hears(7, 3, "sw" + random.nextInt(50), 1 + random.nextInt(3))
          .chassis("mac-address", Inventory.mac(random.nextInt(50), 1 + random.nextInt(3)))
          .add();
    }
    assertTrue(inventory.concluded().contains("d0 p1 - d1 p2"));
    long two =
        inventory.survey().snapshot().links().stream().filter(link -> link.ends() == 2).count();
    assertEquals(1, two);
  }

  @Test
  void whatDevicesSayIsShownOnOneLine() {
    ring(2);
    hears(0, 1, "x\n\u001b[31m" + "y".repeat(10_000), 2)
        .chassis("mac-address", Inventory.mac(1, 1))
        .address("192.0.2.0")
        .add();
    String text = inventory.survey().snapshot().findings().get(0).text();
    assertTrue(text.length() < 400 && text.chars().noneMatch(Character::isISOControl), text);
  }
}
