package io.weir.analysis.topology.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Links to those of whom a MAC address is known only. */
class LearntNeighboursTest {

  private final Inventory inventory = new Inventory();

  @BeforeEach
  void threeDevices() {
    for (int i = 0; i < 3; i++) {
      inventory.device("d" + i, "sw" + i, "192.0.2." + i);
      for (int port = 1; port <= 3; port++) {
        inventory.port("d" + i, port, "Gi0/" + port, "", Inventory.mac(i, port));
      }
    }
  }

  private Inventory.Seen learns(String by, int device, int port, int there, int itsPort) {
    return inventory
        .seen("d" + device, "p" + port)
        .by(by)
        .chassis("mac-address", Inventory.mac(there, itsPort));
  }

  @Test
  void twoBridgesBehindWhosePortsTheOtherIsAloneAreConnectedThere() {
    learns("bridge", 0, 1, 1, 3).add();
    learns("bridge", 0, 1, 1, 2).add();
    learns("bridge", 1, 2, 0, 3).add();
    assertEquals(Set.of("d0 p1 - d1 p2"), inventory.concluded());
    assertEquals(0.51, inventory.survey().put().get(0).confidence(), 1e-9);
  }

  @Test
  void oneThatIsNoBridgeIsConnectedAtTheInterfaceOfItsAddress() {
    learns("bridge", 0, 1, 1, 3).add();
    assertEquals(Set.of("d0 p1 - d1 p3"), inventory.concluded());
    assertEquals("bridge", inventory.survey().put().get(0).protocol());
  }

  @Test
  void ofSeveralBehindOnePortNothingFollows() {
    learns("bridge", 0, 1, 1, 3).add();
    learns("bridge", 0, 1, 2, 3).add();
    assertEquals(Set.of(), inventory.concluded());
  }

  @Test
  void ofAPortWithUnknownStationsNothingFollows() {
    learns("bridge", 0, 1, 1, 3).add();
    learns("bridge", 0, 1, 77, 3).add();
    assertEquals(Set.of(), inventory.concluded());
    assertEquals(0, inventory.survey().snapshot().looseEnds().size());
  }

  @Test
  void aPortThatHearsLldpIsNotGuessedAt() {
    inventory.seen("d0", "p1").name("phone").add();
    learns("bridge", 0, 1, 1, 3).add();
    assertEquals(Set.of(), inventory.concluded());
  }

  @Test
  void arpLinksOnlyThoseThatNothingElseDoes() {
    learns("arp", 0, 1, 1, 3).address("192.0.2.1").add();
    assertEquals(Set.of("d0 p1 - d1 p3"), inventory.concluded());
    assertEquals(0.2, inventory.survey().put().get(0).confidence(), 1e-9);
    inventory.seen("d0", "p2").name("sw2").port("interface-name", "Gi0/1").add();
    inventory.seen("d1", "p2").name("sw2").port("interface-name", "Gi0/2").add();
    assertEquals(Set.of("d0 p2 - d2 p1", "d1 p2 - d2 p2"), inventory.concluded());
  }

  @Test
  void anArpEntryWhoseAddressIsAnothersTellsNothing() {
    learns("arp", 0, 1, 1, 3).address("192.0.2.2").add();
    assertEquals(Set.of(), inventory.concluded());
  }
}
