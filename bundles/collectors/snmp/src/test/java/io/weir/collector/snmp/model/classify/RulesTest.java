package io.weir.collector.snmp.model.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.collector.snmp.model.Tables;
import io.weir.collector.snmp.model.interfaces.Interface;
import io.weir.collector.snmp.model.interfaces.InterfaceTable;
import io.weir.collector.snmp.model.mib.IfColumn;
import io.weir.collector.snmp.model.neighbours.Capability;
import io.weir.collector.snmp.model.neighbours.RemoteId;
import io.weir.collector.snmp.model.neighbours.Sighting;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {

  private static final Rules SHIPPED = Rules.shipped();

  private static Interface one(String name, String alias, long type) {
    Tables tables =
        new Tables()
            .text(IfColumn.IF_NAME, "1", name)
            .text(IfColumn.IF_ALIAS, "1", alias)
            .number(IfColumn.IF_TYPE, "1", type)
            .number(IfColumn.IF_HIGH_SPEED, "1", 10_000);
    return InterfaceTable.of(tables.table(InterfaceTable.columns())).at(1).orElseThrow();
  }

  private static Subject alone(String name, String alias, long type) {
    return new Subject(one(name, alias, type), List.of());
  }

  private static Classification shipped(Subject subject) {
    return SHIPPED.classify(subject, Classification.ManualChoice.NOTHING);
  }

  @ParameterizedTest
  @CsvSource({
    "Gi0/1,     MAGTI-COM 1G,           6,   isp,             magti,            Magti",
    "Gi0/1,     link to SilkNet,        6,   isp,             silknet,          Silknet",
    "Gi0/1,     Veon L2,                6,   isp,             veon,             Veon",
    "Gi0/1,     Internet backup,        6,   isp,             isp-alias,        ''",
    "Gi0/1,     Uplink core-2,          6,   uplink,          uplink-alias,     ''",
    "Gi0/1,     TRUNK sw3,              6,   trunk,           trunk-alias,      ''",
    "Po1,       '',                     161, trunk,           trunk-type,       ''",
    "Gi0/1,     desk 4,                 6,   access,          none,             ''",
    "Gi0/1,     vmhost-20,              6,   server,          server-alias,     ''",
    "Gi0/1,     AP-12 hall,             6,   wireless,        wireless-alias,   ''",
    "wlan0,     '',                     71,  wireless,        wireless-type,    ''",
    "mgmt0,     '',                     6,   management,      management-name,  ''",
    "Loopback0, 'Magti, not really',    24,  loopback/tunnel, loopback,         Magti",
    "Tunnel5,   '',                     131, loopback/tunnel, tunnel,           ''",
    "Vlan10,    office,                 53,  virtual,         virtual-type,     ''",
    "veth12ab,  '',                     6,   virtual,         virtual-name,     ''"
  })
  void theShippedRulesSayWhatAnInterfaceIsFor(
      String name, String alias, long type, String role, String rule, String provider) {
    Classification found = shipped(alone(name, alias, type));
    assertEquals(role, found.role().value().toString());
    assertEquals(rule, found.role().rule());
    assertEquals(provider, found.provider().map(Decision::value).orElse(""));
  }

  @Test
  void theShippedRulesSayWhatIsCritical() {
    assertEquals(new Decision<>(true, "silknet"), shipped(alone("a", "silknet", 6)).critical());
    assertEquals(
        new Decision<>(false, Decision.NO_RULE), shipped(alone("a", "desk", 6)).critical());
  }

  @Test
  void aNeighbourTells() {
    Sighting router =
        new Sighting(
            Sighting.Protocol.LLDP,
            Optional.empty(),
            1,
            new RemoteId(RemoteId.Kind.LOCAL, "r"),
            new RemoteId(RemoteId.Kind.LOCAL, "p"),
            "",
            "r1",
            "",
            List.of(),
            Set.of(Capability.ROUTER),
            "");
    Classification found = shipped(new Subject(one("xe1", "", 6), List.of(router)));
    assertEquals(new Decision<>(InterfaceRole.UPLINK, "uplink-neighbour"), found.role());
  }

  @Test
  void aPersonWins() {
    Classification found =
        SHIPPED.classify(
            alone("a", "magti", 6),
            new Classification.ManualChoice(
                Optional.of(InterfaceRole.SERVER), Optional.empty(), Optional.of(false)));
    assertEquals(new Decision<>(InterfaceRole.SERVER, Decision.OVERRIDE), found.role());
    assertEquals("Magti", found.provider().orElseThrow().value());
    assertFalse(found.critical().value());
  }

  @Test
  void theFirstRuleThatSaysSomethingDecides() {
    Rules rules =
        Rules.parse(
            "quiet: ifName = A -> critical no\n"
                + "# a comment\n\n"
                + "fast: speed >= 10G, ifName ~ /^a\\/?$/ -> type server, provider Two Words\n"
                + "all: -> type isp, critical\n");
    Classification found = rules.classify(alone("a", "", 6), Classification.ManualChoice.NOTHING);
    assertEquals(new Decision<>(false, "quiet"), found.critical());
    assertEquals("Two Words", found.provider().orElseThrow().value());
    assertEquals("fast", found.role().rule());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "nothing; NAME: CONDITION",
        "a: ifName ~ /(/ -> type isp; a regular expression",
        "a: ifNom ~ /x/ -> type isp; a field of",
        "a: ifName ~ x -> type isp; a pattern between slashes",
        "a: ifName >= 5 -> type isp; ~ or = for ifName",
        "a: speed >= fast -> type isp; a speed such as",
        "a: -> type nonsense; a type of",
        "a: -> provider; provider NAME",
        "a: -> critical maybe; critical or critical no",
        "a: -> ; type TYPE, provider NAME",
        "a: ifName ! x -> type isp; FIELD ~ /PATTERN/",
        "override: -> type isp; a name other than"
      })
  void aRuleThatIsNoneIsSaid(String line, String wanted) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> Rules.parse("# first\n" + line))
            .getMessage();
    assertTrue(message.startsWith("rules, line 2: wanted "), message);
    assertTrue(message.contains(wanted), message);
  }

  @Test
  void aNameIsUsedOnce() {
    assertThrows(
        IllegalArgumentException.class, () -> Rules.parse("a: -> type isp\na: -> type isp"));
  }
}
