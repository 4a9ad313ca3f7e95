package io.weir.api.snmp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SnmpTableTest {

  private static final Oid NAME = Oid.parse("1.3.6.1.2.1.31.1.1.1.1");
  private static final Oid OCTETS = Oid.parse("1.3.6.1.2.1.31.1.1.1.6");

  @Test
  void gathersCellsIntoRowsAndLeavesHoles() {
    SnmpTable table =
        SnmpTable.of(
            List.of(NAME, OCTETS),
            List.of(
                new VarBind(NAME.append(10), text("xe-0/0/1")),
                new VarBind(NAME.append(9), text("xe-0/0/0\0\0")),
                new VarBind(OCTETS.append(9), new SnmpValue.Numeric(SnmpSyntax.COUNTER64, -1)),
                new VarBind(Oid.parse("1.3.6.1.2.1.31.1.1.1.10.9"), text("another column"))));
    assertEquals(List.of(Oid.of(9), Oid.of(10)), List.copyOf(table.indexes()));
    assertEquals(Optional.of("xe-0/0/0"), table.text(Oid.of(9), NAME));
    assertEquals(Optional.of("18446744073709551615"), table.text(Oid.of(9), OCTETS));
    assertEquals(Optional.of(-1L), table.number(Oid.of(9), OCTETS));
    assertEquals(Optional.empty(), table.number(Oid.of(10), OCTETS));
    assertEquals(Optional.empty(), table.number(Oid.of(9), NAME));
  }

  @Test
  void showsOctetsThatAreNoTextInHexadecimal() {
    byte[] mac = {0, 0x1b, 0x2c, (byte) 0xff, 1, 2};
    assertEquals(
        "00:1b:2c:ff:01:02", new SnmpValue.Octets(SnmpSyntax.OCTET_STRING, mac).toString());
    byte[] address = {10, 0, (byte) 200, 1};
    assertEquals("10.0.200.1", new SnmpValue.Octets(SnmpSyntax.IP_ADDRESS, address).toString());
  }

  @Test
  void refusesAValueOfAnotherType() {
    assertThrows(
        IllegalArgumentException.class, () -> new SnmpValue.Numeric(SnmpSyntax.OCTET_STRING, 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> new SnmpValue.Octets(SnmpSyntax.COUNTER32, new byte[1]));
  }

  private static SnmpValue text(String text) {
    return new SnmpValue.Octets(SnmpSyntax.OCTET_STRING, text.getBytes(StandardCharsets.UTF_8));
  }
}
