package io.weir.analysis.topology.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.weir.api.topology.LooseEnd;
import io.weir.api.topology.LooseEnd.Cause;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One sighting: who was heard, and on which port. */
class SightingTest {

  private final Inventory inventory = new Inventory();

  @BeforeEach
  void twoSwitches() {
    inventory.device("a", "alpha.example.net", "192.0.2.1");
    inventory.port("a", 1, "Gi0/1", "GigabitEthernet0/1", "02:00:00:00:0a:01");
    inventory.device("b", "beta", "192.0.2.2");
    inventory.port("b", 7, "Gi0/1", "GigabitEthernet0/1", "02:00:00:00:0b:01");
    inventory.port(
        "b", 8, "Gi0/2", "GigabitEthernet0/2", "to alpha", "02:00:00:00:0b:02", "ethernetCsmacd");
    inventory.port("b", 9, "Te1/1/1", "TenGigabitEthernet1/1/1", "02:00:00:00:0b:03");
    inventory.port("b", 10, "7", "Port 7", "02:00:00:00:0b:04");
    inventory.port("b", 11, "Gi0/2.100", "VLAN 100", "", "02:00:00:00:0b:02", "l2vlan");
  }

  private Inventory.Seen beta() {
    return inventory.seen("a", "p1").name("beta");
  }

  @ParameterizedTest
  @CsvSource({
    "interface-name, Gi0/1, '', p7",
    "interface-name, gi 0/1, '', p7",
    "interface-name, GigabitEthernet0/1, '', p7",
    "interface-name, Gig0/1, '', p7",
    "interface-name, TenGigE1/1/1, '', p9",
    "interface-name, te1/1/1, '', p9",
    "interface-name, to alpha, '', p8",
    "interface-alias, to alpha, '', p8",
    "interface-alias, Gi0/2, '', p8",
    "mac-address, 02:00:00:00:0b:01, '', p7",
    "mac-address, 0200.0000.0b01, '', p7",
    "mac-address, 02:00:00:00:0b:02, '', p8",
    "mac-address, 02:00:00:00:0b:02, VLAN 100, p8",
    "local, 9, '', p9",
    "local, Gi0/2, '', p8",
    "local, 8, GigabitEthernet0/1, p7",
    "local, 8, anything else, p8",
    "local, 7, GigabitEthernet0/1, p7",
    "local, 7, Port 7, p10",
    "local, 02-00-00-00-0b-01, '', p7",
    "unknown, Gi0/1, '', p7",
    "agent-circuit-id, Gi0/1, '', p7",
    "network-address, 192.0.2.2, Gi0/2, p8",
    "'', '', Te1/1/1, p9",
  })
  void findsThePort(String subtype, String id, String description, String port) {
    beta().port(subtype, id).description(description).add();
    assertEquals(Set.of("a p1 - b " + port), inventory.concluded());
  }

  @ParameterizedTest
  @CsvSource({
    "local, 7, '', SEVERAL_INTERFACES",
    "interface-name, Gi0/9, '', UNKNOWN_INTERFACE",
    "interface-name, Te0/1, '', UNKNOWN_INTERFACE",
    "mac-address, 02:00:00:00:0b:99, '', UNKNOWN_INTERFACE",
    "mac-address, 02:00:00:00:0a:01, '', CONTRADICTION",
    "'', '', '', UNKNOWN_INTERFACE",
  })
  void concludesNothingOfAPortThatCannotBeTold(
      String subtype, String id, String description, Cause cause) {
    beta().port(subtype, id).description(description).add();
    assertEquals(List.of(cause), causes());
  }

  @ParameterizedTest
  @CsvSource({
    "mac-address, 02:00:00:00:0b:03, ''",
    "network-address, 192.0.2.2, ''",
    "chassis-component, serial-b, ''",
    "local, beta, ''",
    "local, BETA.example.org, ''",
    "'', '', beta",
    "'', '', Beta.example.org.",
    "mac-address, 02:99:00:00:00:00, beta",
    "interface-name, eth0, beta",
  })
  void findsTheDevice(String subtype, String id, String sysName) {
    inventory.seen("a", "p1").chassis(subtype, id).name(sysName).port("local", "9").add();
    assertEquals(Set.of("a p1 - b p9"), inventory.concluded());
  }

  @ParameterizedTest
  @CsvSource({
    "mac-address, 02:00:00:00:0a:01, beta, 192.0.2.2, CONTRADICTION",
    "mac-address, 02:00:00:00:0b:01, alpha, 192.0.2.9, CONTRADICTION",
    "local, alpha, beta, 192.0.2.9, CONTRADICTION",
    "'', '', beta, 192.0.2.1, CONTRADICTION",
    "mac-address, 02:99:00:00:00:00, gamma, 192.0.2.9, UNKNOWN_DEVICE",
    "'', '', beta.rack7, 192.0.2.9, UNKNOWN_DEVICE",
    "'', '', alpha.example.org, 192.0.2.9, UNKNOWN_DEVICE",
    "mac-address, 00:00:00:00:00:00, '', 192.0.2.9, UNKNOWN_DEVICE",
    "mac-address, ff:ff:ff:ff:ff:ff, '', 192.0.2.9, UNKNOWN_DEVICE",
  })
  void concludesNothingOfOneWhoIsUnknownOrContradictsItself(
      String subtype, String id, String sysName, String address, Cause cause) {
    inventory
        .seen("a", "p1")
        .chassis(subtype, id)
        .name(sysName)
        .address(address)
        .port("interface-name", "Gi0/1")
        .add();
    assertEquals(List.of(cause), causes());
  }

  @Test
  void anAddressThatIsNotTheManagedOneDecidesWhereNothingElseDoes() {
    inventory.device("c", "gamma", "192.0.2.3", "198.51.100.3");
    inventory.port("c", 5, "Gi0/5", "", "02:00:00:00:0c:05");
    inventory.seen("a", "p1").address("198.51.100.3").port("interface-name", "Gi0/5").add();
    assertEquals(Set.of("a p1 - c p5"), inventory.concluded());
  }

  @Test
  void whatANeighbourIsCalledCountsMoreThanAnAddressThatSeveralMayHave() {
    inventory.device("c", "gamma", "192.0.2.3", "198.51.100.3");
    beta().address("198.51.100.3").port("interface-name", "Gi0/1").add();
    assertEquals(Set.of("a p1 - b p7"), inventory.concluded());
  }

  @Test
  void aPortDoesNotHearItself() {
    inventory.seen("a", "p1").name("alpha").port("interface-name", "Gi0/1").add();
    assertEquals(List.of(Cause.ITSELF), causes());
  }

  @Test
  void whereItWasHeardMustBeKnown() {
    inventory.seenSomewhere("a").name("beta").port("interface-name", "Gi0/1").add();
    inventory.seen("a", "p99").name("beta").port("interface-name", "Gi0/1").add();
    assertEquals(List.of(Cause.UNKNOWN_HERE, Cause.UNKNOWN_HERE), causes());
  }

  @Test
  void aNameThatManyBearIsDecidedByTheOneThatHearsBack() {
    for (int i = 1; i < Index.MOST; i++) {
      inventory.device("b" + i, "beta", "192.0.2." + (10 + i));
      inventory.port("b" + i, 7, "Gi0/1", "", Inventory.mac(i, 7));
    }
    beta().port("interface-name", "Gi0/1").add();
    assertEquals(List.of(Cause.SEVERAL_DEVICES), causes());
    inventory.seen("b3", "p7").name("alpha").port("interface-name", "Gi0/1").add();
    assertEquals(Set.of("a p1 - b3 p7"), inventory.concluded());
    assertEquals(2, inventory.survey().snapshot().links().get(0).ends());
  }

  private List<Cause> causes() {
    assertEquals(Set.of(), inventory.concluded());
    return inventory.survey().snapshot().looseEnds().stream().map(LooseEnd::cause).toList();
  }
}
