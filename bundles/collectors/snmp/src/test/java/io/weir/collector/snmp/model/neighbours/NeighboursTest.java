package io.weir.collector.snmp.model.neighbours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.collector.snmp.model.Tables;
import io.weir.collector.snmp.model.interfaces.Interface;
import io.weir.collector.snmp.model.interfaces.InterfaceTable;
import io.weir.collector.snmp.model.mib.BridgePortColumn;
import io.weir.collector.snmp.model.mib.CdpCacheColumn;
import io.weir.collector.snmp.model.mib.IfColumn;
import io.weir.collector.snmp.model.neighbours.LldpMib.RemColumn;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NeighboursTest {

  private static final Tables INTERFACES =
      new Tables()
          .text(IfColumn.IF_NAME, "101", "gi1")
          .text(IfColumn.IF_DESCR, "101", "GigabitEthernet 1")
          .hex(IfColumn.IF_PHYS_ADDRESS, "101", "020000000001")
          .text(IfColumn.IF_NAME, "102", "gi2")
          .text(IfColumn.IF_ALIAS, "102", "to the roof")
          .hex(IfColumn.IF_PHYS_ADDRESS, "102", "020000000002")
          .text(IfColumn.IF_NAME, "103", "gi3")
          .hex(IfColumn.IF_PHYS_ADDRESS, "103", "020000000002");

  private static final InterfaceTable TABLE =
      InterfaceTable.of(INTERFACES.table(InterfaceTable.columns()));

  private static LocalPorts ports(Tables tables) {
    return new LocalPorts(
        TABLE,
        tables.table(LldpMib.LLDP_MIB.locPortColumns()),
        tables.table(BridgePortColumn.oids()));
  }

  @ParameterizedTest
  @CsvSource({
    "5, gi1,                 101",
    "5, Gi 1,                101",
    "5, GigabitEthernet1,    101",
    "1, to the roof,         102",
    "1, gi3,                 103",
    "7, gi2,                 102",
    "3, 02:00:00:00:00:01,   101",
    "3, gi3,                 103",
    "3, 02:00:00:00:00:02,   103",
    "7, nobody,              103",
    "5, '',                  103"
  })
  void aPortIsAnInterfaceWhateverItsSubtypeSays(int subtype, String id, long wanted) {
    Tables tables =
        new Tables()
            .number(LldpMib.LLDP_MIB.locPortIdSubtype(), "9", subtype)
            .text(LldpMib.LLDP_MIB.locPortId(), "9", id)
            .number(BridgePortColumn.DOT1D_BASE_PORT_IF_INDEX, "9", 103);
    assertEquals(wanted, ports(tables).interfaceOf(9).orElseThrow().ifIndex());
  }

  @Test
  void aPortWithoutWordsIsAnIfIndex() {
    assertEquals("gi2", ports(new Tables()).interfaceOf(102).map(Interface::name).orElse(""));
    assertTrue(ports(new Tables()).interfaceOf(4).isEmpty());
  }

  private static Tables neighbour(LldpMib mib, String index) {
    return new Tables()
        .number(mib.rem(RemColumn.CHASSIS_ID_SUBTYPE), index, 4)
        .hex(mib.rem(RemColumn.CHASSIS_ID), index, "0200000000aa")
        .number(mib.rem(RemColumn.PORT_ID_SUBTYPE), index, 5)
        .text(mib.rem(RemColumn.PORT_ID), index, "xe-0/0/1")
        .text(mib.rem(RemColumn.PORT_DESC), index, "down")
        .text(mib.rem(RemColumn.SYS_NAME), index, "core")
        .hex(mib.rem(RemColumn.SYS_CAP_ENABLED), index, "2800");
  }

  @ParameterizedTest
  @EnumSource(LldpMib.class)
  void readsEachMib(LldpMib mib) {
    String index = mib.portIsIfIndex() ? "300.101.1.7" : "300.101.7";
    String other = mib.portIsIfIndex() ? "9.101.1.7" : "9.101.7";
    Tables tables = neighbour(mib, index);
    LldpMib.Column manAddr = new LldpMib.Column("address", mib.manAddrColumns().get(0));
    tables.number(manAddr, other + ".1.4.192.0.2.9", 2);
    tables.number(manAddr, other + ".1.4.0.0.0.0", 2);
    tables.number(manAddr, other + ".1.9.49.57.50.46.48.46.50.46.56", 2);
    List<Sighting> seen =
        new LldpNeighbours(mib, TABLE, ports(new Tables()))
            .read(tables.table(mib.remColumns()), tables.table(mib.manAddrColumns()));
    assertEquals(1, seen.size());
    Sighting one = seen.get(0);
    assertEquals("gi1", one.local().orElseThrow().name());
    assertEquals(new RemoteId(RemoteId.Kind.MAC_ADDRESS, "02:00:00:00:00:aa"), one.chassis());
    assertEquals(new RemoteId(RemoteId.Kind.INTERFACE_NAME, "xe-0/0/1"), one.port());
    assertEquals("core", one.sysName());
    assertEquals(Set.of(Capability.BRIDGE, Capability.ROUTER), one.capabilities());
    assertEquals(
        List.of("192.0.2.9", "192.0.2.8"),
        one.addresses().stream().map(each -> each.getHostAddress()).toList());
  }

  @Test
  void aHypervisorsCardIsAPort() {
    LldpMib mib = LldpMib.LLDP_MIB;
    Tables tables =
        new Tables()
            .number(mib.rem(RemColumn.CHASSIS_ID_SUBTYPE), "0.101.1", 6)
            .text(mib.rem(RemColumn.CHASSIS_ID), "0.101.1", "vmnic3")
            .number(mib.rem(RemColumn.PORT_ID_SUBTYPE), "0.101.1", 3)
            .hex(mib.rem(RemColumn.PORT_ID), "0.101.1", "0200000000bb");
    Sighting one =
        new LldpNeighbours(mib, TABLE, ports(new Tables()))
            .read(tables.table(mib.remColumns()), tables.table(List.of()))
            .get(0);
    assertEquals("vmnic3", one.port().value());
    assertEquals("02:00:00:00:00:bb", one.chassis().value());
  }

  @Test
  void readsCdp() {
    Tables tables =
        new Tables()
            .text(CdpCacheColumn.CDP_CACHE_DEVICE_ID, "101.4", "nexus(ABC123)")
            .text(CdpCacheColumn.CDP_CACHE_DEVICE_PORT, "101.4", "Ethernet1/4")
            .text(CdpCacheColumn.CDP_CACHE_PLATFORM, "101.4", "N9K")
            .hex(CdpCacheColumn.CDP_CACHE_ADDRESS, "101.4", "c0000201")
            .hex(CdpCacheColumn.CDP_CACHE_CAPABILITIES, "101.4", "00000029")
            .hex(CdpCacheColumn.CDP_CACHE_DEVICE_ID, "999.1", "0200000000cc")
            .text(CdpCacheColumn.CDP_CACHE_DEVICE_PORT, "999.1", "Port 1");
    List<Sighting> seen = CdpNeighbours.read(tables.table(CdpCacheColumn.oids()), TABLE);
    Sighting one = seen.get(0);
    assertEquals("nexus", one.sysName());
    assertEquals("nexus(ABC123)", one.chassis().value());
    assertEquals("192.0.2.1", one.addresses().get(0).getHostAddress());
    assertEquals(
        Set.of(Capability.ROUTER, Capability.BRIDGE),
        Set.copyOf(one.capabilities().stream().filter(each -> each != Capability.OTHER).toList()));
    assertEquals("02:00:00:00:00:cc", seen.get(1).chassis().value());
    assertTrue(seen.get(1).local().isEmpty());
    assertEquals("", seen.get(1).sysName());
  }
}
