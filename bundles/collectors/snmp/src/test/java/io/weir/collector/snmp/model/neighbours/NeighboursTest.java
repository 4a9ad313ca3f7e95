package io.weir.collector.snmp.model.neighbours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.snmp.SnmpSyntax;
import io.weir.api.snmp.SnmpValue;
import io.weir.collector.snmp.model.Tables;
import io.weir.collector.snmp.model.interfaces.Interface;
import io.weir.collector.snmp.model.interfaces.InterfaceTable;
import io.weir.collector.snmp.model.mib.BridgePortColumn;
import io.weir.collector.snmp.model.mib.CdpCacheColumn;
import io.weir.collector.snmp.model.mib.IfColumn;
import io.weir.collector.snmp.model.mib.IpNetToColumn;
import io.weir.collector.snmp.model.mib.MtxrNeighborColumn;
import io.weir.collector.snmp.model.mib.TpFdbColumn;
import io.weir.collector.snmp.model.mib.TpLinkLldpColumn;
import io.weir.collector.snmp.model.neighbours.LldpMib.RemColumn;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
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
        tables.table(BridgePortColumn.oids()),
        tables.table(MtxrNeighborColumn.oids()));
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
    "5, '',                  103",
    "7, 101,                 101",
    "7, 9,                   103",
    "7, 4711,                103"
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
  void whatTwoPortsSayTellsNeither() {
    Tables tables = new Tables();
    for (String port : List.of("101", "102")) {
      tables
          .number(LldpMib.LLDP_MIB.locPortIdSubtype(), port, 3)
          .hex(LldpMib.LLDP_MIB.locPortId(), port, "020000000001")
          .text(LldpMib.LLDP_MIB.locPortDesc(), port, "to the roof");
    }
    assertEquals("gi1", ports(tables).interfaceOf(101).map(Interface::name).orElse(""));
    assertEquals("gi2", ports(tables).interfaceOf(102).map(Interface::name).orElse(""));
  }

  @Test
  void aPortIsDescribedByItsAlias() {
    Tables tables =
        new Tables()
            .number(LldpMib.LLDP_MIB.locPortIdSubtype(), "9", 7)
            .text(LldpMib.LLDP_MIB.locPortId(), "9", "103")
            .text(LldpMib.LLDP_MIB.locPortDesc(), "9", "to the roof");
    assertEquals("gi2", ports(tables).interfaceOf(9).map(Interface::name).orElse(""));
  }

  @ParameterizedTest
  @CsvSource({"7", "0.0.7"})
  void routerOsTellsTheInterfaceElsewhere(String index) {
    LldpMib mib = LldpMib.LLDP_MIB;
    Tables tables =
        neighbour(mib, index).number(MtxrNeighborColumn.MTXR_NEIGHBOR_INTERFACE_ID, "7", 102);
    Sighting one =
        new LldpNeighbours(mib, TABLE, ports(tables))
            .read(tables.table(mib.remColumns()), tables.table(List.of()))
            .get(0);
    assertEquals("gi2", one.local().map(Interface::name).orElse(""));
    assertEquals("core", one.sysName());
  }

  @Test
  void readsTpLinksOwnTable() {
    Tables tables =
        new Tables()
            .text(TpLinkLldpColumn.LLDP_NEIGHBOR_CHASSIS_ID_TYPE, "101.1", "MAC address")
            .text(TpLinkLldpColumn.LLDP_NEIGHBOR_CHASSIS_ID, "101.1", "02:00:00:00:00:AA")
            .text(TpLinkLldpColumn.LLDP_NEIGHBOR_PORT_ID_TYPE, "101.1", "Interface name")
            .text(TpLinkLldpColumn.LLDP_NEIGHBOR_PORT_ID_DESCR, "101.1", "eth1")
            .text(TpLinkLldpColumn.LLDP_NEIGHBOR_DEVICE_NAME, "101.1", "roof")
            .text(TpLinkLldpColumn.LLDP_NEIGHBOR_MANAGE_IP_ADDR, "101.1", "192.0.2.7");
    List<Sighting> seen = TpLinkNeighbours.read(tables.table(TpLinkLldpColumn.oids()), TABLE);
    Sighting one = seen.get(0);
    assertEquals("gi1", one.local().map(Interface::name).orElse(""));
    assertEquals(new RemoteId(RemoteId.Kind.MAC_ADDRESS, "02:00:00:00:00:aa"), one.chassis());
    assertEquals(new RemoteId(RemoteId.Kind.INTERFACE_NAME, "eth1"), one.port());
    assertEquals("roof", one.sysName());
    assertEquals("192.0.2.7", one.addresses().get(0).getHostAddress());
  }

  /** Subtype, octets in hexadecimal, and what they are. */
  @ParameterizedTest
  @CsvSource({
    "3, 0200000000aa,                       MAC_ADDRESS,    02:00:00:00:00:aa",
    "3, 312f302f3234,                       UNKNOWN,        1/0/24",
    "3, 312f323500,                         UNKNOWN,        1/25",
    "3, 30303a31423a32433a33443a34453a3546, MAC_ADDRESS,    00:1b:2c:3d:4e:5f",
    "7, 30302d31422d32432d33442d34452d3546, MAC_ADDRESS,    00:1b:2c:3d:4e:5f",
    "7, 303031622e326333642e34653566,       MAC_ADDRESS,    00:1b:2c:3d:4e:5f",
    "7, 303031423243334434453546,           LOCAL,          001B2C3D4E5F",
    "5, 0200000000aa,                       MAC_ADDRESS,    02:00:00:00:00:aa",
    "5, 4769302f3100,                       INTERFACE_NAME, Gi0/1",
    "5, 47e90031,                           INTERFACE_NAME, 47:e9:00:31",
    "1, 5ac3bc72696368,                     INTERFACE_ALIAS, Zürich",
    "1, 5afc7269636873,                     INTERFACE_ALIAS, Zürichs",
    "4, 01c0000209,                         NETWORK_ADDRESS, 192.0.2.9"
  })
  void whatAPortIsCalled(int subtype, String hex, RemoteId.Kind kind, String value) {
    SnmpValue.Octets octets =
        new SnmpValue.Octets(SnmpSyntax.OCTET_STRING, HexFormat.of().parseHex(hex));
    assertEquals(new RemoteId(kind, value), RemoteId.port(subtype, Optional.of(octets)));
  }

  @Test
  void readsWhomABridgeHasLearnt() {
    Tables tables =
        new Tables()
            .number(TpFdbColumn.DOT1Q_TP_FDB_PORT, "1.2.0.0.0.0.170", 9)
            .number(TpFdbColumn.DOT1Q_TP_FDB_STATUS, "1.2.0.0.0.0.170", 3)
            .number(TpFdbColumn.DOT1Q_TP_FDB_PORT, "2.2.0.0.0.0.170", 9)
            .number(TpFdbColumn.DOT1Q_TP_FDB_PORT, "1.2.0.0.0.0.171", 9)
            .number(TpFdbColumn.DOT1Q_TP_FDB_STATUS, "1.2.0.0.0.0.171", 4)
            .number(TpFdbColumn.DOT1Q_TP_FDB_PORT, "1.1.0.94.0.0.1", 9)
            .number(TpFdbColumn.DOT1Q_TP_FDB_PORT, "1.2.0.0.0.0.172", 0)
            .number(TpFdbColumn.DOT1Q_TP_FDB_PORT, "172", 9)
            .number(BridgePortColumn.DOT1D_BASE_PORT_IF_INDEX, "9", 103);
    List<Station> learnt =
        new StationTables(TABLE.interfaces())
            .bridge(tables.table(TpFdbColumn.dot1q()), tables.table(BridgePortColumn.oids()));
    assertEquals(1, learnt.size());
    assertEquals("gi3", learnt.get(0).local().name());
    assertEquals("02:00:00:00:00:aa", learnt.get(0).mac().hex());
  }

  @Test
  void readsWhomAnArpTableHas() {
    Tables tables =
        new Tables()
            .hex(IpNetToColumn.IP_NET_TO_PHYSICAL_PHYS_ADDRESS, "101.1.4.192.0.2.1", "0200000000aa")
            .hex(IpNetToColumn.IP_NET_TO_PHYSICAL_PHYS_ADDRESS, "101.1.4.192.0.2.2", "0200000000ab")
            .number(IpNetToColumn.IP_NET_TO_PHYSICAL_TYPE, "101.1.4.192.0.2.2", 5)
            .hex(IpNetToColumn.IP_NET_TO_PHYSICAL_PHYS_ADDRESS, "101.1.4.192.0.2.3", "")
            .hex(IpNetToColumn.IP_NET_TO_MEDIA_PHYS_ADDRESS, "102.192.0.2.4", "0200000000ac");
    StationTables stations = new StationTables(TABLE.interfaces());
    List<Station> physical = stations.arp(tables.table(IpNetToColumn.physical()));
    assertEquals(1, physical.size());
    assertEquals("192.0.2.1", physical.get(0).address().orElseThrow().getHostAddress());
    Station old = stations.arp(tables.table(IpNetToColumn.media())).get(0);
    assertEquals("gi2 02:00:00:00:00:ac", old.local().name() + " " + old.mac());
    assertEquals("192.0.2.4", old.address().orElseThrow().getHostAddress());
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
