package io.weir.collector.snmp.model.interfaces;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.weir.collector.snmp.model.Tables;
import io.weir.collector.snmp.model.interfaces.InterfaceChange.Kind;
import io.weir.collector.snmp.model.mib.IfColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InterfaceMatchTest {

  private static Interface one(long ifIndex, String name, String alias, int mac) {
    String index = Long.toString(ifIndex);
    Tables tables =
        new Tables()
            .text(IfColumn.IF_NAME, index, name)
            .text(IfColumn.IF_ALIAS, index, alias)
            .number(IfColumn.IF_TYPE, index, 6)
            .number(IfColumn.IF_HIGH_SPEED, index, 1_000)
            .number(IfColumn.IF_ADMIN_STATUS, index, 1)
            .number(IfColumn.IF_OPER_STATUS, index, 1);
    if (mac > 0) {
      tables.hex(IfColumn.IF_PHYS_ADDRESS, index, String.format("0200000000%02x", mac));
    }
    return InterfaceTable.of(tables.table(InterfaceTable.columns())).at(ifIndex).orElseThrow();
  }

  private static List<String> changes(List<Interface> before, List<Interface> after) {
    return InterfaceChange.of(InterfaceMatch.of(before, after)).stream()
        .map(change -> change.kind() + ": " + change.text())
        .toList();
  }

  @Test
  void aRenumberedDeviceKeepsItsInterfaces() {
    List<Interface> before = new ArrayList<>();
    List<Interface> after = new ArrayList<>();
    IntStream.rangeClosed(1, 48)
        .forEach(
            i -> {
              before.add(one(i, "Gi0/" + i, "", 0));
              after.add(one(1_000 - i, "Gi0/" + i, "", 0));
            });
    InterfaceMatch match = InterfaceMatch.of(before, after);
    assertEquals(48, match.kept().size());
    match.kept().forEach(kept -> assertEquals(kept.before().name(), kept.after().name()));
    List<InterfaceChange> changes = InterfaceChange.of(match);
    assertEquals(48, changes.size());
    changes.forEach(change -> assertEquals(Kind.RENUMBERED, change.kind()));
  }

  @Test
  void aRenamedInterfaceIsKnownByItsAliasThenItsMacThenItsIndex() {
    List<Interface> before =
        List.of(one(1, "a", "to Rome", 1), one(2, "b", "", 2), one(3, "c", "", 0));
    List<Interface> after =
        List.of(one(11, "x", "to Rome", 9), one(12, "y", "", 2), one(3, "z", "", 0));
    InterfaceMatch match = InterfaceMatch.of(before, after);
    assertEquals(
        List.of("a x ifAlias", "b y ifPhysAddress", "c z ifIndex"),
        match.kept().stream()
            .map(kept -> kept.before().name() + " " + kept.after().name() + " " + kept.evidence())
            .toList());
  }

  @Test
  void anotherInterfaceAtTheSameIndexIsAnother() {
    assertEquals(
        List.of("ADDED: b was added", "REMOVED: a was removed"),
        changes(List.of(one(1, "a", "", 1)), List.of(one(1, "b", "", 2))));
  }

  @Test
  void whatSeveralShareIsNoEvidence() {
    List<Interface> before = List.of(one(1, "a", "spare", 0), one(2, "b", "spare", 0));
    List<Interface> after = List.of(one(5, "c", "spare", 0), one(6, "d", "spare", 0));
    assertEquals(0, InterfaceMatch.of(before, after).kept().size());
  }

  @Test
  void changesAreSaid() {
    Interface was = one(1, "a", "x", 1);
    Interface is =
        new Interface(
            was.name(),
            2,
            was.ifName(),
            was.ifDescr(),
            "y",
            was.ifType(),
            OptionalLong.empty(),
            was.ifHighSpeed(),
            IfStatus.UP,
            IfStatus.DOWN,
            was.ifPhysAddress(),
            was.ifConnectorPresent(),
            was.ifMtu(),
            was.ifLastChange(),
            was.duplex());
    assertEquals(
        List.of(
            "RENUMBERED: a: ifIndex was 1, is 2 (known by its ifName)",
            "REDESCRIBED: a: ifAlias was 'x', is 'y'",
            "SPEED: a: speed was 1000000000 bit/s, is unknown",
            "OPER_STATUS: a: ifOperStatus was up, is down"),
        changes(List.of(was), List.of(is)));
    assertEquals(List.of(), changes(List.of(was), List.of(was)));
  }
}
