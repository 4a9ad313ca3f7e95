package io.weir.interfaces.shell.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.weir.api.snmp.Oid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectNamesTest {

  @ParameterizedTest
  @CsvSource({
    "sysDescr.0, 1.3.6.1.2.1.1.1.0",
    "ifHCInOctets.7, 1.3.6.1.2.1.31.1.1.1.6.7",
    "ifHCOutOctets, 1.3.6.1.2.1.31.1.1.1.10",
    "ifAlias.12, 1.3.6.1.2.1.31.1.1.1.18.12",
    "ifOutErrors.4294967295, 1.3.6.1.2.1.2.2.1.20.4294967295",
    "1.3.6.1.2.1.1.9.1.2.1, 1.3.6.1.2.1.1.9.1.2.1",
    "1.3, 1.3",
    "1.3.6.1.4.1.9, 1.3.6.1.4.1.9"
  })
  void namesAndIdentifiersStandForEachOther(String name, String oid) {
    assertEquals(oid, ObjectNames.oid(name).toString());
    assertEquals(name, ObjectNames.name(Oid.parse(oid)));
  }

  @Test
  void caseAndALeadingDotDoNotMatter() {
    assertEquals(Oid.parse("1.3.6.1.2.1.1.5"), ObjectNames.oid("SYSNAME"));
    assertEquals(Oid.parse("1.3.6.1.2.1.1.5"), ObjectNames.oid(".1.3.6.1.2.1.1.5"));
  }

  @Test
  void whatIsNeitherIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> ObjectNames.oid("sysNothing"));
    assertThrows(IllegalArgumentException.class, () -> ObjectNames.oid("sysName.x"));
  }
}
