package io.weir.collector.snmp.model.interfaces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.collector.snmp.model.Tables;
import io.weir.collector.snmp.model.mib.IfColumn;
import io.weir.collector.snmp.model.mib.IpAdEntColumn;
import io.weir.collector.snmp.model.mib.IpAddressColumn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterfaceTableTest {

  private static InterfaceTable read(Tables tables) {
    return InterfaceTable.of(tables.table(InterfaceTable.columns()));
  }

  @Test
  void readsARow() {
    Interface one =
        read(new Tables()
                .text(IfColumn.IF_NAME, "7", "Te1/7")
                .text(IfColumn.IF_DESCR, "7", "TenGig1/7\0\0")
                .text(IfColumn.IF_ALIAS, "7", "\"to the moon\"")
                .number(IfColumn.IF_TYPE, "7", 6)
                .number(IfColumn.IF_SPEED, "7", 4_294_967_295L)
                .number(IfColumn.IF_HIGH_SPEED, "7", 10_000)
                .number(IfColumn.IF_ADMIN_STATUS, "7", 1)
                .number(IfColumn.IF_OPER_STATUS, "7", 7)
                .number(IfColumn.DUPLEX_STATUS, "7", 3)
                .hex(IfColumn.IF_PHYS_ADDRESS, "7", "020304050607"))
            .at(7)
            .orElseThrow();
    assertEquals("Te1/7", one.name());
    assertEquals("TenGig1/7", one.ifDescr());
    assertEquals("to the moon", one.ifAlias());
    assertEquals("ethernetCsmacd", one.ifType().label());
    assertEquals(OptionalLong.of(10_000_000_000L), one.speed());
    assertEquals(IfStatus.UP, one.ifAdminStatus());
    assertEquals("lowerLayerDown", one.ifOperStatus().toString());
    assertEquals(Duplex.FULL, one.duplex());
    assertEquals("02:03:04:05:06:07", one.ifPhysAddress().orElseThrow().hex());
  }

  @Test
  void namesAreUniqueAndNeverEmpty() {
    InterfaceTable table =
        read(
            new Tables()
                .text(IfColumn.IF_NAME, "1", "lo0")
                .text(IfColumn.IF_NAME, "2", "lo0")
                .text(IfColumn.IF_NAME, "3", "lo0 [2]")
                .text(IfColumn.IF_DESCR, "4", "only described")
                .number(IfColumn.IF_TYPE, "5", 6)
                .number(IfColumn.IF_MTU, "6", 1_500)
                .text(IfColumn.IF_NAME, "7.1", "not an ifIndex"));
    List<String> names = table.all().stream().map(Interface::name).toList();
    assertEquals(List.of("lo0 [1]", "lo0 [2]", "lo0 [2]'", "only described", "ifIndex 5"), names);
    assertEquals("lo0", table.at(2).orElseThrow().label());
    assertEquals(2, table.skipped());
  }

  @ParameterizedTest
  @CsvSource({
    "1000000000,  1000,       1000000000",
    "4294967295,  100000,     100000000000",
    "4294967295,  0,          -1",
    "4294967295,  4295,       4295000000",
    "0,           0,          -1",
    "0,           2500,       2500000000",
    "1544000,     2,          1544000",
    "64000,       0,          64000",
    "100000000,   1000,       1000000000",
    "1000000000,  1000000000, 1000000000"
  })
  void takesTheSpeedThatIsRight(long low, long high, long wanted) {
    OptionalLong speed = InterfaceSpeed.of(OptionalLong.of(low), OptionalLong.of(high));
    assertEquals(wanted, speed.orElse(-1));
  }

  @ParameterizedTest
  @CsvSource({
    "00:1B:2c:3d:4e:5f, 00:1b:2c:3d:4e:5f",
    "0:1b:2c:3:4e:5f,   00:1b:2c:03:4e:5f",
    "00-1B-2C-3D-4E-5F, 00:1b:2c:3d:4e:5f",
    "001b.2c3d.4e5f,    00:1b:2c:3d:4e:5f",
    "001B2C3D4E5F,      00:1b:2c:3d:4e:5f",
    "00 1b 2c 3d 4e 5f, 00:1b:2c:3d:4e:5f"
  })
  void readsMacAddressesThatAreText(String text, String wanted) {
    assertEquals(wanted, PhysAddress.parse(text).orElseThrow().hex());
  }

  @Test
  void takesNoTextForAMacAddress() {
    for (String text : List.of("", "gi1", "10.0.0.1", "00:1b:2c", "zz:1b:2c:3d:4e:5f")) {
      assertTrue(PhysAddress.parse(text).isEmpty(), text);
    }
    assertFalse(new PhysAddress("00:00:00:00:00:00").identifies());
    assertFalse(new PhysAddress("ff:ff:ff:ff:ff:ff").identifies());
  }

  @Test
  void readsTextThatIsNotUtf8() {
    byte[] latin = "Büro 3".getBytes(StandardCharsets.ISO_8859_1);
    Interface one = read(new Tables().octets(IfColumn.IF_NAME, "1", latin)).at(1).orElseThrow();
    assertEquals("Büro 3", one.name());
  }

  @Test
  void readsAddressesOfBothTables() {
    Tables tables =
        new Tables()
            .number(IpAddressColumn.IP_ADDRESS_IF_INDEX, "1.4.192.0.2.1", 3)
            .name(
                IpAddressColumn.IP_ADDRESS_PREFIX,
                "1.4.192.0.2.1",
                "1.3.6.1.2.1.4.32.1.5.3.1.4.192.0.2.0.24")
            .number(
                IpAddressColumn.IP_ADDRESS_IF_INDEX, "2.16.32.1.13.184.0.0.0.0.0.0.0.0.0.0.0.1", 4)
            .number(IpAddressColumn.IP_ADDRESS_IF_INDEX, "1.4.192.0.2.255", 3)
            .number(IpAddressColumn.IP_ADDRESS_TYPE, "1.4.192.0.2.255", 3)
            .number(IpAddressColumn.IP_ADDRESS_IF_INDEX, "1.4.999.0.2.1", 3)
            .number(IpAdEntColumn.IP_AD_ENT_IF_INDEX, "192.0.2.1", 3)
            .number(IpAdEntColumn.IP_AD_ENT_IF_INDEX, "198.51.100.9", 5)
            .hex(IpAdEntColumn.IP_AD_ENT_NET_MASK, "198.51.100.9", "fffffffc");
    List<InterfaceAddress> all =
        AddressTable.of(tables.table(IpAddressColumn.oids()), tables.table(IpAdEntColumn.oids()));
    List<String> texts =
        all.stream()
            .map(
                each ->
                    each.ifIndex()
                        + " "
                        + each.address().getHostAddress()
                        + "/"
                        + each.prefixLength().orElse(-1))
            .toList();
    assertEquals(
        List.of("3 192.0.2.1/24", "4 2001:db8:0:0:0:0:0:1/-1", "5 198.51.100.9/30"), texts);
  }
}
